package org.shangwen.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The paths of a site, in order, and what answers them. */
final class Routes {

    /** Answers a path by the part of it that varies. */
    interface Handler {
        Answer answer(String part, Desk desk);
    }

    private record Route(Pattern path, Handler handler) {}

    private final List<Route> routes = new ArrayList<>();

    /** A fixed path. */
    Routes at(String path, Function<Desk, Answer> handler) {
        routes.add(new Route(Pattern.compile(Pattern.quote(path)), (part, desk) -> handler.apply(desk)));
        return this;
    }

    /** Paths of a form; the first group is the part that varies. */
    Routes on(String form, Handler handler) {
        routes.add(new Route(Pattern.compile(form), handler));
        return this;
    }

    /** The answer of the first route that fits, or empty. */
    Optional<Answer> answer(String path, Desk desk) {
        for (Route route : routes) {
            Matcher matcher = route.path.matcher(path);
            if (matcher.matches()) {
                String part = matcher.groupCount() > 0 ? matcher.group(1) : path;
                return Optional.of(route.handler.answer(part, desk));
            }
        }
        return Optional.empty();
    }
}
