package org.shangwen.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PageElementsTest {

    @Test
    void tagged_severalOfATag_areInDocumentOrder() {
        PageElements elements = read("<time>1</time><div><p><time>2</time></p></div><time>3</time>");
        assertThat(elements.tagged("time")).extracting(Element::text).containsExactly("1", "2", "3");
        assertThat(elements.tagged("img")).isEmpty();
    }

    @Test
    void tagged_unknownTag_isRefused() {
        PageElements elements = read("<p>x");
        assertThatThrownBy(() -> elements.tagged("p")).hasMessageContaining("tag p");
    }

    @Test
    void property_oneOfSeveralNamesInAnyCase_isFound() {
        PageElements elements = read("<b itemprop='name Author'>甲</b><b itemprop=authority>乙</b>");
        assertThat(elements.property("author")).extracting(Element::text).containsExactly("甲");
    }

    @Test
    void related_linksAndAnchors_areFound() {
        PageElements elements = read("<link rel=canonical href=/a><a rel='nofollow author' href=/b>甲</a>");
        assertThat(elements.related("canonical")).hasSize(1);
        assertThat(elements.related("author")).extracting(Element::text).containsExactly("甲");
    }

    @Test
    void jsonLd_behindAThousandScripts_isFound() {
        PageElements elements = read(
                "<script>1</script>".repeat(1000) + "<script type='Application/LD+json; charset=utf-8'>{}</script>");
        assertThat(elements.jsonLd()).extracting(Element::data).containsExactly("{}");
    }

    @Test
    void hints_inClassOrId_areFound() {
        PageElements elements = read("<i class='x pubTime'>1</i><i id=Post-Author>2</i><i class=titel>3</i>");
        assertThat(elements.dated()).extracting(Element::text).containsExactly("1");
        assertThat(elements.credited()).extracting(Element::text).containsExactly("2");
    }

    @Test
    void lists_onAPageOfNothingElse_areBounded() {
        PageElements elements = read("<img itemprop=image class=date-author>".repeat(20_000));
        assertThat(elements.tagged("img")).hasSizeLessThan(2000);
        assertThat(elements.property("image")).hasSizeLessThan(2000);
        assertThat(elements.dated()).hasSizeLessThan(2000);
        assertThat(elements.credited()).hasSizeLessThan(2000);
    }

    private static PageElements read(String html) {
        return PageElements.of(Jsoup.parse(html));
    }
}
