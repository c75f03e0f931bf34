package org.shangwen.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.shangwen.indexer.Articles.article;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shangwen.indexer.SearchResult.FacetCount;
import org.shangwen.indexer.SearchResult.Fragment;
import org.shangwen.indexer.SearchResult.Hit;
import org.shangwen.indexer.SearchResult.Span;
import org.shangwen.indexer.query.KnownCompanies;
import org.shangwen.mining.MinedArticle;
import org.shangwen.mining.company.CompanyId;
import org.shangwen.model.Article;
import org.shangwen.model.ArticleId;
import org.shangwen.model.SourceId;

/** What every engine behind {@link ArticleIndex} does. */
public abstract class ArticleIndexContractTest {

    protected static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2021-11-01T00:00:00Z"));

    protected ArticleIndex index;

    /** An empty index. */
    protected abstract ArticleIndex open(KnownCompanies companies, InstantSource clock);

    @BeforeEach
    void openIndex() {
        index = open(FewCompanies.known(), CLOCK);
    }

    @AfterEach
    void closeIndex() {
        index.close();
    }

    protected void put(Articles... articles) {
        for (Articles article : articles) {
            index.upsert(article.mined());
        }
        index.commit();
    }

    protected List<String> titles(String query) {
        return titles(index.search(SearchRequest.of(query)));
    }

    protected static List<String> titles(SearchResult result) {
        return result.hits().stream().map(hit -> hit.article().title()).toList();
    }

    protected static final class Request {
        String query = "";
        List<CompanyId> companies = List.of();
        List<SourceId> sources = List.of();
        List<String> authors = List.of();
        List<String> origins = List.of();
        List<String> tags = List.of();

        @Nullable
        Instant from;

        @Nullable
        Instant to;

        Sort sort = Sort.RELEVANCE;
        int size = 10;

        @Nullable
        String cursor;

        SearchRequest build() {
            return new SearchRequest(
                    query,
                    companies,
                    sources,
                    authors,
                    origins,
                    tags,
                    from,
                    to,
                    sort,
                    size,
                    cursor,
                    EnumSet.allOf(Facet.class));
        }
    }

    private SearchResult search(Consumer<Request> with) {
        Request request = new Request();
        with.accept(request);
        return index.search(request.build());
    }

    @Test
    void upsert_beforeCommit_isNotVisibleButItsFingerprintIs() {
        MinedArticle mined = article("一", "正文一").mined();
        index.upsert(mined);
        assertThat(index.get(mined.article().id())).isEmpty();
        assertThat(index.size()).isZero();
        assertThat(index.fingerprint(mined.article().id()))
                .contains(mined.article().fingerprint());
        index.commit();
        assertThat(index.size()).isOne();
    }

    @Test
    void get_afterCommit_givesTheArticleBackEqual() {
        MinedArticle mined = article("[[jd|京东]]与\uD83D\uDE00", "正文\n孤\uD800字 [[tiktok|Tik Tok]]。")
                .author("王小明")
                .tags("电商", "出海")
                .mined();
        index.upsert(mined);
        index.commit();
        assertThat(index.get(mined.article().id())).contains(mined);
    }

    @Test
    void get_articleWithEveryField_givesEachBack() {
        Article article = Articles.everyField();
        MinedArticle mined = new MinedArticle(article, List.of(), List.of());
        index.upsert(mined);
        index.commit();
        assertThat(index.get(article.id())).contains(mined);
        List<MinedArticle> walked = new ArrayList<>();
        index.forEach(walked::add);
        assertThat(walked).containsExactly(mined);
    }

    @Test
    void search_wordsOfTheHtmlFormOnly_findNothing() {
        Article article = Articles.everyField();
        index.upsert(new MinedArticle(article, List.of(), List.of()));
        index.commit();
        assertThat(titles("blockquote")).isEmpty();
        assertThat(titles("仓库里")).containsExactly(article.title());
        assertThat(search(r -> r.query = "仓库里").hits().getFirst().article().subtitle())
                .isEqualTo(article.subtitle());
    }

