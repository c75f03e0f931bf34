package org.shangwen.crawler.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The article in the state that a page hands to its scripts, such as {@code __NEXT_DATA__} or
 * {@code __INITIAL_STATE__}: the object with the page's title, or whose id stands in the page's address, and the
 * longest text by it. For pages that show nothing without their scripts. Scripts are read, never run.
 */
final class EmbeddedState {

    private static final int MOST_OBJECTS = 50_000;
    private static final int MOST_NESTED = 20;
    private static final int SHORTEST_NESTED = 200;
    private static final int SHORTEST_ID = 4;
    private static final float ALIKE = 0.75f;

    /** The points of what can be no other article. */
    private static final float TOLD = 100;

    private static final int TITLE_LEVELS = 4;

    private static final List<String> TITLES =
            List.of("title", "headline", "articletitle", "newstitle", "posttitle", "subject", "name");
    private static final List<String> IDS = List.of(
            "id", "articleid", "newsid", "docid", "postid", "aid", "nid", "uuid", "slug", "itemid", "groupid", "cmsid");

    private final StateFields fields;
    private final String title;
    private final String base;
    private final @Nullable HtmlFragment body;

    private EmbeddedState(Candidate article, String base) {
        this.fields = new StateFields(article.objects());
        this.title = article.title();
        this.base = base;
        this.body = article.body().isNone()
                ? null
                : HtmlFragment.read(marked(article.body().text()), base);
    }

    /** An object of the state and those around it. */
    private record Nest(ObjectNode object, @Nullable Nest outer) {}

    private record Candidate(StateBody body, String title, List<ObjectNode> objects, float points) {}

    /**
     * The article of a page's state; empty if the state has none or does not tell which one is the page's.
     *
     * @param document the page
     * @param titles what may be the headline, without the site's suffix
     * @param url the address of the page; empty if unknown
     */
    static Optional<EmbeddedState> of(Document document, List<String> titles, String url) {
        List<Bigrams> wanted = titles.stream().map(Bigrams::new).toList();
        Candidate best = null;
        int rivals = 0;
        for (JsonNode state : ScriptStates.of(document)) {
            for (Nest nest : nests(state)) {
                Candidate candidate = candidate(nest, titles, wanted, url);
                if (candidate != null) {
                    rivals += candidate.body().isNone() ? 0 : 1;
                    best = best == null || candidate.points() > best.points() ? candidate : best;
                }
            }
        }
        boolean told = best != null && best.points() >= TOLD;
        boolean alone = best != null && rivals == 1 && !best.body().isNone();
        return best != null && (told || alone)
                ? Optional.of(new EmbeddedState(best, document.baseUri()))
                : Optional.empty();
    }

    Optional<String> title() {
        return title.isEmpty() ? Optional.empty() : Optional.of(title);
    }

    Optional<String> author() {
        return fields.author();
    }

    /** The time of publication as it is written there, an epoch or a date. */
    Optional<String> published() {
        return fields.published();
    }

    Optional<String> origin() {
        return fields.origin();
    }

    Optional<String> image() {
        return fields.image()
                .flatMap(value -> WebAddress.resolve(base, value))
                .map(WebAddress::unwrap)
                .or(() -> Optional.ofNullable(body).flatMap(HtmlFragment::image));
    }

    List<String> tags() {
        return fields.tags();
    }

    /** The body; empty if the state has only other fields of the article. */
    Optional<Body> body() {
        return body == null ? Optional.empty() : Optional.of(body.body());
    }

