package org.shangwen.searchapi.crawl;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.shangwen.crawler.Crawler;
import org.shangwen.crawler.schedule.CrawlRun;
import org.shangwen.searchapi.http.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the progress of a run as server-sent events: {@code progress} about once a second, {@code end} at its end. */
final class RunEvents implements AutoCloseable {

    static final String MEDIA_TYPE = "text/event-stream";

    private static final Logger LOG = LoggerFactory.getLogger(RunEvents.class);
    private static final long PERIOD_MILLIS = 1000;

    private final Crawler crawler;
    private final CountDownLatch closed = new CountDownLatch(1);

    RunEvents(Crawler crawler) {
        this.crawler = crawler;
    }

    void stream(Context ctx, CrawlRun first) {
        ctx.contentType(MEDIA_TYPE + ";charset=utf-8")
                .header("Cache-Control", "no-store")
                .disableCompression();
        try (OutputStream out = ctx.outputStream()) {
            CrawlRun run = first;
            do {
                send(out, run);
                if (run.state() != CrawlRun.State.RUNNING) {
                    return;
                }
                run = crawler.run(run.id()).orElse(run);
            } while (!closed.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS));
        } catch (IOException e) {
            LOG.debug("events_left run={} reason={}", first.id(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(OutputStream out, CrawlRun run) throws IOException {
        String event = run.state() == CrawlRun.State.RUNNING ? "progress" : "end";
        String data = Json.write(RunAnswer.of(run, crawler.sources()));
        out.write(("event: " + event + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