    @Test
    void upsert_sameIdAgain_replacesTheArticle() {
        put(article("旧题", "旧文").named("a"));
        put(article("新题", "新文").named("a"));
        assertThat(index.size()).isOne();
        assertThat(titles("新文")).containsExactly("新题");
        assertThat(titles("旧文")).isEmpty();
        assertThat(index.fingerprint(ArticleId.of("a")))
                .contains(article("新题", "新文").named("a").mined().article().fingerprint());
    }

    @Test
    void delete_afterCommit_isGone() {
        put(article("甲", "正文"), article("乙", "正文"));
        index.delete(ArticleId.of("甲"));
        assertThat(index.fingerprint(ArticleId.of("甲"))).isEmpty();
        index.commit();
        assertThat(titles("正文")).containsExactly("乙");
        assertThat(index.get(ArticleId.of("甲"))).isEmpty();
        index.delete(ArticleId.of("从来没有"));
        index.commit();
        assertThat(index.size()).isOne();
    }

    @Test
    void forEach_visitsEveryVisibleArticleOnce() {
        put(article("甲", "正文"), article("乙", "正文"), article("丙", "正文"));
        put(article("甲", "改过的正文"));
        index.delete(ArticleId.of("乙"));
        index.commit();
        List<String> seen = new ArrayList<>();
        index.forEach(mined -> seen.add(mined.article().title()));
        assertThat(seen).containsExactlyInAnyOrder("甲", "丙");
    }

    @ParameterizedTest
    @ValueSource(strings = {"速卖通", "AliExpress", "aliexpress", "ＡｌｉＥｘｐｒｅｓｓ", "速賣通", "阿里速卖通"})
    void search_anyNameOfACompany_givesTheSameArticles(String name) {
        put(
                article("从[[aliexpress|速卖通]]离职的前员工", "他去了别处。"),
                article("Selling abroad", "[[aliexpress|AliExpress]] grows."),
                article("速度与卖场", "通知：快速卖完，通通没有。"));
        SearchResult result = index.search(SearchRequest.of(name));
        assertThat(titles(result)).containsExactlyInAnyOrder("从速卖通离职的前员工", "Selling abroad");
        assertThat(result.interpretation().companies())
                .extracting(found -> found.company().value(), SearchResult.RecognisedCompany::from)
                .containsExactly(tuple("aliexpress", name));
        assertThat(result.interpretation().text()).isEmpty();
    }

    @Test
    void search_companyName_doesNotAnswerItsCharactersElsewhere() {
        put(
                article("东京东站迎来新乘客", "从东京东站出发。"),
                article("欧美团队来访", "欧美团队参观工厂。"),
                article("西藏阿里地区通车", "西藏阿里地区修路。"),
                article("[[jd|京东]]发布财报", "[[jd|京东]]增长。"));
        assertThat(titles("京东")).containsExactly("京东发布财报");
        assertThat(titles("美团")).isEmpty();
        assertThat(titles("阿里")).isEmpty();
        assertThat(titles("\"美团\"")).containsExactly("欧美团队来访");
        assertThat(titles("东京东站")).containsExactly("东京东站迎来新乘客");
    }

    @ParameterizedTest
    @ValueSource(strings = {"拼多多", "速卖通", "京东"})
    void search_companyName_findsItWhateverStandsBesideIt(String name) {
        List<String> sentences = List.of(
                "从%s离职的前员工说起这件事。",
                "上%s买水果的人多了。",
                "%s把补贴加到一百亿。",
                "记者联系了%s方面。",
                "他在%s上班六年。",
                "据%s介绍，订单翻倍。",
                "和%s相比，对手更慢。",
                "入驻%s的商家有两千家。",
                "“%s”三个字印在车身上。",
                "卖家对%s又爱又恨。",
                "今年%s的广告到处都是。",
                "%s们正在出海。",
                "被%s罚款的店铺关门了。",
                "为什么是%s？",
                "《%s简史》出版了。",
                "用%s比价最方便。",
                "%s、顺丰与中通签约。",
                "她离开%s后创业。",
                "只有%s能做到。",
                "投资%s的基金退出。",
                "%s2021年营收增长。",
                "关于%s的传闻不实。",
                "连%s也降价了。",
                "（%s供图）",
                "通过%s发货到海外。");
        for (int i = 0; i < sentences.size(); i++) {
            Article article = article("第" + i + "句", sentences.get(i).formatted(name))
                    .mined()
                    .article();
            index.upsert(FewCompanies.miner().mine(article));
        }
        for (String other : List.of("东京东站今天停运。", "欧美团队今天到访。", "西藏阿里地区今天下雪。")) {
            index.upsert(FewCompanies.miner().mine(article(other, other).mined().article()));
        }
        index.commit();
        assertThat(index.search(SearchRequest.of(name)).total().value()).isEqualTo(sentences.size());
        assertThat(index.search(SearchRequest.of('"' + name + '"')).total().value())
                .isGreaterThanOrEqualTo(sentences.size());
    }

