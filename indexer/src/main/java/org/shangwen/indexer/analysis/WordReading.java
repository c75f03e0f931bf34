package org.shangwen.indexer.analysis;

import java.util.List;
import org.apache.lucene.analysis.cn.smart.WordType;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;
import org.apache.lucene.analysis.cn.smart.hhmm.SegToken;
import org.shangwen.mining.fold.FoldedText;

/**
 * Reads a text as words: Han text as smartcn cuts it, letters and digits that touch as one word without stemming
 * ({@code iphone17}), a number with its magnitude as one ({@code 14.6万亿}, {@code 30%}). Safe to share between
 * threads.
 *
 * <p>smartcn's own analyzer stems Latin words, loses what is inside a number, and knows neither full-width nor
 * traditional characters; therefore only its segmenter is used, on text already folded.
 */
public final class WordReading {

    private static final String MAGNITUDES = "十百千万亿兆";

    /** Made on first use: its dictionary takes most of a second to load. */
    private static final class Smartcn {

        private static final HHMMSegmenter SEGMENTER = new HHMMSegmenter();
    }

    /** What the reading makes of a text: its words, in order. */
    public List<String> tokens(String text) {
        return read(FoldedText.of(text)).terms();
    }

    /**
     * How often the segmenter's dictionary saw a word in the newspapers that it was counted over; 0 for what is no word
     * of it. An ordinary word has a few at least: 苹果 some dozens, 字节 two.
     *
     * @param folded a word, folded
     */
    public int count(String folded) {
        List<SegToken> found = Smartcn.SEGMENTER.process(folded);
        return found.size() == 3 && found.get(1).wordType == WordType.CHINESE_WORD ? found.get(1).weight : 0;
    }

    /** Reads a text. */
    public TokenizedText read(FoldedText text) {
        TokenizedText words = new TokenizedText(text);
        Pieces pieces = new Pieces(text);
        int wordStart = -1;
        int wordEnd = -1;
        boolean number = false;
        while (pieces.next()) {
            int start = pieces.start();
            boolean touches = start == wordEnd && !pieces.spaceBefore(start);
            if (pieces.kind() == Pieces.Kind.HAN) {
                int han = start;
                if (wordStart >= 0) {
                    han = touches && number ? magnitudeEnd(text, start, pieces.end()) : start;
                    words.add(wordStart, Math.max(han, wordEnd), 0);
                    wordStart = -1;
                }
                segment(text, han, pieces.end(), words);
            } else {
                if (wordStart >= 0 && !(touches && pieces.end() - wordStart <= Pieces.MAX_RUN)) {
                    words.add(wordStart, wordEnd, 0);
                    wordStart = -1;
                }
                if (wordStart < 0) {
                    wordStart = start;
                }
                wordEnd = pieces.end();
                number = pieces.kind() == Pieces.Kind.NUMBER;
                if (number && wordEnd < text.length() && text.charAt(wordEnd) == '%') {
                    wordEnd++;
                }
            }
        }
        if (wordStart >= 0) {
            words.add(wordStart, wordEnd, 0);
        }
        return words;
    }

    private static int magnitudeEnd(FoldedText text, int start, int end) {
        int i = start;
        while (i < end && MAGNITUDES.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private void segment(FoldedText text, int start, int end, TokenizedText words) {
        if (end - start <= 1) {
            if (end > start) {
                words.add(start, end, 0);
            }
            return;
        }
        StringBuilder run = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            run.append(text.charAt(i));
        }
        List<SegToken> found = Smartcn.SEGMENTER.process(run.toString());
        // The first and the last mark the sentence's begin and end.
        for (SegToken word : found.subList(1, found.size() - 1)) {
            words.add(start + word.startOffset, start + word.endOffset, 0);
        }
    }
}
