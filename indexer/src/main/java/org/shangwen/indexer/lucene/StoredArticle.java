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
import org.apache.lucene.document.Document;
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

/**
 * A mined article as bytes, and back to an equal one. Every string survives, lone surrogates too. The HTML form is kept
 * beside it, see {@link StoredHtml}. What later versions added stands at the end, and is absent from what earlier ones
 * wrote.
 */
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
            writeNullable(out, text(article.published()));
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
            writeNullable(out, article.subtitle());
            writeNullable(out, article.origin());
            writeNullable(out, article.editor());
            writeNullable(out, text(article.modified()));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static @Nullable String text(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toString();
    }

    /** The article of a document. */
    static MinedArticle whole(StoredFields fields, int document) throws IOException {
        return read(fields.document(document, Set.of(Fields.STORED, Fields.HTML)));
    }

    /** The article of a document but for its HTML form, which is as long as all the rest. */
    static MinedArticle withoutHtml(StoredFields fields, int document) throws IOException {
        return read(fields.document(document, Set.of(Fields.STORED)));
    }

    private static MinedArticle read(Document document) {
        BytesRef stored = Objects.requireNonNull(document.getBinaryValue(Fields.STORED), Fields.STORED);
        return read(stored, document.getBinaryValue(Fields.HTML));
    }

    static MinedArticle read(BytesRef stored, @Nullable BytesRef html) {
        try (var in = new DataInputStream(new ByteArrayInputStream(stored.bytes, stored.offset, stored.length))) {
            Article.Builder builder = readArticle(in);
            Article article = builder.build();
            List<Mention> mentions = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                mentions.add(readMention(in, article));
            }
            List<CompanyUse> companies = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                companies.add(new CompanyUse(new CompanyId(read(in)), in.readInt(), Mention.Role.valueOf(read(in))));
            }
            if (in.available() > 0) {
                builder.subtitle(readNullable(in))
                        .origin(readNullable(in))
                        .editor(readNullable(in))
                        .modified(time(readNullable(in)));
            }
            if (html != null) {
                builder.html(StoredHtml.read(html, article.text()));
            }
            return new MinedArticle(builder.build(), mentions, companies);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored article is cut short", e);
        }
    }

    private static @Nullable OffsetDateTime time(@Nullable String text) {
        return text == null ? null : OffsetDateTime.parse(text);
    }

    private static Article.Builder readArticle(DataInputStream in) throws IOException {
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
                .published(time(published))
                .image(image)
                .tags(tags)
                .language(language)
                .fetched(fetched)
                .ways(ways);
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

    static void write(DataOutputStream out, String value) throws IOException {
        int pieces = (value.length() + PIECE - 1) / PIECE;
        out.writeShort(pieces);
        for (int i = 0; i < pieces; i++) {
            out.writeUTF(value.substring(i * PIECE, Math.min(value.length(), (i + 1) * PIECE)));
        }
    }

    static String read(DataInputStream in) throws IOException {
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