    private static List<Nest> nests(JsonNode state) {
        record Open(JsonNode node, @Nullable Nest outer) {}
        List<Nest> nests = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        open.add(new Open(state, null));
        int nested = 0;
        while (!open.isEmpty() && nests.size() < MOST_OBJECTS) {
            Open next = open.poll();
            Nest outer = next.outer();
            if (next.node() instanceof ObjectNode object) {
                outer = new Nest(object, outer);
                nests.add(outer);
            }
            for (JsonNode child : next.node()) {
                if (child.isContainerNode()) {
                    open.add(new Open(child, outer));
                } else if (nested < MOST_NESTED && isObject(child)) {
                    nested++;
                    Optional<JsonNode> read =
                            new ScriptLiteral(child.asText(), 0, child.asText().length()).read();
                    if (read.isPresent()) {
                        open.add(new Open(read.get(), outer));
                    }
                }
            }
        }
        return nests;
    }

    /** Whether a string is an object or list written down once more. */
    private static boolean isObject(JsonNode value) {
        String text = value.isTextual() ? value.asText() : "";
        return text.length() > SHORTEST_NESTED && (text.startsWith("{\"") || text.startsWith("[{"));
    }

    private static @Nullable Candidate candidate(Nest nest, List<String> titles, List<Bigrams> wanted, String url) {
        StateBody body = StateBody.NONE;
        for (var field : nest.object().properties()) {
            StateBody one = StateBody.of(field.getKey(), field.getValue());
            body = one.score() > body.score() ? one : body;
        }
        List<ObjectNode> objects = new ArrayList<>();
        int level = 0;
        for (Nest at = nest; at != null && level < (body.isNone() ? 1 : TITLE_LEVELS); at = at.outer()) {
            objects.add(at.object());
            String title = title(at.object());
            if (!title.isEmpty()) {
                float told = likeness(title, titles, wanted) + (isNamed(at.object(), url) ? TOLD : 0);
                boolean article = !body.isNone()
                        || (told >= TOLD && new StateFields(objects).published().isPresent());
                return article ? new Candidate(body, title, objects, told + points(body, level)) : null;
            }
            level++;
        }
        return null;
    }

    /** Of those that are told alike the one with a body, the longest one, the title nearest to it. */
    private static float points(StateBody body, int level) {
        return body.isNone() ? 0 : 30 + Math.min(body.score() / 1000, 20) - level;
    }

    private static String title(ObjectNode object) {
        for (String wanted : TITLES) {
            for (var field : object.properties()) {
                if (field.getValue().isTextual()
                        && StateBody.key(field.getKey()).equals(wanted)) {
                    String title = StateFields.plain(field.getValue().asText());
                    if (Characters.weight(title) >= 6 && title.length() <= 300) {
                        return title;
                    }
                }
            }
        }
        return "";
    }

    private static float likeness(String title, List<String> titles, List<Bigrams> wanted) {
        String bare = Characters.skeleton(title);
        float most = 0;
        for (int i = 0; i < titles.size(); i++) {
            if (Characters.skeleton(titles.get(i)).equals(bare)) {
                return 1.5f * TOLD;
            }
            float alike = Math.min(wanted.get(i).within(title), wanted.get(i).covers(title));
            most = Math.max(most, alike >= ALIKE ? TOLD * (alike + 0.3f) : 0);
        }
        return most;
    }

    /** Whether the page's address names the object. */
    private static boolean isNamed(ObjectNode object, String url) {
        for (var field : object.properties()) {
            String id = field.getValue().isValueNode() ? field.getValue().asText("") : "";
            if (id.length() >= SHORTEST_ID && id.length() < 100 && IDS.contains(StateBody.key(field.getKey()))) {
                int at = url.indexOf(id);
                boolean whole = at > 0
                        && !Character.isLetterOrDigit(url.charAt(at - 1))
                        && (at + id.length() == url.length()
                                || !Character.isLetterOrDigit(url.charAt(at + id.length())));
                if (whole) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The body with a paragraph for each line if it has no mark-up. */
    private static String marked(String text) {
        if (HtmlFragment.isHtml(text)) {
            return text;
        }
        Element body = Document.createShell("").body();
        for (String line : text.split("[\r\n]+", -1)) {
            body.appendElement("p").appendText(line);
        }
        return body.html();
    }
}
