package org.shangwen.crawler.extract;

/** Tells Chinese persons' names by their surname: one character of the common ones, or two of the compound ones. */
final class Surnames {

    private static final String SINGLE = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金"
            + "韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛伍申尤毕聂柴焦"
            + "柳邢岳齐沿梅莉庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强丛华车冉房边辜吉"
            + "饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜隆仝佟应佘佩师粟巩亢巨厉尚冷寇竺居明沙满"
            + "張劉陳楊黃趙吳孫馬鄭謝許韓鄧馮蕭蔣葉盧鍾譚陸賈鄒閻龍賀顧龔萬錢嚴湯喬賴蘭顏莊齊關紀靳項歐陽衛單寧華車饒簡連應師巫藍涂游";
    private static final String[] COMPOUND = {
        "欧阳", "歐陽", "上官", "司马", "司馬", "诸葛", "諸葛", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "东方", "司徒", "南宫", "端木", "澹台",
        "长孙", "宇文", "闻人", "百里", "呼延", "范姜", "張簡"
    };

    private Surnames() {}

    /** Whether it has the form of a Chinese person's name: surname and one or two characters more, blanks apart. */
    static boolean isPerson(String name) {
        int length = name.length();
        if (length < 2 || length > 4 || !name.chars().allMatch(Characters::isHan)) {
            return false;
        }
        for (String surname : COMPOUND) {
            if (name.startsWith(surname)) {
                return length > 2;
            }
        }
        return length < 4 && SINGLE.indexOf(name.charAt(0)) >= 0;
    }
}
