package org.shangwen.crawler.frontier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.discover.FeedTexts;
import org.shangwen.crawler.discover.Link;
import org.shangwen.crawler.discover.PageKind;
import org.shangwen.crawler.state.StateStore;
import org.shangwen.crawler.url.PartAddress;
import org.shangwen.crawler.url.UrlIdentity;

/** The addresses of all sources, in SQL. Each method is one transaction. Safe to share. */
public final class PageStore {

    /** Addresses longer than this are not remembered; discovery lets no such article through. */
    private static final int MAX_URL = 2048;

    /** An address that looks like a part waits until the first part, named at the same time, can tell. */
    private static final Duration PART_WAITS = Duration.ofMinutes(10);

    private static final String INSERT =
            "insert into page (source, identity, url, kind, depth, state, found_at, due_at,"
                    + " wait_ms, tries, listing) values (:source, :identity, :url, :kind, :depth, 'due', :now, :due, 0, 0,"
                    + " :listing) on conflict (source, identity) do nothing";

    private static final String UPDATE = "update page set state = :state, due_at = :due, fetched_at = :fetched,"
            + " wait_ms = :wait, tries = :tries, etag = :etag, last_modified = :modified, fingerprint = :fingerprint,"
            + " outcome = :outcome where source = :source and identity = :identity";

    private final StateStore store;

    public PageStore(StateStore store) {
        this.store = store;
    }

    /** Makes due again what an ended run had in hand. */
    public void recover(String source) {
        store.jdbi()
                .useTransaction(handle -> handle.createUpdate(
                                "update page set state = 'due' where source = :source and state = 'in_progress'")
                        .bind("source", source)
                        .execute());
    }

    /** Puts the seeds of a run first in line. */
    public void seed(String source, List<Link> seeds, Instant now) {
        store.jdbi().useTransaction(handle -> {
            insert(handle, source, seeds, 0, null, now);
            PreparedBatch batch = handle.prepareBatch("update page set state = 'due', due_at = :first, url = :url,"
                    + " kind = :kind, depth = 0 where source = :source and identity = :identity");
            for (Link seed : seeds) {
                batch.bind("first", FrontierPage.FIRST)
                        .bind("url", seed.url())
                        .bind("kind", seed.kind().key())
                        .bind("source", source)
                        .bind("identity", UrlIdentity.normalise(seed.url()))
                        .add();
            }
            batch.execute();
        });
    }

    /**
     * Remembers the links of a page that are not known, in their order, and makes due what is known and is listed anew.
     *
     * @param lister the identity of the page that names them
     * @return the links that were not known
     */
    List<Link> add(String source, List<Link> links, int depth, String lister, Instant now) {
        return store.jdbi().inTransaction(handle -> {
            List<Link> unknown = new ArrayList<>();
            for (Link link : links) {
                Optional<FrontierPage> page = find(handle, source, UrlIdentity.normalise(link.url()));
                if (page.isEmpty()) {
                    unknown.add(link);
                } else {
                    relist(handle, page.get(), lister, link, now);
                }
            }
            insert(handle, source, unknown, depth, lister, now);
            return unknown;
        });
    }

    private static void insert(
            Handle handle, String source, List<Link> links, int depth, @Nullable String lister, Instant now) {
        Set<String> listed =
                links.stream().map(link -> UrlIdentity.normalise(link.url())).collect(Collectors.toSet());
        PreparedBatch batch = handle.prepareBatch(INSERT);
        int place = 0;
        for (Link link : links) {
            if (link.url().length() > MAX_URL) {
                continue;
            }
            String identity = UrlIdentity.normalise(link.url());
            long rest = mayBePart(handle, source, identity, listed) ? PART_WAITS.toMillis() : 0;
            batch.bind("source", source)
                    .bind("identity", identity)
                    .bind("url", link.url())
                    .bind("kind", link.kind().key())
                    .bind("depth", depth)
                    .bind("now", now.toEpochMilli())
                    // One millisecond apart: the order in which a page names them is the order of their visits.
                    .bind("due", now.toEpochMilli() - links.size() + place++ + rest)
                    .bind("listing", lister == null ? null : listing(lister, link))
                    .add();
        }
        if (place > 0) {
            batch.execute();
        }
        for (Link link : links) {
            if (link.url().length() <= MAX_URL) {
                keep(handle, source, link);
            }
        }
    }