    @Test
    void search_nameInsideATypedText_isRecognised() {
        put(article("[[bytedance|字节跳动]]做跨境电商", "正文"), article("跨境电商", "正文"), article("东京东站", "正文"));
        SearchResult result = index.search(SearchRequest.of("字节跳动跨境电商"));
        assertThat(titles(result)).containsExactly("字节跳动做跨境电商");
        assertThat(result.interpretation().companies())
                .extracting(SearchResult.RecognisedCompany::from)
                .containsExactly("字节跳动");
        assertThat(result.interpretation().text()).isEqualTo("跨境电商");
        assertThat(index.search(SearchRequest.of("东京东站")).interpretation().companies())
                .isEmpty();
    }

    @Test
    void search_wordsThatNoArticleHasTogether_givesTheBestOfThoseThatHaveSome() {
        put(article("物流成本", "物流成本下降。"), article("仓储成本与物流", "仓储成本上升。"), article("天气", "下雨。"));
        assertThat(titles("仓储 物流 机器人")).containsExactly("仓储成本与物流", "物流成本");
        SearchResult first = search(r -> {
            r.query = "仓储 物流 机器人";
            r.size = 1;
        });
        SearchResult second = search(r -> {
            r.query = "仓储 物流 机器人";
            r.size = 1;
            r.cursor = first.next();
        });
        assertThat(titles(second)).containsExactly("物流成本");
        assertThat(second.total()).isEqualTo(first.total());
        assertThat(titles("\"仓储机器人\" 物流")).isEmpty();
    }

    @Test
    void search_sentence_findsTheArticleThatAnswersIt() {
        put(article("会展", "这家公司于二零零九年在杭州成立，创始人后来离开。"), article("年会", "在哪一年举办，大家还在讨论。"));
        assertThat(titles("这家公司的创始人是在哪一年离开杭州去成立新公司的？").getFirst()).isEqualTo("会展");
    }

    @Test
    void search_person_isFoundByExactCharacters() {
        put(article("字节往事", "创始人张一鸣说过。"), article("一鸣惊人", "张三一早听见鸡鸣，一鸣惊人。"));
        assertThat(titles("张一鸣")).containsExactly("字节往事");
    }

    @Test
    void search_severalWords_wantsAllOfThem() {
        put(article("跨境电商物流观察", "跨境电商的物流成本在下降。"), article("物流园区", "物流园区开工。"), article("跨境电商", "政策出台。"));
        assertThat(titles("跨境电商 物流")).containsExactly("跨境电商物流观察");
        assertThat(titles("物流")).containsExactlyInAnyOrder("跨境电商物流观察", "物流园区");
    }

    @Test
    void search_wordsAndCompany_wantsBoth() {
        put(article("[[bytedance|字节跳动]]", "跨境电商业务。"), article("[[bytedance|字节]]招聘", "校园招聘。"), article("跨境电商", "行业。"));
        SearchResult result = index.search(SearchRequest.of("字节 跨境电商"));
        assertThat(titles(result)).containsExactly("字节跳动");
        assertThat(result.interpretation().text()).isEqualTo("跨境电商");
    }

    @Test
    void search_phrase_matchesCharactersInOrderWithinAClause() {
        put(article("甲", "北京，东方明珠"), article("乙", "我在北京东方广场"), article("丙", "东方北京"));
        assertThat(titles("\"北京东方\"")).containsExactly("乙");
        assertThat(titles("“北京东方”")).containsExactly("乙");
    }

