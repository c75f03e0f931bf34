package org.shangwen.indexer.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Hands a tokenized text to Lucene. One stream for one field of one document; not thread-safe. */
public final class TokenStreams {

    private TokenStreams() {}

    /** The tokens of a text, with positions and offsets. */
    public static TokenStream of(TokenizedText text) {
        return new Tokens(text);
    }

    private static final class Tokens extends TokenStream {

        private final TokenizedText text;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private int next;

        private Tokens(TokenizedText text) {
            this.text = text;
        }

        @Override
        public void reset() {
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            if (next == text.size()) {
                return false;
            }
            clearAttributes();
            int length = text.length(next);
            char[] buffer = term.resizeBuffer(length);
            for (int i = 0; i < length; i++) {
                buffer[i] = text.charAt(next, i);
            }
            term.setLength(length);
            offset.setOffset(text.start(next), text.end(next));
            increment.setPositionIncrement(next == 0 ? 1 : text.position(next) - text.position(next - 1));
            next++;
            return true;
        }
    }
}
