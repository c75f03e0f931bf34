package org.shangwen.searchapi;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.shangwen.searchapi.article.ArticleRoutes;
import org.shangwen.searchapi.cli.WebServer;
import org.shangwen.searchapi.company.CompanyRoutes;
import org.shangwen.searchapi.company.MentionRoutes;
import org.shangwen.searchapi.crawl.CrawlRoutes;
import org.shangwen.searchapi.http.Access;
import org.shangwen.searchapi.http.Answers;
import org.shangwen.searchapi.http.ApiError;
import org.shangwen.searchapi.http.Gate;
import org.shangwen.searchapi.http.RequestId;
import org.shangwen.searchapi.http.SecurityHeaders;
import org.shangwen.searchapi.http.ServerProblems;
import org.shangwen.searchapi.ops.OpenApi;
import org.shangwen.searchapi.ops.OpsRoutes;
import org.shangwen.searchapi.search.SearchRoutes;
import org.shangwen.searchapi.search.Searcher;
import org.shangwen.searchapi.settings.Settings;
import org.shangwen.searchapi.source.SourceRoutes;
import org.shangwen.searchapi.workspace.Workspace;

/** The HTTP server: every route on one screen. Safe to share. */
public final class SearchApp implements WebServer {

    private static final long MOST_BODY_BYTES = 4_000_000;
    private static final int MOST_HEADER_BYTES = 16_384;
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Settings settings;
    private final Gate gate;
    private final SearchRoutes search;
    private final ArticleRoutes articles;
    private final CompanyRoutes companies;
    private final MentionRoutes mentions;
    private final SourceRoutes sources;
    private final CrawlRoutes crawls;
    private final OpsRoutes ops;
    private final OpenApi openApi = new OpenApi();
    private final Javalin javalin;
    private volatile boolean ready;

    private SearchApp(Workspace workspace) {
        this.settings = workspace.settings();
        this.gate = new Gate(settings.host(), settings.adminTokenSha256());
        this.search = new SearchRoutes(new Searcher(workspace.index(), workspace.catalog()));
        this.articles = new ArticleRoutes(workspace.index(), workspace.catalog());
        this.companies = new CompanyRoutes(workspace.catalog(), workspace.index());
        this.mentions = new MentionRoutes(workspace.miner());
        this.sources = new SourceRoutes(workspace.crawler());
        this.crawls = new CrawlRoutes(workspace.crawler());
        this.ops = new OpsRoutes(workspace.index(), () -> ready);
        this.javalin = Javalin.create(this::configure);
    }

    /**
     * Starts the server. It answers only that it is starting until {@link #ready()}.
     *
     * @throws IllegalStateException if the port is taken
     */
    public static SearchApp start(Workspace workspace) {
        Settings settings = workspace.settings();
        refuseTakenPort(settings);
        SearchApp app = new SearchApp(workspace);
        try {
            app.javalin.start(settings.host(), settings.port());
        } catch (JavalinBindException e) {
            throw portTaken(settings, e);
        }
        return app;
    }

    // Javalin would say so too, but only after an alarm in the log.
    private static void refuseTakenPort(Settings settings) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(settings.host(), settings.port()));
        } catch (IOException e) {
            throw portTaken(settings, e);
        }
    }

    private static IllegalStateException portTaken(Settings settings, Exception cause) {
        int port = settings.port();
        return new IllegalStateException(
                "不能在 " + settings.host() + " 的端口 " + port + " 上监听，可能已被占用；请用 --port 指定另一个 (port " + port
                        + " cannot be listened on: " + cause.getMessage() + ")",
                cause);
    }

    private void routes(RoutesConfig routes) {
        routes.before(this::receive);
        routes.beforeMatched(gate::check);
        routes.beforeMatched("/api/*", this::refuseUntilReady);

        routes.get("/api/v1/search", search::search, Access.READ);
        routes.get("/api/v1/articles/{id}", articles::one, Access.READ);
        routes.get("/api/v1/companies", companies::list, Access.READ);
        routes.get("/api/v1/companies/{id}", companies::one, Access.READ);
        routes.get("/api/v1/companies/{id}/timeline", companies::timeline, Access.READ);
        routes.post("/api/v1/mentions", mentions::find, Access.READ);
        routes.get("/api/v1/sources", sources::list, Access.READ);
        routes.get("/api/v1/sources/{id}", sources::one, Access.READ);
        routes.post("/api/v1/sources/{id}/crawl", sources::crawl, Access.CHANGE);
        routes.get("/api/v1/crawls", crawls::list, Access.READ);
        routes.get("/api/v1/crawls/{id}", crawls::one, Access.READ);
        routes.get("/healthz", ops::health, Access.READ);
        routes.get("/readyz", ops::readiness, Access.READ);
        routes.get("/openapi.json", openApi::serve, Access.READ);

        Answers.problems(routes);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = MOST_BODY_BYTES;
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(http -> http.setRequestHeaderSize(MOST_HEADER_BYTES));
        config.jetty.modifyServer(server -> {
            server.setErrorHandler(new ServerProblems());
            server.insertHandler(new GracefulHandler());
            server.setStopTimeout(GRACE.toMillis());
        });
        config.staticFiles.add(files -> {
            files.directory = "/ui";
            files.location = Location.CLASSPATH;
        });
        routes(config.routes);
    }

    private void receive(Context ctx) {
        RequestId.assign(ctx);
        SecurityHeaders.set(ctx);
    }

    private void refuseUntilReady(Context ctx) {
        if (!ready) {
            ctx.header("Retry-After", "1");
            throw ApiError.of(503, "Starting", "the articles are still being gathered; ask again in a second");
        }
    }

    /** Every route as method and path, such as {@code GET /api/v1/search}. */
    Set<String> routeNames() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public int port() {
        return javalin.port();
    }

    @Override
    public void ready() {
        ready = true;
    }

    /** Stops: requests in flight finish first. */
    @Override
    public void close() {
        crawls.close();
        javalin.stop();
    }
}
