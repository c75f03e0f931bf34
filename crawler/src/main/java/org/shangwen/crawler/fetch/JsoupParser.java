package org.shangwen.crawler.fetch;

import crawlercommons.filters.basic.BasicURLNormalizer;
import edu.uci.ics.crawler4j.crawler.CrawlConfig;
import edu.uci.ics.crawler4j.crawler.Page;
import edu.uci.ics.crawler4j.parser.HtmlParseData;
import edu.uci.ics.crawler4j.parser.HtmlParser;
import edu.uci.ics.crawler4j.parser.Parser;
import edu.uci.ics.crawler4j.url.WebURL;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.shangwen.crawler.fetch.PageHandler.Reading;
import org.shangwen.crawler.frontier.PageTask;
import org.shangwen.crawler.frontier.SourceFrontier;

/** crawler4j's parser, with the page handler's reading in place of Tika's: each page is parsed once. */
public final class JsoupParser extends Parser {

    private final PageHandler handler;
    private final SourceFrontier frontier;

    public JsoupParser(CrawlConfig config, SourceFrontier frontier, PageHandler handler) throws IOException {
        super(config, new BasicURLNormalizer(), NOT_USED, null, frontier.getWebURLFactory());
        this.handler = handler;
        this.frontier = frontier;
    }

    private static final HtmlParser NOT_USED = new HtmlParser() {};

    @Override
    public void parse(Page page) {
        PageTask task = (PageTask) page.getWebURL();
        Arrival arrival = PageWorker.arrival(task);
        Reading reading = handler.read(task.page(), arrival.reply());
        arrival.read(reading);
        Set<WebURL> links = new LinkedHashSet<>();
        frontier.unknown(task.page(), reading.links()).forEach(link -> links.add(PageTask.of(link)));
        HtmlParseData data = new HtmlParseData();
        data.setOutgoingUrls(links);
        page.setParseData(data);
    }
}
