package org.shangwen.mining.company;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shangwen.mining.fold.FoldedText;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads catalog files. A mistake spoils its entry and no other: the entry is left out and the mistake is noted with
 * file, line and reason. Not thread-safe.
 */
final class CatalogReader {

    /** The industries that an entry may name. */
    static final Set<String> INDUSTRIES = new LinkedHashSet<>(List.of(
            "ai",
            "cars",
            "chips",
            "cloud",
            "consumer",
            "e-commerce",
            "education",
            "electronics",
            "energy",
            "entertainment",
            "finance",
            "games",
            "health",
            "industry",
            "internet",
            "logistics",
            "media",
            "payments",
            "property",
            "retail",
            "robotics",
            "software",
            "telecom",
            "travel"));

    static final Set<String> FILE_FIELDS = new LinkedHashSet<>(List.of("industry", "companies"));

    static final Set<String> ENTRY_FIELDS = new LinkedHashSet<>(List.of(
            "id",
            "kind",
            "name",
            "english",
            "owner",
            "industry",
            "aliases",
            "legal",
            "former",
            "products",
            "tickers",
            "domains",
            "guards"));

    static final Set<String> GUARD_FIELDS = new LinkedHashSet<>(List.of("not-before", "not-after", "near", "anywhere"));

    private static final Pattern TICKER = Pattern.compile("[A-Z]{2,8}:[A-Z0-9][A-Z0-9.]{0,9}");

