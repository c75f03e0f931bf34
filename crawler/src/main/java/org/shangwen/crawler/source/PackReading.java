package org.shangwen.crawler.source;

import java.util.List;

/** What became of reading a source pack. */
public sealed interface PackReading {

    /** The source that a pack without mistakes describes. */
    record Read(Source source) implements PackReading {}

    /**
     * A pack with mistakes.
     *
     * @param problems every mistake, one a line: file, line, field, value, what would be right; never empty
     */
    record Refused(List<String> problems) implements PackReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
