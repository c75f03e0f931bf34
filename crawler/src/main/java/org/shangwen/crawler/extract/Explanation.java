package org.shangwen.crawler.extract;

import java.util.List;

/**
 * An extraction with everything that any link of the chain found.
 *
 * @param extraction the same as {@link Extractor#extract(HtmlPage, PageContext)} gives
 * @param findings by field, in the order in which the field asks the links
 */
public record Explanation(Extraction extraction, List<Finding> findings) {
    public Explanation {
        findings = List.copyOf(findings);
    }
}
