package org.shangwen.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditorTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "责任编辑：王小二; 王小二",
                "责任编辑: 王小二; 王小二",
                "【编辑：王小二】; 王小二",
                "(责编：王小二、李四); 王小二、李四",
                "（编辑：王小二 李四）; 王小二、李四",
                "[责任编辑：王小二 PK155]; 王小二",
                "本文来源：商海网 责任编辑：王小二_NF4425; 王小二",
                "作者：林晓舟 来源：商海网 编辑：王小二; 王小二",
                "编辑 王小二 校对 李四; 王小二",
                "策划：李四 编辑：几乎不出海; 几乎不出海",
                "【纠错】 【责任编辑:王小二 】; 王小二",
                "责编：Demi Xia; Demi Xia",
                "文｜林晓舟 编辑｜王小二; 王小二"
            })
    void label_namesTheEditor(String line, String editor) {
        assertThat(EditorText.find(line)).hasValue(editor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "责任编辑：NF041",
                "（责任编辑： HN666）",
                "（责任编辑：系统管理员）",
                "责任编辑：",
                "编辑 锁定 讨论",
                "编辑导语：跨境电商的物流时间不断缩短",
                "主编：王小二",
                "作者：林晓舟",
                ""
            })
    void otherLine_namesNobody(String line) {
        assertThat(EditorText.find(line)).isEmpty();
    }
}
