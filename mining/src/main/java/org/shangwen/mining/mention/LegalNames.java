package org.shangwen.mining.mention;

import java.util.List;
import org.shangwen.mining.fold.FoldedText;

/**
 * The registered name and the share name around a short one: 亚马逊(中国)投资有限公司, 招商银行股份有限公司深圳分行, 小米集团-W. Only
 * words that registered names are made of may stand between the short name and the legal form.
 */
final class LegalNames {

    private static final List<String> SHARE_CLASSES = List.of("-sw", "-w", "-s", "-uw", "-u", "-b", "-r", "-wr");

    private final WordChain inside = WordChain.read("legal-name-words.txt");
    private final WordChain regions = WordChain.read("regions.txt");

    /**
     * The link with all of its registered name.
     *
     * @param taken where the part of the text ends that belongs to the link before
     */
    Link extend(FoldedText text, Link link, int taken) {
        int form = legalFormEnd(text, link.end());
        if (form > link.end()) {
            int start = regions.startOf(text, link.start(), Math.max(taken, link.start() - 8));
            return new Link(start, branchEnd(text, form), link.company());
        }
        return new Link(link.start(), shareEnd(text, link.end()), link.company());
    }

    private int legalFormEnd(FoldedText text, int end) {
        int next = bracketEnd(text, end);
        int from = inside.endOf(text, next, next + 20);
        String[] forms = {"股份有限公司", "有限责任公司", "有限公司"};
        for (String form : forms) {
            if (text.startsWith(form, from)) {
                return from + form.length();
            }
        }
        return end;
    }

    private int bracketEnd(FoldedText text, int end) {
        if (text.startsWith("(", end)) {
            int close = regions.endOf(text, end + 1, end + 12);
            if (close > end + 1 && text.startsWith(")", close)) {
                return close + 1;
            }
        }
        return end;
    }

    private int branchEnd(FoldedText text, int end) {
        int place = regions.endOf(text, end, end + 8);
        for (String branch : List.of("分公司", "分行", "支行", "营业部")) {
            if (place > end && text.startsWith(branch, place)) {
                return place + branch.length();
            }
        }
        return end;
    }

    private static int shareEnd(FoldedText text, int end) {
        for (String share : SHARE_CLASSES) {
            if (text.startsWith(share, end) && text.fitsLatin(end + 1, end + share.length())) {
                return end + share.length();
            }
        }
        return end;
    }
}
