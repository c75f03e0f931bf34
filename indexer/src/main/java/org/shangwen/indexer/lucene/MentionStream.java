package org.shangwen.indexer.lucene;

import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.shangwen.mining.mention.Mention;

/** Company ids as tokens where they are mentioned in one part of an article: a token's position is the mention's. */
final class MentionStream extends TokenStream {

    private final List<Mention> mentions;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private int next;
    private int position = -1;

    /** The stream of linked mentions of one part. */
    MentionStream(List<Mention> mentions) {
        this.mentions = mentions.stream()
                .sorted(Comparator.comparingInt(Mention::start))
                .toList();
    }

    @Override
    public void reset() {
        next = 0;
        position = -1;
    }

    @Override
    public boolean incrementToken() {
        if (next == mentions.size()) {
            return false;
        }
        clearAttributes();
        Mention mention = mentions.get(next++);
        term.append(String.valueOf(mention.company()));
        offset.setOffset(mention.start(), mention.end());
        increment.setPositionIncrement(mention.start() - position);
        position = mention.start();
        return true;
    }
}
