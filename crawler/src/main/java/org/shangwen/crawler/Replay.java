package org.shangwen.crawler;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.shangwen.crawler.ArticleIntake.Taken;
import org.shangwen.crawler.archive.ArchivedPage;
import org.shangwen.crawler.archive.WarcReading;
import org.shangwen.crawler.extract.HtmlPage;
import org.shangwen.crawler.sink.ArticleSink;
import org.shangwen.crawler.source.Source;
import org.shangwen.crawler.source.SourceCatalog;
import org.shangwen.model.SourceId;

/** Makes the articles again from the archive, without fetching: of each address the newest page. */
final class Replay {

    private static final int COMMIT_AFTER = 1000;
    private static final int SAY_AFTER = 100;

    private final SourceCatalog sources;
    private final ArticleIntake intake;
    private final ArticleSink sink;
    private final Consumer<String> progress;
    private final Tally tally = new Tally();
    private final Map<String, Optional<Source>> known = new HashMap<>();
    private long pages;

    Replay(SourceCatalog sources, ArticleIntake intake, ArticleSink sink, Consumer<String> progress) {
        this.sources = sources;
        this.intake = intake;
        this.sink = sink;
        this.progress = progress;
    }

    /** Reads the archive through, and makes durable what comes of it. */
    Map<String, Long> run(WarcReading archive) {
        archive.forEach(page -> take(archive, page), note -> {
            tally.count("damaged");
            progress.accept(note);
        });
        sink.commit();
        progress.accept(pages + " pages read");
        return tally.counts();
    }

    private void take(WarcReading archive, ArchivedPage page) {
        outcomes(archive, page).forEach(tally::count);
        pages++;
        if (pages % COMMIT_AFTER == 0) {
            sink.commit();
        }
        if (pages % SAY_AFTER == 0) {
            progress.accept(pages + " pages read");
        }
    }

    private List<String> outcomes(WarcReading archive, ArchivedPage page) {
        Optional<Source> source = known.computeIfAbsent(page.source(), id -> sources.find(new SourceId(id)));
        if (source.isEmpty()) {
            return List.of("unknown_source");
        }
        if (!ArticleIntake.isText(page.contentType()) || ArticleIntake.leaves(page.asked(), page.url())) {
            return List.of("rejected");
        }
        HtmlPage html = HtmlPage.parse(page.url(), page.body(), page.contentType());
        Taken taken = intake.take(source.get(), html, page.fetched(), page.feed(), url -> part(archive, page, url));
        return taken.missing() == null
                ? taken.names()
                : Stream.concat(taken.names().stream(), Stream.of("incomplete")).toList();
    }

    private static Parts.Part part(WarcReading archive, ArchivedPage first, String url) {
        Optional<ArchivedPage> part = archive.part(first, url);
        if (part.isEmpty()) {
            return new Parts.Missing("it is not in the archive");
        }
        byte[] body = part.get().body();
        HtmlPage html = HtmlPage.parse(part.get().url(), body, part.get().contentType());
        return new Parts.Had(html, body.length);
    }
}
