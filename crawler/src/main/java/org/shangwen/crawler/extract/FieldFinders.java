package org.shangwen.crawler.extract;

import java.util.List;

/**
 * What finds the fields of one page, each in several ways; the links of the chain share them. For one page.
 */
record FieldFinders(
        AuthorFinder authors,
        OriginFinder origins,
        EditorFinder editors,
        PublishedFinder published,
        ModifiedFinder modified) {

    static FieldFinders of(PageReading page) {
        List<String> sites = List.of(page.siteName(), page.jsonLd().publisher().orElse(""));
        return new FieldFinders(
                new AuthorFinder(page.document(), page.elements(), sites),
                new OriginFinder(page.document(), page.elements(), sites),
                new EditorFinder(),
                new PublishedFinder(page.elements(), page.dates()),
                new ModifiedFinder(page.elements(), page.dates()));
    }
}