    @Test
    void search_not_leavesOut() {
        put(article("甲", "苹果手机"), article("乙", "苹果汁"), article("丙", "[[jd|京东]]卖苹果手机"));
        assertThat(titles("苹果 -手机")).containsExactly("乙");
        assertThat(titles("手机 -京东")).containsExactly("甲");
        assertThat(titles("-手机")).containsExactly("乙");
    }

    @Test
    void search_traditionalFullWidthAndCase_areTheSame() {
        put(article("電商觀察", "關於ＩＰＨＯＮＥ１７與網絡購物"));
        assertThat(titles("电商观察")).containsExactly("電商觀察");
        assertThat(titles("iphone17")).containsExactly("電商觀察");
        assertThat(titles("网络购物")).containsExactly("電商觀察");
        assertThat(titles("網絡購物")).containsExactly("電商觀察");
    }

    @Test
    void search_emptyQuery_givesEverythingNewestFirst() {
        put(
                article("旧", "文").published("2020-01-01T00:00:00+08:00"),
                article("新", "文").published("2021-01-01T00:00:00+08:00"),
                article("无", "文").published(null));
        assertThat(titles("")).containsExactly("新", "旧", "无");
        assertThat(titles(search(r -> r.sort = Sort.OLDEST))).containsExactly("旧", "新", "无");
        assertThat(titles(search(r -> r.sort = Sort.NEWEST))).containsExactly("新", "旧", "无");
    }

