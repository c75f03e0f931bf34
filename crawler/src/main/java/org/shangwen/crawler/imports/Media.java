package org.shangwen.crawler.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shangwen.crawler.source.Source;
import org.shangwen.model.SourceId;

/** Tells which source an imported article belongs to, by the sources that are known and a list of media. */
final class Media {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String[] COMMON = {".com.cn", ".com.hk", ".com.tw", ".com"};
    private static final int LONGEST_ID = 64;

    private final Map<String, Medium> byName = new HashMap<>();
    private final Map<String, Medium> byHost = new HashMap<>();

    /**
     * A publisher.
     *
     * @param name its name for readers
     * @param zone the zone of times that name none
     */
    record Medium(SourceId id, String name, ZoneId zone) {}

    Media(List<Source> sources) {
        for (String line : shipped()) {
            String[] parts = line.split("\\|", -1);
            Medium medium = new Medium(new SourceId(parts[0].strip()), parts[1].strip(), CHINA);
            byName.put(medium.name(), medium);
            byName.put(medium.id().value(), medium);
            for (String host : parts[2].strip().split(" ", -1)) {
                byHost.put(host, medium);
            }
        }
        for (Source source : sources) {
            Medium medium = new Medium(source.id(), source.name(), source.zone());
            byName.put(source.name(), medium);
            byName.put(source.id().value(), medium);
            String host = host(source.homepage());
            if (!host.isEmpty()) {
                byHost.put(host.startsWith("www.") ? host.substring(4) : host, medium);
            }
        }
    }

    /**
     * The medium of a record: by its address, else by the names it gives, else made up of what there is.
     *
     * @param file the name of the file without its endings, for records that say nothing
     */
    Medium find(Draft draft, String file) {
        String host = draft.url() == null ? "" : host(draft.url());
        Medium known = byHost(host);
        if (known != null) {
            return known;
        }
        for (String name : names(draft)) {
            Medium named = byName.get(name.strip());
            if (named != null) {
                return named;
            }
        }
        String name = shortName(draft.medium());
        boolean telling = !host.isEmpty() && !isPlatform(host);
        String id = id(telling || draft.mediumId() == null ? domain(host) : draft.mediumId());
        if (id.isEmpty()) {
            id = id(domain(host));
        }
        if (id.isEmpty()) {
            id = id(withoutDigits(file));
        }
        Medium listed = byName.get(id);
        if (listed != null) {
            return listed;
        }
        SourceId source = new SourceId(id.isEmpty() ? "import" : id);
        return new Medium(source, name == null ? (host.isEmpty() ? source.value() : host) : name, CHINA);
    }

    /** Whether a name is a medium's and so not a person's. */
    boolean isMedium(String name) {
        return byName.containsKey(name.strip());
    }

    private static List<String> names(Draft draft) {
        List<String> names = new ArrayList<>();
        for (String name : new @Nullable String[] {draft.medium(), draft.author()}) {
            if (name != null) {
                names.add(name);
            }
        }
        names.addAll(draft.tags());
        return names;
    }

    private @Nullable Medium byHost(String host) {
        String rest = host;
        while (rest.indexOf('.') >= 0) {
            Medium medium = byHost.get(rest);
            if (medium != null) {
                return medium;
            }
            rest = rest.substring(rest.indexOf('.') + 1);
        }
        return null;
    }

    /** Sites where everybody publishes: the address does not tell the medium. */
    private static boolean isPlatform(String host) {
        return host.endsWith("weixin.qq.com") || host.endsWith("weixin.sogou.com");
    }

    private static @Nullable String shortName(@Nullable String name) {
        if (name == null) {
            return null;
        }
        int cut = name.indexOf(" - ");
        String text = (cut > 0 ? name.substring(0, cut) : name).strip();
        return text.length() > 60 ? text.substring(0, 60) : text;
    }

    private static String host(String url) {
        try {
            int end = url.indexOf('/', url.indexOf("://") + 3);
            int query = url.indexOf('?');
            int stop = end < 0 ? (query < 0 ? url.length() : query) : end;
            String host = new URI(url.substring(0, stop)).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException | StringIndexOutOfBoundsException e) {
            return ""; // an address without a host tells no medium
        }
    }

    /** The host without www and the most common endings. */
    private static String domain(String host) {
        String domain = host.startsWith("www.") ? host.substring(4) : host;
        for (String ending : COMMON) {
            if (domain.endsWith(ending)) {
                domain = domain.substring(0, domain.length() - ending.length());
                return domain.substring(domain.lastIndexOf('.') + 1);
            }
        }
        return domain;
    }

    private static String withoutDigits(String file) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < file.length(); i++) {
            char c = file.charAt(i);
            out.append(c >= '0' && c <= '9' ? '-' : c);
        }
        return out.toString();
    }

    /** In the form of source ids: small Latin letters, digits, single hyphens. */
    private static String id(String text) {
        StringBuilder out = new StringBuilder();
        String small = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (plain && out.length() < LONGEST_ID) {
                out.append(c);
            } else if (!plain
                    && !out.isEmpty()
                    && out.charAt(out.length() - 1) != '-'
                    && out.length() < LONGEST_ID - 1) {
                out.append('-');
            }
        }
        int end = out.length();
        return end > 0 && out.charAt(end - 1) == '-' ? out.substring(0, end - 1) : out.toString();
    }

    private static List<String> shipped() {
        try (InputStream in = Media.class.getResourceAsStream("media.txt")) {
            if (in == null) {
                throw new IllegalStateException("the list media.txt is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
