package org.shangwen.crawler.extract;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** The body without any knowledge of the site, by how its text is spread over the page. */
final class GenericLink implements ChainLink {

    private final PageReading page;
    private @Nullable Body body;

    GenericLink(PageReading page) {
        this.page = page;
    }

    @Override
    public String name() {
        return "generic";
    }

    @Override
    public Optional<Found<Body>> body() {
        Found<Body> found = new GenericBody(page.blocks(), page.headline(), page.description()).find();
        body = found.value();
        return Optional.of(found);
    }

    /** Further up and down stand logos, QR codes and the pictures of other articles. */
    @Override
    public Optional<Found<String>> image() {
        if (body == null || body.place().from() <= page.headline() || page.headline() < 0) {
            return Optional.empty();
        }
        Between between = new Between(
                page.blocks().blocks().get(page.headline()).region().element,
                page.blocks().blocks().get(body.place().from()).region().element);
        NodeTraversor.filter(between, page.document().body());
        return Found.of(Optional.ofNullable(between.found), "first picture between headline and body");
    }

    /** Looks for a picture from one element on up to another. */
    private final class Between implements NodeFilter {
        private final Element from;
        private final Element to;
        private boolean inside;
        private @Nullable String found;

        private Between(Element from, Element to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            if (element.equals(to)) {
                return FilterResult.STOP;
            }
            inside |= element.equals(from);
            if (inside && element.normalName().equals("img")) {
                found = LeadImage.in(element, page.base()).orElse(null);
            }
            return found == null ? FilterResult.CONTINUE : FilterResult.STOP;
        }
    }
}
