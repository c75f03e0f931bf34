package org.shangwen.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A running group of small news sites on loopback, each with a template of its own. Safe to share.
 *
 * <p>{@code tideline} is like WordPress and has a feed, {@code quay} is an old portal in GBK with list pages, and
 * {@code lantern} has JSON-LD and a sitemap. Sites and authors are fictional.
 */
public final class SamplePress implements AutoCloseable {

    private record Running(SiteTemplate template, PressServer server, Desk desk) {}

    private final InstantSource clock;
    private final AccessLog log;
    private final Newsroom newsroom;
    private final Map<String, Running> running;

    private SamplePress(InstantSource clock, AccessLog log, Newsroom newsroom, Map<String, Running> running) {
        this.clock = clock;
        this.log = log;
        this.newsroom = newsroom;
        this.running = running;
    }

    /**
     * Starts the sites.
     *
     * @param ports the ports of the sites in order; 0, or none given, means any free port
     * @throws IllegalArgumentException if there are more ports than sites, or one is no port
     * @throws UncheckedIOException if a port is taken; its message names the port, and no site is left running
     */
    public static SamplePress start(int... ports) {
        return start(InstantSource.system(), ports);
    }

    /**
     * Starts the sites.
     *
     * @param clock tells when requests come in and when articles change
     * @param ports as above
     */
    public static SamplePress start(InstantSource clock, int... ports) {
        List<SiteTemplate> templates = List.of(new TidelineSite(), new QuaySite(), new LanternSite());
        if (ports.length > templates.size()) {
            throw new IllegalArgumentException(
                    "the press has " + templates.size() + " sites, and got " + ports.length + " ports");
        }
        AccessLog log = new AccessLog();
        Newsroom newsroom = new Newsroom(DraftReader.shipped());
        List<PressServer> servers = new ArrayList<>();
        try {
            for (int i = 0; i < templates.size(); i++) {
                servers.add(PressServer.bind(i < ports.length ? ports[i] : 0, clock, log));
            }
        } catch (IOException e) {
            servers.forEach(PressServer::close);
            throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            servers.forEach(PressServer::close);
            throw e;
        }
        Map<String, Running> running = new LinkedHashMap<>();
        SamplePress press = new SamplePress(clock, log, newsroom, running);
        for (int i = 0; i < templates.size(); i++) {
            SiteTemplate template = templates.get(i);
            PressServer server = servers.get(i);
            Desk desk = new Desk(template.id(), server.base(), newsroom, press::origin);
            running.put(template.id(), new Running(template, server, desk));
        }
        running.values().forEach(site -> site.server.open(site.template, site.desk));
        return press;
    }

    /** The sites. */
    public List<Site> sites() {
        return running.values().stream()
                .map(r -> new Site(r.template.id(), r.template.name(), r.desk.base()))
                .toList();
    }

    /** The source pack of each site as YAML, by source id, with the addresses of this running press. */
    public Map<String, String> sourcePacks() {
        Map<String, String> packs = new LinkedHashMap<>();
        running.forEach((id, r) -> packs.put(id, r.template.sourcePack(r.desk)));
        return packs;
    }

    /** The last 20,000 requests answered, oldest first. */
    public List<Request> requests() {
        return log.all();
    }

    /** All articles that the sites show at present, site by site, newest first. */
    public List<PressArticle> articles() {
        return running.values().stream()
                .flatMap(r -> r.desk.live().stream())
                .map(story -> article(story.draft()))
                .toList();
    }

    /**
     * Puts a new article on a site: on its lists, its feed or its sitemap, and at an address of its own.
     *
     * @throws IllegalArgumentException if the site is unknown or has an article of this slug
     */
    public PressArticle publish(Draft draft) {
        site(draft.site());
        newsroom.publish(draft, clock.instant());
        return article(draft);
    }

    /**
     * Changes an article; its page, and the lists that show it, get new validators.
     *
     * @param url the address of the article, as {@link #articles()} gives it
     * @param change makes the new words of the old; site, slug and time of publication must stay
     * @throws IllegalArgumentException if no site shows an article there
     */
    public PressArticle revise(URI url, UnaryOperator<Draft> change) {
        Draft draft = draftAt(url);
        return article(newsroom.revise(draft.site(), draft.slug(), change, clock.instant()));
    }

    /**
     * Takes an article down: its address answers 410, and no list shows it.
     *
     * @throws IllegalArgumentException if no site shows an article there
     */
    public void remove(URI url) {
        Draft draft = draftAt(url);
        newsroom.remove(draft.site(), draft.slug(), clock.instant());
    }

    @Override
    public void close() {
        running.values().forEach(r -> r.server.close());
    }

    private Running site(String id) {
        Running site = running.get(id);
        if (site == null) {
            throw new IllegalArgumentException("no site '" + id + "'; the sites are " + running.keySet());
        }
        return site;
    }

    private URI address(Draft draft) {
        Running site = site(draft.site());
        return site.desk.base().resolve(site.template.path(draft));
    }

    private Desk.Origin origin(Draft draft) {
        return new Desk.Origin(site(draft.site()).template.name(), address(draft));
    }

    private PressArticle article(Draft draft) {
        URI copyOf = site(draft.site()).desk.origin(draft).map(Desk.Origin::url).orElse(null);
        return new PressArticle(
                draft.site(),
                address(draft),
                draft.title(),
                draft.author(),
                draft.published(),
                draft.tags(),
                draft.lead(),
                draft.paragraphs(),
                copyOf);
    }

    private Draft draftAt(URI url) {
        return running.values().stream()
                .flatMap(r -> r.desk.live().stream())
                .map(Story::draft)
                .filter(draft -> address(draft).equals(url))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no site of the press shows an article at " + url));
    }

    /**
     * A site of the press.
     *
     * @param id its source id
     * @param name its name
     * @param base its address, ending in a slash
     */
    public record Site(String id, String name, URI base) {}

    /**
     * A request that was answered.
     *
     * @param site the site's id
     * @param path path and query
     * @param status the HTTP status sent
     * @param at when it came in
     * @param bytes the bytes of body sent, after compression
     */
    public record Request(String site, String path, int status, Instant at, long bytes) {}
}
