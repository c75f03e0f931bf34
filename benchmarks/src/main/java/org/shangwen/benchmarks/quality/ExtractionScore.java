package org.shangwen.benchmarks.quality;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.extract.Extraction;
import org.shangwen.crawler.extract.Extraction.Extracted;
import org.shangwen.crawler.extract.Extractor;
import org.shangwen.crawler.extract.HtmlPage;
import org.shangwen.crawler.extract.PageContext;

/** What extraction makes of pages of which it is known what is right. Not thread-safe. */
final class ExtractionScore {

    private final Extractor extractor = new Extractor();
    private final List<PageScore> pages = new ArrayList<>();
    private Overlap characters = Overlap.NONE;
    private Overlap words = Overlap.NONE;
    private final Share types = new Share();
    private final Share titles = new Share();
    private final Share days = new Share();
    private final Share authors = new Share();

    /**
     * How well one page went.
     *
     * @param f1 of its text by characters
     * @param found the beginning of what was found, or why it was rejected
     */
    record PageScore(String id, double f1, String found) {}

    /** How many of those that are known are right. */
    static final class Share {
        private int right;
        private int known;

        private void count(@Nullable Boolean one) {
            if (one != null) {
                known++;
                right += one ? 1 : 0;
            }
        }

        /** From 0 to 1; 1 if nothing is known. */
        double value() {
            return known == 0 ? 1 : right / (double) known;
        }

        int known() {
            return known;
        }
    }

    /** Extracts a page and adds how right that is. */
    void add(KnownPage page) throws IOException {
        HtmlPage html = HtmlPage.parse(page.url(), KnownPages.bytes(page.file()), page.contentType());
        List<HtmlPage> following = new ArrayList<>();
        for (KnownPage.Part part : page.following()) {
            following.add(HtmlPage.parse(part.url(), KnownPages.bytes(part.file()), page.contentType()));
        }
        Extraction extraction =
                extractor.extract(html, PageContext.fetchedAt(page.fetched()).withFollowing(following));
        types.count(page.article() == extraction instanceof Extracted);
        if (page.article()) {
            article(page, extraction);
        }
    }

    private void article(KnownPage page, Extraction extraction) {
        @Nullable Extracted found = extraction instanceof Extracted extracted ? extracted : null;
        String text = found == null ? "" : found.text();
        if (page.text() != null) {
            Overlap overlap = Overlap.ofCharacters(page.text(), text);
            characters = characters.plus(overlap);
            words = words.plus(Overlap.ofWords(page.text(), text));
            pages.add(new PageScore(page.id(), overlap.f1(), found == null ? extraction.toString() : beginning(text)));
        }
        titles.count(same(page.title(), found == null ? null : found.title()));
        authors.count(same(page.author(), found == null ? null : found.author()));
        days.count(page.day() == null ? null : day(page.day()).equals(day(found == null ? null : found.published())));
    }

    private static @Nullable Boolean same(@Nullable String known, @Nullable String found) {
        return known == null
                ? null
                : Overlap.normalised(known).equals(Overlap.normalised(Objects.requireNonNullElse(found, "")));
    }

    private static String day(@Nullable OffsetDateTime time) {
        return time == null ? "" : time.toLocalDate().toString();
    }

    private static String day(String time) {
        return time.substring(0, Math.min(10, time.length()));
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(60, text.length())).replace('\n', ' ');
    }

    Overlap characters() {
        return characters;
    }

    Overlap words() {
        return words;
    }

    /** Whether articles are told from other pages. */
    Share types() {
        return types;
    }

    Share titles() {
        return titles;
    }

    Share days() {
        return days;
    }

    Share authors() {
        return authors;
    }

    /** The pages with the worst texts. */
    List<PageScore> worst(int most) {
        return pages.stream()
                .sorted(Comparator.comparingDouble(PageScore::f1))
                .limit(most)
                .toList();
    }

    /** A table for people. */
    String report() {
        return String.format(
                Locale.ROOT,
                "pages   %d, told from others %.4f%n"
                        + "body    F1 %.4f  P %.4f  R %.4f (five characters)%n"
                        + "words   F1 %.4f  P %.4f  R %.4f (four words)%n"
                        + "title   %.4f of %d%nday     %.4f of %d%nauthor  %.4f of %d%n",
                types.known(),
                types.value(),
                characters.f1(),
                characters.precision(),
                characters.recall(),
                words.f1(),
                words.precision(),
                words.recall(),
                titles.value(),
                titles.known(),
                days.value(),
                days.known(),
                authors.value(),
                authors.known());
    }
}