    private static final Pattern DOMAIN = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}");

    private final List<CatalogEntry> entries = new ArrayList<>();
    private final List<CatalogProblem> problems = new ArrayList<>();

    /** The entries without a mistake, in the order read. */
    List<CatalogEntry> entries() {
        return entries;
    }

    /** Every mistake, in the order read. */
    List<CatalogProblem> problems() {
        return problems;
    }

    /** Takes over what another reader has read. */
    void add(CatalogReader other) {
        entries.addAll(other.entries);
        problems.addAll(other.problems);
    }

    /** Reads one file's content. */
    void read(String file, String yaml) {
        Optional<Node> root;
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file)
                    .setCodePointLimit(16 << 20)
                    .build();
            root = new Compose(settings).composeString(yaml);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            problems.add(new CatalogProblem(file, line, "is not YAML: " + e.getProblem()));
            return;
        } catch (YamlEngineException e) {
            problems.add(new CatalogProblem(file, 1, "is not YAML: " + e.getMessage()));
            return;
        }
        if (root.isEmpty()) {
            return;
        }
        YamlFields fields = YamlFields.of(root.get(), "the file", FILE_FIELDS, file, problems);
        String industry = fields.text("industry");
        Node companies = fields.node("companies");
        if (companies instanceof SequenceNode sequence) {
            for (Node node : sequence.getValue()) {
                readEntry(file, node, industry);
            }
        } else {
            fields.mistake("companies", "field \"companies\" must be there and be a list of entries");
        }
    }

    private void readEntry(String file, Node node, @Nullable String fileIndustry) {
        List<CatalogProblem> own = new ArrayList<>();
        YamlFields fields = YamlFields.of(node, "the entry", ENTRY_FIELDS, file, own);
        CompanyId id = id(fields, "id", fields.required("id"));
        CompanyId owner = id(fields, "owner", fields.text("owner"));
        Company.Kind kind = kind(fields);
        String name = fields.required("name");
        String english = fields.text("english");
        String industry = fields.text("industry") == null ? fileIndustry : fields.text("industry");
        if (industry == null || !INDUSTRIES.contains(industry)) {
            fields.mistake("industry", "industry \"" + industry + "\" must be one of " + String.join(", ", INDUSTRIES));
            industry = "";
        }
        List<CompanyName> names = names(fields, name, english, file, own);
        List<String> tickers = formed(fields, "tickers", TICKER, "EXCHANGE:CODE, such as HKEX:9988");
        List<String> domains = formed(fields, "domains", DOMAIN, "a bare domain, such as jd.com");
        if (own.isEmpty() && id != null) {
            Company company = new Company(id, kind, name, english, owner, industry, names, tickers, domains);
            entries.add(new CatalogEntry(company, file, fields.line()));
        }
        problems.addAll(own);
    }

    private static @Nullable CompanyId id(YamlFields fields, String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            return new CompanyId(value);
        } catch (IllegalArgumentException e) {
            fields.mistake(field, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static Company.Kind kind(YamlFields fields) {
        String kind = fields.text("kind");
        if (kind == null) {
            return Company.Kind.COMPANY;
        }
        for (Company.Kind known : Company.Kind.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return known;
            }
        }
        fields.mistake("kind", "kind \"" + kind + "\" must be company, brand, platform or media");
        return Company.Kind.COMPANY;
    }

    private static List<CompanyName> names(
            YamlFields fields, String name, @Nullable String english, String file, List<CatalogProblem> problems) {
        Map<String, CompanyName.Kind> kinds = new LinkedHashMap<>();
        Map<String, String> folded = new HashMap<>();
        add(fields, "name", List.of(name), CompanyName.Kind.NAME, kinds, folded);
        add(fields, "english", english == null ? List.of() : List.of(english), CompanyName.Kind.NAME, kinds, folded);
        add(fields, "aliases", fields.texts("aliases"), CompanyName.Kind.ALIAS, kinds, folded);
        add(fields, "legal", fields.texts("legal"), CompanyName.Kind.LEGAL, kinds, folded);
        add(fields, "former", fields.texts("former"), CompanyName.Kind.FORMER, kinds, folded);
        add(fields, "products", fields.texts("products"), CompanyName.Kind.PRODUCT, kinds, folded);
        Map<String, Guard> guards = guards(fields, folded.keySet(), file, problems);
        List<CompanyName> names = new ArrayList<>();
        kinds.forEach((text, kind) -> names.add(new CompanyName(text, kind, guards.get(FoldedText.fold(text)))));
        return names;
    }

    private static void add(
            YamlFields fields,
            String field,
            List<String> texts,
            CompanyName.Kind kind,
            Map<String, CompanyName.Kind> kinds,
            Map<String, String> folded) {
        for (String text : texts) {
            String key = FoldedText.fold(text);
            String known = folded.putIfAbsent(key, text);
            if (text.isEmpty()) {
                continue;
            }
            if (text.length() > 64) {
                fields.mistake(field, "\"" + text + "\" is longer than 64 characters");
            } else if (known == null) {
                // A name given again in another width, case or script is the same name.
                kinds.put(text, kind);
            }
        }
    }

    private static Map<String, Guard> guards(
            YamlFields fields, Set<String> names, String file, List<CatalogProblem> problems) {
        Node node = fields.node("guards");
        Map<String, Guard> guards = new HashMap<>();
        if (node == null) {
            return guards;
        }
        YamlFields.of(node, "guards", Set.of(), file, problems).all().forEach((name, value) -> {
            YamlFields guard = YamlFields.of(value, "the guard of \"" + name + "\"", GUARD_FIELDS, file, problems);
            if (!names.contains(FoldedText.fold(name))) {
                fields.mistake(value, "guard for \"" + name + "\", which is no name of this entry");
            }
            guards.put(
                    FoldedText.fold(name),
                    new Guard(
                            guard.texts("not-before"),
                            guard.texts("not-after"),
                            guard.texts("near"),
                            guard.texts("anywhere")));
        });
        return guards;
    }

    private static List<String> formed(YamlFields fields, String field, Pattern form, String right) {
        List<String> texts = fields.texts(field);
        for (String text : texts) {
            if (!form.matcher(text).matches()) {
                fields.mistake(field, field + " \"" + text + "\" must be " + right);
            }
        }
        return texts;
    }
}
