package org.shangwen.crawler.discover;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.url.WebAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the items of RSS and Atom feeds. A feed with a DOCTYPE is refused: it could name entities. */
final class FeedReader {

    private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);

    private FeedReader() {}

    /** @param zone the zone to tell times in */
    static List<Link> read(URI base, byte[] body, @Nullable String contentType, ZoneId zone)
            throws UnreadableListingException {
        List<SyndEntry> entries;
        try {
            SyndFeedInput input = new SyndFeedInput();
            input.setPreserveWireFeed(false);
            entries = input.build(
                            new StringReader(XmlText.decode(body, contentType).strip()))
                    .getEntries();
        } catch (FeedException | RuntimeException e) {
            throw new UnreadableListingException("no RSS or Atom feed: " + e.getMessage(), e);
        }
        List<Link> links = new ArrayList<>();
        for (SyndEntry entry : entries.subList(0, Math.min(entries.size(), LinkBounds.LINKS_PER_PAGE))) {
            String address = entry.getLink() == null ? entry.getUri() : entry.getLink();
            if (address == null) {
                continue;
            }
            try {
                String url = WebAddress.resolve(base, address).toString();
                links.add(Link.of(url, PageKind.ARTICLE, said(entry)).with(EntryText.of(entry, zone)));
            } catch (IllegalArgumentException e) {
                // A guid that is no address, or an item that points at something else than the web: no article.
                LOG.debug("item_ignored feed={} reason=\"{}\"", base, e.getMessage());
            }
        }
        return links;
    }

    private static String said(SyndEntry entry) {
        StringBuilder said = new StringBuilder();
        said.append(Objects.toString(entry.getTitle(), "")).append('\n');
        said.append(Objects.toString(entry.getUpdatedDate(), "")).append('\n');
        said.append(Objects.toString(entry.getPublishedDate(), "")).append('\n');
        said.append(text(entry.getDescription()));
        entry.getContents().forEach(content -> said.append('\n').append(text(content)));
        return said.toString();
    }

    private static String text(@Nullable SyndContent content) {
        return content == null ? "" : Objects.toString(content.getValue(), "");
    }
}
