package org.shangwen.indexer.lucene;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.shangwen.indexer.analysis.ExactReading;
import org.shangwen.indexer.analysis.TokenStreams;
import org.shangwen.indexer.analysis.TokenizedText;
import org.shangwen.indexer.analysis.WordReading;
import org.shangwen.mining.MinedArticle;
import org.shangwen.mining.fold.FoldedText;
import org.shangwen.mining.mention.CompanyUse;
import org.shangwen.mining.mention.Mention;
import org.shangwen.model.Article;

/** Turns a mined article into what Lucene indexes. Safe to share between threads. */
final class ArticleDocuments {

    private static final FieldType WORDS = indexed(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType EXACT = indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType MENTIONS = indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);

    private final WordReading words;
    private final ExactReading exact;

    ArticleDocuments(WordReading words, ExactReading exact) {
        this.words = words;
        this.exact = exact;
    }

    /**
     * The document of an article.
     *
     * @param fingerprint of the article, which costs something to compute
     * @throws IllegalArgumentException if a mention's surface does not stand where the mention says
     */
    Document of(MinedArticle mined, String fingerprint) {
        checkMentions(mined);
        Article article = mined.article();
        Document document = new Document();
        document.add(new StringField(Fields.ID, article.id().value(), Field.Store.NO));
        document.add(
                new SortedDocValuesField(Fields.ID, new BytesRef(article.id().value())));
        document.add(new StoredField(Fields.STORED, StoredArticle.bytes(mined)));
        if (article.html() != null) {
            document.add(new StoredField(Fields.HTML, StoredHtml.bytes(article.html(), article.text())));
        }
        document.add(new BinaryDocValuesField(Fields.FINGERPRINT, new BytesRef(fingerprint)));
        document.add(new KeywordField(Fields.SOURCE, article.source().value(), Field.Store.NO));
        document.add(new BinaryDocValuesField(Fields.SOURCE_NAME, new BytesRef(Fields.keyword(article.sourceName()))));
        addPublished(document, article.published());
        addName(document, Fields.AUTHOR, article.author());
        addName(document, Fields.ORIGIN, article.origin());
        for (String tag : article.tags()) {
            document.add(new StringField(Fields.TAG, Fields.keyword(tag), Field.Store.NO));
        }
        addText(document, Fields.WORDS_TITLE, Fields.EXACT_TITLE, article.title());
        addText(document, Fields.WORDS_TEXT, Fields.EXACT_TEXT, article.text());
        addCompanies(document, mined);
        return document;
    }

    private static void checkMentions(MinedArticle mined) {
        for (Mention mention : mined.mentions()) {
            String part = StoredArticle.partOf(mined.article(), mention.part());
            if (!part.startsWith(mention.surface(), mention.start())) {
                throw new IllegalArgumentException("mention \"" + mention.surface() + "\" does not stand at "
                        + mention.start() + " of the " + mention.part() + " of article "
                        + mined.article().id());
            }
        }
    }

    private static void addPublished(Document document, @Nullable OffsetDateTime published) {
        if (published != null) {
            document.add(new LongField(Fields.PUBLISHED, Times.milliseconds(published.toInstant()), Field.Store.NO));
            document.add(new SortedSetDocValuesField(Fields.MONTH, new BytesRef(Times.month(published))));
        }
    }

    private static void addName(Document document, String field, @Nullable String name) {
        if (name != null) {
            document.add(new StringField(field, Fields.keyword(name), Field.Store.NO));
        }
    }

    private void addText(Document document, String wordsField, String exactField, String given) {
        FoldedText folded = FoldedText.of(given);
        addTokens(document, wordsField, words.read(folded), WORDS);
        addTokens(document, exactField, exact.read(folded), EXACT);
    }

    private static void addTokens(Document document, String field, TokenizedText tokens, FieldType type) {
        document.add(new Field(field, TokenStreams.of(tokens), type));
    }

    private static void addCompanies(Document document, MinedArticle mined) {
        List<Mention> linked = mined.mentions().stream()
                .filter(mention -> mention.company() != null)
                .toList();
        Set<String> ids = new TreeSet<>();
        for (Mention.Part part : Mention.Part.values()) {
            String field = part == Mention.Part.TITLE ? Fields.COMPANY_TITLE : Fields.COMPANY_TEXT;
            List<Mention> here =
                    linked.stream().filter(mention -> mention.part() == part).toList();
            if (!here.isEmpty()) {
                document.add(new Field(field, new MentionStream(here), MENTIONS));
            }
            for (Mention mention : here) {
                ids.add(String.valueOf(mention.company()));
            }
        }
        for (CompanyUse use : mined.companies()) {
            ids.add(use.company().value());
            if (use.role() == Mention.Role.SUBJECT) {
                document.add(new StringField(Fields.SUBJECT, use.company().value(), Field.Store.NO));
            }
        }
        for (String id : ids) {
            document.add(new KeywordField(Fields.COMPANY, id, Field.Store.NO));
        }
    }

    private static FieldType indexed(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
