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
import org.jdbi.v3.core.statement.Query;
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
        return one(handle, handle.createQuery(SELECT + "where id = :id").bind("id", id));
    }

    static Optional<CrawlRun> running(Handle handle, SourceId source) {
        return one(
                handle,
                handle.createQuery(SELECT + "where source = :source and state = 'RUNNING'")
                        .bind("source", source.value()));
    }

    static List<CrawlRun> runningOn(Handle handle, String node) {
        return handle.createQuery(SELECT + "where node = :node and state = 'RUNNING' order by id")
                .bind("node", node)
                .map(RunRows::row)
                .list();
    }

    static List<CrawlRun> latest(Handle handle, @Nullable SourceId source, int limit) {
        String which = source == null ? "" : "where source = :source ";
        Query query = handle.createQuery(SELECT + which + "order by id desc limit :limit")
                .bind("limit", limit);
        if (source != null) {
            query.bind("source", source.value());
        }
        return counted(handle, query.map(RunRows::row).list());
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

    private static Optional<CrawlRun> one(Handle handle, Query query) {
        return counted(handle, query.map(RunRows::row).list()).stream().findFirst();
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

    private static List<CrawlRun> counted(Handle handle, List<CrawlRun> runs) {
        if (runs.isEmpty()) {
            return runs;
        }
        Map<Long, Map<String, Long>> counts = new HashMap<>();
        handle.createQuery("select run, outcome, pages from crawl_run_count where run in (<runs>)")
                .bindList("runs", runs.stream().map(CrawlRun::id).toList())
                .map((row, context) -> counts.computeIfAbsent(row.getLong("run"), run -> new HashMap<>())
                        .put(row.getString("outcome"), row.getLong("pages")))
                .list();
        return runs.stream()
                .map(run -> counted(run, counts.getOrDefault(run.id(), Map.of())))
                .toList();
    }

    private static CrawlRun counted(CrawlRun run, Map<String, Long> counts) {
        return new CrawlRun(
                run.id(), run.source(), run.trigger(), run.started(), run.ended(), run.state(), counts, run.note());
    }
}
