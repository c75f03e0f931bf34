package org.shangwen.crawler.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.schedule.CrawlRun.State;
import org.shangwen.crawler.schedule.CrawlRun.Trigger;
import org.shangwen.model.SourceId;

/** Runs as rows of {@code crawl_run} and {@code crawl_run_count}. */
final class RunRows {

    private static final String SELECT = "select id, source, cause, started, ended, state, note from crawl_run ";

    private RunRows() {}

    static Optional<CrawlRun> find(Handle handle, long id) {
        return handle.createQuery(SELECT + "where id = :id")
                .bind("id", id)
                .map(RunRows::row)
                .findOne()
                .map(run -> counted(handle, run));
    }

    static Optional<CrawlRun> running(Handle handle, SourceId source) {
        return handle.createQuery(SELECT + "where source = :source and state = 'RUNNING'")
                .bind("source", source.value())
                .map(RunRows::row)
                .findOne()
                .map(run -> counted(handle, run));
    }

    static List<CrawlRun> runningOn(Handle handle, String node) {
        return handle.createQuery(SELECT + "where node = :node and state = 'RUNNING' order by id")
                .bind("node", node)
                .map(RunRows::row)
                .list();
    }

    static List<CrawlRun> latest(Handle handle, @Nullable SourceId source, int limit) {
        String which = source == null ? "" : "where source = :source ";
        var query = handle.createQuery(SELECT + which + "order by id desc limit :limit")
                .bind("limit", limit);
        if (source != null) {
            query.bind("source", source.value());
        }
        return query.map(RunRows::row).list().stream()
                .map(run -> counted(handle, run))
                .toList();
    }

    static void writeCounts(Handle handle, CrawlRun run, Map<String, Long> counts) {
        handle.createUpdate("delete from crawl_run_count where run = :run")
                .bind("run", run.id())
                .execute();
        if (counts.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "insert into crawl_run_count (run, outcome, pages) values (:run, :outcome, :pages)");
        counts.forEach((outcome, pages) -> batch.bind("run", run.id())
                .bind("outcome", outcome)
                .bind("pages", pages)
                .add());
        batch.execute();
    }

    static void end(Handle handle, long id, State state, Instant ended, @Nullable String note) {
        handle.createUpdate("update crawl_run set state = :state, ended = :ended, note = :note where id = :id")
                .bind("state", state.name())
                .bind("ended", ended.toEpochMilli())
                .bind("note", note)
                .bind("id", id)
                .execute();
    }

    private static CrawlRun row(ResultSet row, StatementContext context) throws SQLException {
        long ended = row.getLong("ended");
        return new CrawlRun(
                row.getLong("id"),
                new SourceId(row.getString("source")),
                Trigger.valueOf(row.getString("cause")),
                Instant.ofEpochMilli(row.getLong("started")),
                ended == 0 ? null : Instant.ofEpochMilli(ended),
                State.valueOf(row.getString("state")),
                Map.of(),
                row.getString("note"));
    }

    private static CrawlRun counted(Handle handle, CrawlRun run) {
        Map<String, Long> counts = new HashMap<>();
        handle.createQuery("select outcome, pages from crawl_run_count where run = :run")
                .bind("run", run.id())
                .map((row, context) -> counts.put(row.getString("outcome"), row.getLong("pages")))
                .list();
        return new CrawlRun(
                run.id(), run.source(), run.trigger(), run.started(), run.ended(), run.state(), counts, run.note());
    }
}
