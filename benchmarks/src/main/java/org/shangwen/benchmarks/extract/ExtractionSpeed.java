package org.shangwen.benchmarks.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.shangwen.benchmarks.extract.SavedPages.SavedPage;
import org.shangwen.crawler.extract.Extraction;
import org.shangwen.crawler.extract.Extractor;
import org.shangwen.crawler.extract.HtmlPage;
import org.shangwen.crawler.extract.PageContext;

/**
 * Prints how many pages a second are decoded, parsed and extracted, what that costs beside jsoup's parse
 * alone, and what
 * a second thread gains. Over the pages that {@code -Dpages=…} lists, relative to {@code -Dfolder=…}, or else over the
 * fixture pages.
 */
public final class ExtractionSpeed {

    private static final int WARM_UPS = 8;
    private static final int ROUNDS = 7;

    /** A round goes over the pages as often as it takes to make so many. */
    private static final int PAGES_A_ROUND = 200;

    private static final PageContext CONTEXT = PageContext.fetchedAt(Instant.parse("2030-01-01T00:00:00Z"));

    private final List<SavedPage> pages;
    private final List<String> charsets;
    private final int repeats;
    private final Extractor extractor = new Extractor();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    private ExtractionSpeed(List<SavedPage> pages) {
        this.pages = pages;
        this.charsets = pages.stream()
                .map(page ->
                        HtmlPage.parse(page.url(), page.body(), null).charset().name())
                .toList();
        this.repeats = Math.max(1, PAGES_A_ROUND / pages.size());
    }

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        String manifest = System.getProperty("pages", "");
        List<SavedPage> pages = manifest.isEmpty()
                ? SavedPages.in(Path.of(System.getProperty("fixtures", "")))
                : SavedPages.listed(Path.of(manifest), Path.of(System.getProperty("folder", "")));
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("no pages to measure: name a list of them with -Dpages=…");
        }
        new ExtractionSpeed(pages).run(System.out);
    }

    private void run(PrintStream out) throws InterruptedException, ExecutionException {
        List<Double> parse = new ArrayList<>();
        List<Double> extract = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        List<Double> one = new ArrayList<>();
        List<Double> two = new ArrayList<>();
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            double bare = processor(this::parse);
            double both = processor(this::article);
            double single = pagesASecond(1);
            double twice = pagesASecond(2);
            if (round >= 0) {
                parse.add(bare);
                whole.add(both);
                extract.add(both / bare);
                one.add(single);
                two.add(twice);
            }
        }
        out.printf(
                Locale.ROOT,
                "%d pages, %d articles; jsoup's parse %.2f ms of processor a page, page to article %.2f ms: %.2f parses%n",
                pages.size(),
                articles(),
                median(parse) * 1e3,
                median(whole) * 1e3,
                median(extract));
        out.printf(
                Locale.ROOT,
                "one thread %.0f pages a second, two threads %.0f: %.2f times as many%n",
                median(one),
                median(two),
                median(two) / median(one));
    }

    private long articles() {
        return pages.stream()
                .filter(page -> extract(page) instanceof Extraction.Extracted)
                .count();
    }

    private void parse() {
        try {
            for (int i = 0; i < pages.size(); i++) {
                SavedPage page = pages.get(i);
                Jsoup.parse(new ByteArrayInputStream(page.body()), charsets.get(i), page.url());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void article() {
        pages.forEach(this::extract);
    }

    private Extraction extract(SavedPage page) {
        return extractor.extract(HtmlPage.parse(page.url(), page.body(), null), CONTEXT);
    }

    /** Seconds of processor time a page takes. */
    private double processor(Runnable work) {
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < repeats; i++) {
            work.run();
        }
        return (threads.getCurrentThreadCpuTime() - start) / 1e9 / (repeats * pages.size());
    }

    /** Each of the threads goes over all pages. */
    private double pagesASecond(int count) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        try (ExecutorService executor = Executors.newFixedThreadPool(count)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                running.add(executor.submit(() -> {
                    for (int j = 0; j < repeats; j++) {
                        article();
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        return count * (double) repeats * pages.size() / ((System.nanoTime() - start) / 1e9);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