    /** Whether an address looks like a further part of an article that is known and was not visited yet. */
    private static boolean mayBePart(Handle handle, String source, String identity, Set<String> listed) {
        Optional<String> first = PartAddress.first(identity);
        if (first.isEmpty()) {
            return false;
        }
        return listed.contains(first.get())
                || find(handle, source, first.get())
                        .filter(page -> page.fetchedAt() == null)
                        .isPresent();
    }

    private static void keep(Handle handle, String source, Link link) {
        if (link.feed() != null) {
            handle.createUpdate("insert into feed_text (source, identity, said) values (:source, :identity, :said)"
                            + " on conflict (source, identity) do update set said = excluded.said")
                    .bind("source", source)
                    .bind("identity", UrlIdentity.normalise(link.url()))
                    .bind("said", FeedTexts.write(link.feed()))
                    .execute();
        }
    }

    /**
     * Marks an address as a further part of an article: from now on it is fetched with the article only.
     *
     * @return whether it is one; not if it is a feed, list or sitemap of the source
     */
    public boolean markPart(String source, String url, Instant now) {
        return store.jdbi().inTransaction(handle -> {
            String identity = UrlIdentity.normalise(url);
            Link link = new Link(url, PageKind.PART, null);
            insert(handle, source, List.of(link), 1, null, now);
            handle.createUpdate("update page set kind = 'part', due_at = :never where source = :source"
                            + " and identity = :identity and kind in ('article', 'part')")
                    .bind("never", FrontierPage.NEVER)
                    .bind("source", source)
                    .bind("identity", identity)
                    .execute();
            forget(handle, source, identity);
            return find(handle, source, identity)
                    .filter(page -> page.kind() == PageKind.PART)
                    .isPresent();
        });
    }

