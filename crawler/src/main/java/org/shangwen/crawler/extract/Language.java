package org.shangwen.crawler.extract;

/** Tells the language of a text by its script; Chinese by characters that only one of its two scripts has. */
public final class Language {

    private static final int SAMPLE = 4000;
    private static final String HANS =
            "们这国会来时说为发对经还过动产业务东车长门问间见记认论谁请让议试话该语调谈读钱银铁链销错货贸费资贵买卖车轮轻较输达运进远连选递遗邮医药华单卖双变员响团园图围圆场块坏声处备够头奖妈实审宝宽对导将尔层岁岛币师带帮广庆库应开异张弹强归当录彻总恋恒恶悬惊态怀忆戏战户扩担拟择损换据护报技抢择择断无旧显晓术机杀权极构标样桥检楼欢残毕气汇汉没沟泪浅测浏涨温满灭灵点热爱状独环现电画确离种积称稳竞笔签简类粮紧约级纪纯纲纳组细织终绍绝统继绩续维综绿缓编缩网罗职联胜脑脚节范药获虑虽补装观规视览计订讨训讯许设证评识诉词译详误课";
    private static final String HANT =
            "們這國會來時說為發對經還過動產業務東車長門問間見記認論誰請讓議試話該語調談讀錢銀鐵鏈銷錯貨貿費資貴買賣輪輕較輸達運進遠連選遞遺郵醫藥華單雙變員響團園圖圍圓場塊壞聲處備夠頭獎媽實審寶寬導將爾層歲島幣師帶幫廣慶庫應開異張彈強歸當錄徹總戀恆惡懸驚態懷憶戲戰戶擴擔擬擇損換據護報搶斷無舊顯曉術機殺權極構標樣橋檢樓歡殘畢氣匯漢沒溝淚淺測瀏漲溫滿滅靈點熱愛狀獨環現電畫確離種積稱穩競筆簽簡類糧緊約級紀純綱納組細織終紹絕統繼績續維綜綠緩編縮網羅職聯勝腦腳節範獲慮雖補裝觀規視覽計訂討訓訊許設證評識訴詞譯詳誤課";

    private Language() {}

    /** {@code zh-Hans}, {@code zh-Hant}, {@code ja}, {@code ko}, {@code en}, or {@code und} for others. */
    public static String of(String text) {
        int han = 0;
        int kana = 0;
        int hangul = 0;
        int latin = 0;
        int accented = 0;
        int hans = 0;
        int hant = 0;
        for (int i = 0; i < Math.min(text.length(), SAMPLE); i++) {
            char c = text.charAt(i);
            if (Characters.isHan(c)) {
                han++;
                boolean simplified = HANS.indexOf(c) >= 0;
                boolean traditional = HANT.indexOf(c) >= 0;
                hans += simplified && !traditional ? 1 : 0;
                hant += traditional && !simplified ? 1 : 0;
            } else if (c >= 0x3041 && c <= 0x30FF) {
                kana++;
            } else if (c >= 0xAC00 && c <= 0xD7A3) {
                hangul++;
            } else if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
                latin++;
            } else if (c >= 0xC0 && Character.isLetter(c)) {
                accented++;
            }
        }
        if (kana > 5 && kana * 5 > han) {
            return "ja";
        }
        if (hangul > han && hangul > 5) {
            return "ko";
        }
        if (han * 4 >= latin && han > 0) {
            return hant > hans ? "zh-Hant" : "zh-Hans";
        }
        return latin > 20 && accented * 50 < latin ? "en" : "und";
    }
}
