package org.shangwen.crawler.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Finds the picture of an article: the first one in its body that is no ornament. */
final class LeadImage {

    /** Where pages that load pictures late keep the address, the real one first. */
    private static final List<String> SOURCES = List.of(
            "data-original", "data-src", "data-actualsrc", "data-lazy-src", "data-echo", "data-url", "_src", "src");

    /** Behind so many ornaments comes no picture of the article. */
    private static final int MOST = 300;

    private static final int SMALLEST = 100;
    private static final WordList ORNAMENTS = WordList.read("images-ornament.txt");

    private LeadImage() {}

    static Optional<String> in(Element body, String base) {
        List<Element> images = body.getElementsByTag("img");
        for (Element image : images.subList(0, Math.min(images.size(), MOST))) {
            if (isSmall(image.attr("width")) || isSmall(image.attr("height"))) {
                continue;
            }
            Optional<String> address = address(image, base);
            if (address.isPresent() && !isOrnament(address.get())) {
                return address;
            }
        }
        return Optional.empty();
    }

    static Optional<String> address(Element image, String base) {
        for (String source : SOURCES) {
            Optional<String> address =
                    WebAddress.resolve(base, image.attr(source)).map(WebAddress::unwrap);
            if (address.isPresent()) {
                return address;
            }
        }
        return Optional.empty();
    }

    private static boolean isOrnament(String address) {
        return ORNAMENTS.within(address.toLowerCase(Locale.ROOT));
    }

    private static boolean isSmall(String size) {
        int number = 0;
        int digits = 0;
        while (digits < size.length() && digits < 6 && Character.digit(size.charAt(digits), 10) >= 0) {
            number = number * 10 + Character.digit(size.charAt(digits), 10);
            digits++;
        }
        return digits > 0 && number < SMALLEST && !size.endsWith("%");
    }
}
