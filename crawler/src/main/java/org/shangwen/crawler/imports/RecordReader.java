package org.shangwen.crawler.imports;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.shangwen.model.Article;

/** Reads the records of Markdown and JSON Lines files. */
final class RecordReader {

    private static final ObjectReader JSON = JsonMapper.builder().build().readerFor(Map.class);

    private RecordReader() {}

    /** Takes the records of a file as they are read. */
    interface Taker {

        void take(long line, Draft draft) throws BadRecord;

        void take(long line, Article exported);

        void failed(long line, String reason);
    }

    static void read(ImportFile file, LongConsumer bytes, Taker taker) throws IOException {
        if (file.kind() == ImportFile.Kind.JSON_LINES) {
            jsonLines(file, bytes, taker);
        } else {
            markdown(file, bytes, taker);
        }
    }

    private static void markdown(ImportFile file, LongConsumer bytes, Taker taker) throws IOException {
        try {
            FrontMatter matter = FrontMatter.read(text(file.content(bytes)));
            Draft draft = DraftFields.draft(matter.fields(), matter.body());
            if (draft.title() == null) {
                String heading = MarkdownText.title(matter.body());
                draft = draft.withTitle(heading.isEmpty() ? file.name() : heading);
            }
            taker.take(0, draft);
        } catch (BadRecord e) {
            taker.failed(e.line(), e.reason());
        }
    }

    private static String text(byte[] bytes) throws BadRecord {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadRecord("not UTF-8");
        }
    }

    private static void jsonLines(ImportFile file, LongConsumer bytes, Taker taker) throws IOException {
        try (InputStream in = file.open(bytes)) {
            Lines lines = new Lines(in);
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (lines.tooLong()) {
                    taker.failed(lines.number(), "longer than " + Lines.LONGEST + " bytes");
                } else if (!line.isBlank()) {
                    record(lines.number(), line, taker);
                }
            }
        }
    }

    private static void record(long number, String line, Taker taker) {
        try {
            Map<?, ?> record = JSON.readValue(line);
            Optional<Article> exported = ExportedArticle.of(record);
            if (exported.isPresent()) {
                taker.take(number, exported.get());
            } else {
                taker.take(number, DraftFields.draft(record, null));
            }
        } catch (JsonProcessingException e) {
            JsonLocation where = e.getLocation();
            taker.failed(
                    number,
                    "no JSON object: " + e.getOriginalMessage()
                            + (where == null ? "" : " (column " + where.getColumnNr() + ")"));
        } catch (BadRecord e) {
            taker.failed(number, e.reason());
        }
    }
}
