package org.shangwen.mining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shangwen.mining.company.Company;
import org.shangwen.mining.company.CompanyCatalog;
import org.shangwen.mining.company.CompanyName;
import org.shangwen.mining.mention.Mention;

class MinerTest {

    private static final Miner MINER = new Miner(CompanyCatalog.bundled());

    private static final List<String> PIECES = List.of(
            "\u200B", "\u00AD", "\uFEFF", "\uD800", "\uDC00", "😀", "𠮷", " ", "　", "\n", "\r", "\t", "\u0000", "。",
            "，", "（", "）", "“", "的", "据", "报道", "题图来自", "有限公司", "股份有限公司", "科技", "深圳", "分公司", "-W", "x", "X", "é", "ﬁ",
            "İ", "ß", "\uFFFF", "\uFFFE", "<b>", "&amp;", "a", "9", ".", "@", "Ａ");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void mine_randomHostileText_offsetsHold(long seed) {
        Random random = new Random(seed);
        List<String> names = new ArrayList<>();
        for (Company company : MINER.catalog().companies()) {
            company.names().stream().map(CompanyName::text).forEach(names::add);
        }
        int found = 0;
        for (int i = 0; i < 250; i++) {
            String title = hostile(random, names, 10);
            String text = hostile(random, names, 80);
            List<Mention> mentions = MINER.mine(title, text).mentions();
            assertSound(title, text, mentions);
            found += mentions.size();
        }
        assertThat(found).isGreaterThan(1_000);
    }

    @Test
    void mine_tenMillionCharacters_findsEveryName() {
        String text = ("据悉，字节跳动旗下的抖音与腾讯谈过合作。" + "这一句里没有任何名字，只有标点。".repeat(20)).repeat(30_000);
        List<Mention> mentions = MINER.mine("", text).mentions();
        assertThat(mentions).hasSize(90_000);
        assertThat(mentions.getLast().surface()).isEqualTo("腾讯");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "。，！？", "\u200B\u200B", "\uD800", "\uDC00\uD800", "\u0000", "……——“”"})
    void mine_nothingButSigns_findsNothing(String text) {
        Findings findings = MINER.mine(text, text.repeat(1_000));
        assertThat(findings.mentions()).isEmpty();
        assertThat(findings.companies()).isEmpty();
    }

    @Test
    void mine_invisibleCharactersInName_areInTheSurface() {
        List<Mention> mentions = MINER.mine("", "看，字\u200B节\u00AD跳\uFEFF动来了").mentions();
        assertThat(mentions).extracting(Mention::surface).containsExactly("字\u200B节\u00AD跳\uFEFF动");
        assertThat(mentions.getFirst().start()).isEqualTo(2);
    }

    @Test
    void mine_titleAndText_countTheirOwnOffsets() {
        List<Mention> mentions = MINER.mine("腾讯财报", "今天腾讯发布财报").mentions();
        assertThat(mentions).extracting(Mention::part).containsExactly(Mention.Part.TITLE, Mention.Part.TEXT);
        assertThat(mentions).extracting(Mention::start).containsExactly(0, 2);
    }

    private static void assertSound(String title, String text, List<Mention> mentions) {
        int end = 0;
        Mention.Part last = Mention.Part.TITLE;
        for (Mention mention : mentions) {
            String part = mention.part() == Mention.Part.TITLE ? title : text;
            assertThat(part.substring(mention.start(), mention.end())).isEqualTo(mention.surface());
            assertThat(Optional.ofNullable(mention.company()).flatMap(MINER.catalog()::find))
                    .isPresent();
            assertThat(mention.part()).isGreaterThanOrEqualTo(last);
            end = mention.part() == last ? end : 0;
            assertThat(mention.start()).isGreaterThanOrEqualTo(end);
            end = mention.end();
            last = mention.part();
        }
    }

    private static String hostile(Random random, List<String> names, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(6)) {
                case 0 -> text.append(name);
                case 1 -> text.append(name, 0, random.nextInt(name.length()));
                case 2 -> {
                    int cut = random.nextInt(name.length());
                    text.append(name, 0, cut).append(piece(random)).append(name, cut, name.length());
                }
                case 3 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
                default -> text.append(piece(random));
            }
        }
        return text.toString();
    }

    private static String piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size()));
    }
}
