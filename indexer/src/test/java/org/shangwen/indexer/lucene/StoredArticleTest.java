package org.shangwen.indexer.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shangwen.indexer.Articles.article;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.shangwen.mining.MinedArticle;

final class StoredArticleTest {

    /** What the first version wrote ended with the companies: without subtitle, origin, editor and time of change. */
    @Test
    void read_recordOfTheFirstVersion_givesTheArticleWithoutTheLaterFields() {
        MinedArticle mined =
                article("[[jd|京东]]的仓库", "仓库开门。").author("林一").tags("物流").mined();
        byte[] now = StoredArticle.bytes(mined);
        byte[] fourAbsent = Arrays.copyOfRange(now, now.length - 4, now.length);
        assertThat(fourAbsent).containsOnly(0);
        byte[] first = Arrays.copyOf(now, now.length - 4);
        assertThat(StoredArticle.read(new BytesRef(first), null)).isEqualTo(mined);
    }
}
