package org.shangwen.indexer.analysis;

import org.shangwen.mining.fold.FoldedText;

/**
 * Reads a text character by character, so that a name is a phrase whatever any segmenter would make of its neighbours:
 * every Han character is a token, every run of letters one, every number one. Clauses are kept apart by an empty
 * position: 京，东 is not 京东. Stateless and safe to share between threads.
 */
public final class ExactReading {

    /** Reads a text. */
    public TokenizedText read(FoldedText text) {
        TokenizedText tokens = new TokenizedText(text);
        Pieces pieces = new Pieces(text);
        while (pieces.next()) {
            int gap = pieces.afterStop() ? 1 : 0;
            if (pieces.kind() == Pieces.Kind.HAN) {
                int i = pieces.start();
                while (i < pieces.end()) {
                    int end = i + pieces.width(i);
                    tokens.add(i, end, gap);
                    gap = 0;
                    i = end;
                }
            } else {
                tokens.add(pieces.start(), pieces.end(), gap);
            }
        }
        return tokens;
    }

    /** Reads a text as given. */
    public TokenizedText read(String text) {
        return read(FoldedText.of(text));
    }
}
