package org.shangwen.crawler.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tags as pages write them: several in one value, with blanks, twice. */
final class Tags {

    private static final int MOST = 20;
    private static final int LONGEST = 40;

    private Tags() {}

    /** The tags in these values, each once, in order. */
    static List<String> of(List<String> values) {
        Set<String> tags = new LinkedHashSet<>();
        for (String value : values) {
            for (String tag : Characters.cut(value, 5000).split("[,，;；、|]", -1)) {
                String tidied = Characters.tidy(tag);
                if (!tidied.isEmpty() && tidied.length() <= LONGEST && tags.size() < MOST) {
                    tags.add(tidied);
                }
            }
        }
        return new ArrayList<>(tags);
    }
}
