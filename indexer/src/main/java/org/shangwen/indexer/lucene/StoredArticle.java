package org.shangwen.indexer.lucene;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.shangwen.mining.MinedArticle;
import org.shangwen.mining.company.CompanyId;
import org.shangwen.mining.mention.CompanyUse;
import org.shangwen.mining.mention.Mention;
import org.shangwen.model.Article;
import org.shangwen.model.ArticleId;
import org.shangwen.model.SourceId;

/** A mined article as bytes, and back to an equal one. Every string survives, lone surrogates too. */
final class StoredArticle {

    /** The longest piece that {@code writeUTF} takes whatever the characters. */
    private static final int PIECE = 65535 / 3;

    private StoredArticle() {}

    static byte[] bytes(MinedArticle mined) {
        Article article = mined.article();
        var bytes = new ByteArrayOutputStream(article.text().length() * 3 + 1024);
        try (var out = new DataOutputStream(bytes)) {
            write(out, article.id().value());
            write(out, article.source().value());
            write(out, article.sourceName());
            writeNullable(out, article.url());
            write(out, article.title());
            writeNullable(out, article.author());
            writeNullable(
                    out,
                    article.published() == null ? null : article.published().toString());
            write(out, article.text());
            writeNullable(out, article.image());
            out.writeInt(article.tags().size());
            for (String tag : article.tags()) {
                write(out, tag);
            }
            write(out, article.language());
            write(out, article.fetched().toString());
            out.writeInt(article.ways().size());
            for (Map.Entry<String, String> way : article.ways().entrySet()) {
                write(out, way.getKey());
                write(out, way.getValue());
            }
            out.writeInt(mined.mentions().size());
            for (Mention mention : mined.mentions()) {
                write(out, mention.part().name());
                out.writeInt(mention.start());
                out.writeInt(mention.end());
                write(out, mention.kind().name());
                writeNullable(
                        out,
                        mention.company() == null ? null : mention.company().value());
                write(out, mention.role().name());
            }
            out.writeInt(mined.companies().size());
            for (CompanyUse use : mined.companies()) {
                write(out, use.company().value());
                out.writeInt(use.count());
                write(out, use.role().name());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    /** The article of a document. */
    static MinedArticle read(StoredFields fields, int document) throws IOException {
        BytesRef stored = fields.document(document, Set.of(Fields.STORED)).getBinaryValue(Fields.STORED);
        return read(Objects.requireNonNull(stored, Fields.STORED));
    }

    static MinedArticle read(BytesRef stored) {
        try (var in = new DataInputStream(new ByteArrayInputStream(stored.bytes, stored.offset, stored.length))) {
            Article article = readArticle(in);
            List<Mention> mentions = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                mentions.add(readMention(in, article));
            }
            List<CompanyUse> companies = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                companies.add(new CompanyUse(new CompanyId(read(in)), in.readInt(), Mention.Role.valueOf(read(in))));
            }
            return new MinedArticle(article, mentions, companies);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored article is cut short", e);
        }
    }

    private static Article readArticle(DataInputStream in) throws IOException {
        ArticleId id = new ArticleId(read(in));
        SourceId source = new SourceId(read(in));
        String sourceName = read(in);
        String url = readNullable(in);
        String title = read(in);
        String author = readNullable(in);
        String published = readNullable(in);
        String text = read(in);
        String image = readNullable(in);
        List<String> tags = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            tags.add(read(in));
        }
        String language = read(in);
        Instant fetched = Instant.parse(read(in));
        Map<String, String> ways = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            ways.put(read(in), read(in));
        }
        return Article.builder(id, source, title, text)
                .sourceName(sourceName)
                .url(url)
                .author(author)
                .published(published == null ? null : OffsetDateTime.parse(published))
                .image(image)
                .tags(tags)
                .language(language)
                .fetched(fetched)
                .ways(ways)
                .build();
    }

    private static Mention readMention(DataInputStream in, Article article) throws IOException {
        Mention.Part part = Mention.Part.valueOf(read(in));
        int start = in.readInt();
        int end = in.readInt();
        Mention.Kind kind = Mention.Kind.valueOf(read(in));
        String company = readNullable(in);
        Mention.Role role = Mention.Role.valueOf(read(in));
        String surface = partOf(article, part).substring(start, end);
        return new Mention(part, start, end, surface, kind, company == null ? null : new CompanyId(company), role);
    }

    /** The part of an article that a mention's offsets count in. */
    static String partOf(Article article, Mention.Part part) {
        return part == Mention.Part.TITLE ? article.title() : article.text();
    }

    private static void writeNullable(DataOutputStream out, @Nullable String value) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            write(out, value);
        }
    }

    private static @Nullable String readNullable(DataInputStream in) throws IOException {
        return in.readBoolean() ? read(in) : null;
    }

    private static void write(DataOutputStream out, String value) throws IOException {
        int pieces = (value.length() + PIECE - 1) / PIECE;
        out.writeShort(pieces);
        for (int i = 0; i < pieces; i++) {
            out.writeUTF(value.substring(i * PIECE, Math.min(value.length(), (i + 1) * PIECE)));
        }
    }

    private static String read(DataInputStream in) throws IOException {
        int pieces = in.readUnsignedShort();
        if (pieces == 1) {
            return in.readUTF();
        }
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            value.append(in.readUTF());
        }
        return value.toString();
    }
}
