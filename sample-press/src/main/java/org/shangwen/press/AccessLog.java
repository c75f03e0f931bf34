package org.shangwen.press;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last requests of all sites. Safe to share. */
final class AccessLog {

    static final int KEPT = 20_000;

    private final Deque<SamplePress.Request> requests = new ArrayDeque<>();

    synchronized void add(SamplePress.Request request) {
        if (requests.size() == KEPT) {
            requests.removeFirst();
        }
        requests.addLast(request);
    }

    synchronized List<SamplePress.Request> all() {
        return List.copyOf(requests);
    }
}