    /** How many addresses of a source have something that a feed says of them. */
    public long feedTexts(String source) {
        return store.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from feed_text where source = :source")
                        .bind("source", source)
                        .mapTo(Long.class)
                        .one());
    }

    private static void forget(Handle handle, String source, String identity) {
        handle.createUpdate("delete from feed_text where source = :source and identity = :identity")
                .bind("source", source)
                .bind("identity", identity)
                .execute();
    }

    private static void relist(Handle handle, FrontierPage page, String lister, Link link, Instant now) {
        String listing = listing(lister, link);
        boolean anew = listing != null && !listing.equals(page.listing()) && sameLister(listing, page.listing());
        if (anew
                && page.kind() != PageKind.PART
                && page.state() != PageState.IN_PROGRESS
                && RevisitPolicy.heedsListing(page, now)) {
            handle.createUpdate("update page set listing = :listing, state = 'due', due_at = :now, tries = 0"
                            + " where source = :source and identity = :identity")
                    .bind("listing", listing)
                    .bind("now", now.toEpochMilli())
                    .bind("source", page.source())
                    .bind("identity", page.identity())
                    .execute();
            keep(handle, page.source(), link);
        }
    }

    private static boolean sameLister(String listing, @Nullable String before) {
        return before != null && listing.startsWith(before.substring(0, before.indexOf(':') + 1));
    }

    /** What a page says of another: only the page that named it first is compared with itself. */
    private static @Nullable String listing(String lister, Link link) {
        return link.listing() == null ? null : digest(lister) + ":" + link.listing();
    }

    /** Takes addresses in hand that are due, those due longest first. */
    List<FrontierPage> claim(String source, Instant now, int limit) {
        return store.jdbi().inTransaction(handle -> {
            List<FrontierPage> pages = handle.createQuery("select page.*, feed_text.said from page left join feed_text"
                            + " on feed_text.source = page.source and feed_text.identity = page.identity"
                            + " where page.source = :source and due_at <= :now and kind <> 'part'"
                            + " and state <> 'in_progress' and state <> 'gone' order by due_at limit :limit")
                    .bind("source", source)
                    .bind("now", now.toEpochMilli())
                    .bind("limit", limit)
                    .map((row, context) -> page(row, row.getString("said")))
                    .list();
            states(handle, pages, PageState.IN_PROGRESS, null);
            return pages;
        });
    }

    /** Gives addresses back that were claimed and not visited; {@code due} is their new due time, or null for the old. */
    void giveBack(List<FrontierPage> pages, @Nullable Instant due) {
        store.jdbi().useTransaction(handle -> states(handle, pages, PageState.DUE, due));
    }

    private static void states(Handle handle, List<FrontierPage> pages, PageState state, @Nullable Instant due) {
        PreparedBatch batch = handle.prepareBatch(
                "update page set state = :state, due_at = :due where source = :source and identity = :identity");
        for (FrontierPage page : pages) {
            batch.bind("state", state.key())
                    .bind("due", due == null ? page.dueAt() : due.toEpochMilli())
                    .bind("source", page.source())
                    .bind("identity", page.identity())
                    .add();
        }
        if (!pages.isEmpty()) {
            batch.execute();
        }
    }

    /** Writes how pages stand after their visits. */
    void finish(List<FrontierPage> pages) {
        store.jdbi().useTransaction(handle -> {
            PreparedBatch batch = handle.prepareBatch(UPDATE);
            for (FrontierPage page : pages) {
                batch.bind("state", page.state().key())
                        .bind("due", page.dueAt())
                        .bind("fetched", page.fetchedAt())
                        .bind("wait", page.waitMs())
                        .bind("tries", page.tries())
                        .bind("etag", page.etag())
                        .bind("modified", page.lastModified())
                        .bind("fingerprint", page.fingerprint())
                        .bind("outcome", page.outcome())
                        .bind("source", page.source())
                        .bind("identity", page.identity())
                        .add();
            }
            batch.execute();
            for (FrontierPage page : pages) {
                if (page.kind() == PageKind.ARTICLE && !RevisitPolicy.isAwaited(page)) {
                    forget(handle, page.source(), page.identity());
                }
            }
        });
    }

    /** Whether any address of a source is due. */
    boolean anyDue(String source, Instant now) {
        return store.jdbi()
                .withHandle(handle -> handle.createQuery("select 1 from page where source = :source and due_at <= :now"
                                + " and kind <> 'part' and state <> 'in_progress' and state <> 'gone' limit 1")
                        .bind("source", source)
                        .bind("now", now.toEpochMilli())
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    /** An address of a source, if the source has named it. */
    public Optional<FrontierPage> find(String source, String url) {
        String identity = UrlIdentity.normalise(url);
        return store.jdbi().withHandle(handle -> find(handle, source, identity));
    }

    private static Optional<FrontierPage> find(Handle handle, String source, String identity) {
        return handle.createQuery("select * from page where source = :source and identity = :identity")
                .bind("source", source)
                .bind("identity", identity)
                .map((row, context) -> page(row, null))
                .findOne();
    }

    private static FrontierPage page(ResultSet row, @Nullable String said) throws SQLException {
        long fetched = row.getLong("fetched_at");
        Long fetchedAt = row.wasNull() ? null : fetched;
        return new FrontierPage(
                row.getString("source"),
                row.getString("identity"),
                row.getString("url"),
                PageKind.ofKey(row.getString("kind")),
                row.getInt("depth"),
                PageState.ofKey(row.getString("state")),
                row.getLong("found_at"),
                row.getLong("due_at"),
                fetchedAt,
                row.getLong("wait_ms"),
                row.getInt("tries"),
                row.getString("etag"),
                row.getString("last_modified"),
                row.getString("listing"),
                row.getString("fingerprint"),
                row.getString("outcome"),
                said == null ? null : FeedTexts.read(said));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java platform lacks SHA-256", e);
        }
    }
}
