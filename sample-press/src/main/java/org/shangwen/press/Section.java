package org.shangwen.press;

import java.util.Arrays;
import java.util.Optional;

/** The desk that an article belongs to; every site has a list page for each. */
public enum Section {
    ECOMMERCE("电商", "ecommerce"),
    CROSS_BORDER("跨境", "crossborder"),
    LOGISTICS("物流", "logistics"),
    TECH("科技", "tech");

    private final String title;
    private final String slug;

    Section(String title, String slug) {
        this.title = title;
        this.slug = slug;
    }

    /** The name that readers see, in Chinese. */
    public String title() {
        return title;
    }

    /** The part of an address that names it. */
    public String slug() {
        return slug;
    }

    static Optional<Section> titled(String title) {
        return Arrays.stream(values()).filter(s -> s.title.equals(title)).findFirst();
    }

    static Optional<Section> named(String slug) {
        return Arrays.stream(values()).filter(s -> s.slug.equals(slug)).findFirst();
    }
}
