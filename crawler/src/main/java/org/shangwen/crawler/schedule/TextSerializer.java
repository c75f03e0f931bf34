package org.shangwen.crawler.schedule;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;

/** Keeps the data of scheduled tasks as UTF-8 text, so that no object is ever read from the database. */
final class TextSerializer implements Serializer {

    @Override
    public byte[] serialize(Object data) {
        return data.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] text) {
        return type.cast(new String(text, StandardCharsets.UTF_8));
    }
}