    @ParameterizedTest
    @ValueSource(strings = {"？？？", "\"", "-", "\"\"", "*", "[[[(((", "\uD800", "\u0000", "AND OR NOT", "title:("})
    void search_malformedQuery_isAnswered(String query) {
        put(article("甲", "正文"));
        assertThat(index.search(SearchRequest.of(query)).hits()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void search_subjectOfAnArticle_comesBeforePassingMention() {
        put(
                article("行业周报", "本周有很多新闻。[[jd|京东]]也有消息。其他公司还有消息。"),
                article("[[jd|京东]]发布三季报", "[[jd|京东]]收入增长，[[jd|京东]]利润增长。"));
        assertThat(titles("京东")).containsExactly("京东发布三季报", "行业周报");
    }

    @Test
    void search_filters_narrow() {
        put(
                article("一", "正文 [[jd|京东]]").source("a").author("甲").tags("电商").published("2021-10-01T00:00:00+08:00"),
                article("二", "正文 [[meituan|美团]]")
                        .source("b")
                        .author("乙")
                        .origin("潮汐晚报")
                        .tags("本地")
                        .published("2021-11-01T00:00:00+08:00"),
                article("三", "正文").source("c").published(null));
        assertThat(titles(search(r -> r.sources = List.of(new SourceId("a"))))).containsExactly("一");
        assertThat(titles(search(r -> r.sources = List.of(new SourceId("a"), new SourceId("b")))))
                .containsExactlyInAnyOrder("一", "二");
        assertThat(titles(search(r -> r.authors = List.of("乙")))).containsExactly("二");
        assertThat(titles(search(r -> r.origins = List.of("潮汐晚报")))).containsExactly("二");
        assertThat(titles(search(r -> r.origins = List.of("潮汐晚报", "别的报")))).containsExactly("二");
        assertThat(titles(search(r -> r.tags = List.of("电商")))).containsExactly("一");
        assertThat(titles(search(r -> r.companies = List.of(new CompanyId("meituan")))))
                .containsExactly("二");
        Instant november = Instant.parse("2021-10-31T16:00:00Z");
        assertThat(titles(search(r -> r.from = november))).containsExactly("二");
        assertThat(titles(search(r -> r.to = november))).containsExactly("一");
    }

    @Test
    void facets_underAFilterOfTheirOwn_stillCountTheOtherValues() {
        put(
                article("一", "正文 [[jd|京东]] [[meituan|美团]]").source("a"),
                article("二", "正文 [[meituan|美团]]").source("b").published("2021-11-11T00:00:00+08:00"),
                article("三", "正文").source("b").published("2021-10-31T23:00:00Z"));
        SearchResult all = index.search(SearchRequest.of("正文"));
        assertThat(all.total()).isEqualTo(new SearchResult.Total(3, true));
        assertThat(all.facets().get(Facet.COMPANY))
                .containsExactly(new FacetCount("meituan", "美团", 2), new FacetCount("jd", "京东", 1));
        assertThat(all.facets().get(Facet.SOURCE))
                .containsExactly(new FacetCount("b", "来源b", 2), new FacetCount("a", "来源a", 1));
        assertThat(all.facets().get(Facet.MONTH))
                .containsExactly(new FacetCount("2021-11", "2021-11", 2), new FacetCount("2021-10", "2021-10", 1));

        SearchResult jd = search(r -> {
            r.query = "正文";
            r.companies = List.of(new CompanyId("jd"));
        });
        assertThat(jd.total().value()).isOne();
        assertThat(jd.facets().get(Facet.COMPANY))
                .containsExactly(new FacetCount("meituan", "美团", 2), new FacetCount("jd", "京东", 1));
        assertThat(jd.facets().get(Facet.SOURCE)).containsExactly(new FacetCount("a", "来源a", 1));
    }

    @Test
    void highlights_showMentionsWordsAndPhrasesAtTheirPlaces() {
        String text = "开头一句没有关系。\n[[aliexpress|速卖通]]在跨境电商里很大。中间又一句。\n后来，跨境电商与[[aliexpress|AliExpress]]都涨了！结尾。";
        put(article("[[aliexpress|速卖通]]的跨境电商", text));
        Hit hit = index.search(SearchRequest.of("速卖通 跨境电商")).hits().getFirst();
        assertThat(hit.titleSpans()).containsExactly(new Span(0, 3), new Span(4, 8));
        assertThat(hit.fragments())
                .extracting(Fragment::text)
                .containsExactly("速卖通在跨境电商里很大。", "后来，跨境电商与AliExpress都涨了！");
        for (Fragment fragment : hit.fragments()) {
            assertThat(hit.article().text().substring(fragment.start())).startsWith(fragment.text());
        }
        assertThat(hit.fragments().getLast().spans())
                .extracting(span -> hit.fragments().getLast().text().substring(span.start(), span.end()))
                .containsExactly("跨境电商", "AliExpress");
    }

    @Test
    void highlights_ofAnyArticle_lieInsideItsTextInOrder() {
        List<String> pieces = List.of(
                "[[jd|京东]]",
                "京东",
                "电商",
                "。",
                "\n",
                "😀",
                "物流",
                "，",
                "Tik Tok",
                "\u200B",
                "<b>",
                "！”",
                " ",
                "\uD800",
                "長文",
                "很长的一段话没有标点".repeat(30));
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder("开始");
            for (int n = random.nextInt(30); n > 0; n--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            index.upsert(article("京东电商" + i, text.toString()).mined());
        }
        index.commit();
        for (String query : List.of("京东 电商", "电商物流", "长文 \"tik tok\"", "很长的一段话 物流", "jd.com")) {
            SearchResult result = search(r -> {
                r.query = query;
                r.size = 100;
            });
            for (Hit hit : result.hits()) {
                checkSpans(hit.titleSpans(), hit.article().title().length());
                assertThat(hit.fragments()).hasSizeBetween(1, 3);
                int behind = 0;
                for (Fragment fragment : hit.fragments()) {
                    int end = fragment.start() + fragment.text().length();
                    assertThat(fragment.start()).isGreaterThanOrEqualTo(behind);
                    assertThat(hit.article().text().substring(fragment.start(), end))
                            .isEqualTo(fragment.text());
                    checkSpans(fragment.spans(), fragment.text().length());
                    behind = end;
                }
            }
        }
    }

    private static void checkSpans(List<Span> spans, int length) {
        int behind = 0;
        for (Span span : spans) {
            assertThat(span.start()).isGreaterThanOrEqualTo(behind);
            assertThat(span.end()).isGreaterThan(span.start()).isLessThanOrEqualTo(length);
            behind = span.end();
        }
    }

    @Test
    void highlights_rawText_isNotEscaped() {
        put(article("<b>电商</b>", "<script>alert('电商')</script>\u200B & 更多。"));
        Hit hit = index.search(SearchRequest.of("电商")).hits().getFirst();
        assertThat(hit.fragments().getFirst().text()).startsWith("<script>alert('电商')</script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RELEVANCE", "NEWEST", "OLDEST"})
    void cursor_whileArticlesAreAddedAndRemoved_neverRepeatsOrMisses(String sort) {
        for (int i = 0; i < 25; i++) {
            index.upsert(article("旧" + i, "正文 " + "电商 ".repeat(1 + i % 3)).mined());
        }
        index.commit();
        Set<String> seen = new TreeSet<>();
        @Nullable String cursor = null;
        int page = 0;
        do {
            Request request = new Request();
            request.query = "电商";
            request.sort = Sort.valueOf(sort);
            request.size = 4;
            request.cursor = cursor;
            SearchResult result = index.search(request.build());
            for (String title : titles(result)) {
                assertThat(seen.add(title)).as(title).isTrue();
            }
            assertThat(result.total().value()).isEqualTo(25);
            cursor = result.next();
            index.upsert(article("新" + page, "电商 电商 电商 正文").mined());
            index.delete(ArticleId.of("旧" + page));
            index.commit();
            page++;
        } while (cursor != null);
        assertThat(seen).hasSize(25);
        assertThat(page).isEqualTo(7);
    }

    @Test
    void cursor_forgedOrOfAnotherSearch_isRefused() {
        put(article("一", "电商"), article("二", "电商"), article("三", "物流 电商"));
        String cursor = Objects.requireNonNull(search(r -> {
                    r.query = "电商";
                    r.size = 1;
                })
                .next());
        assertThatThrownBy(() -> search(r -> {
                    r.query = "物流";
                    r.cursor = cursor;
                }))
                .isInstanceOf(InvalidCursor.class);
        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            String forged = cursor.substring(0, i) + other + cursor.substring(i + 1);
            if (i < cursor.length() - 1) {
                assertThatThrownBy(() -> search(r -> {
                            r.query = "电商";
                            r.cursor = forged;
                        }))
                        .isInstanceOf(InvalidCursor.class);
            }
        }
        for (String nonsense : List.of("", "x", "ä", "AAAA", cursor + "AAAA")) {
            assertThatThrownBy(() -> search(r -> {
                        r.query = "电商";
                        r.cursor = nonsense;
                    }))
                    .isInstanceOf(InvalidCursor.class);
        }
    }

    @Test
    void search_sizeZero_countsOnly() {
        put(article("一", "电商"), article("二", "电商"));
        SearchResult result = search(r -> {
            r.query = "电商";
            r.size = 0;
        });
        assertThat(result.hits()).isEmpty();
        assertThat(result.total().value()).isEqualTo(2);
        assertThat(result.next()).isNull();
    }

    @Test
    void upsert_hugeAndOddValues_areKept() {
        MinedArticle mined = article("x".repeat(300), "y".repeat(100_000) + "。" + "电商".repeat(50_000))
                .author("作".repeat(40_000))
                .tags("标".repeat(40_000))
                .published("+12345-01-01T00:00:00+08:00")
                .mined();
        index.upsert(mined);
        index.commit();
        assertThat(index.get(mined.article().id())).contains(mined);
        assertThat(search(r -> r.authors = List.of("作".repeat(40_000))).hits()).hasSize(1);
        assertThat(search(r -> r.query = "电商").hits()).hasSize(1);
    }

    @Test
    void upsert_mentionThatDoesNotStandThere_isRefused() {
        MinedArticle right = article("[[jd|京东]]", "文").mined();
        MinedArticle wrong = new MinedArticle(article("别的题", "文").mined().article(), right.mentions(), List.of());
        assertThatThrownBy(() -> index.upsert(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("京东");
    }

    @Test
    void manyThreads_writeAndSearchAtOnce_loseNothing() throws InterruptedException {
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            int number = t;
            threads.add(Thread.ofPlatform()
                    .uncaughtExceptionHandler((thread, e) -> failures.add(e))
                    .start(() -> {
                        for (int i = 0; i < 50; i++) {
                            index.upsert(article("题" + number + "之" + i, "电商正文").mined());
                            if (i % 10 == 9) {
                                index.commit();
                            }
                            index.search(SearchRequest.of("电商"));
                        }
                    }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        index.commit();
        assertThat(failures).isEmpty();
        assertThat(index.size()).isEqualTo(200);
        assertThat(index.search(SearchRequest.of("电商")).total().value()).isEqualTo(200);
    }
}
