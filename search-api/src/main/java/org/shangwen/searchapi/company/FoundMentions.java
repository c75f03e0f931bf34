package org.shangwen.searchapi.company;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shangwen.mining.mention.Mention;

/**
 * What was found in a text, as API and command line tell it. Offsets are UTF-16 code units, {@code end} exclusive.
 *
 * @param mentions the companies in the text, by offset
 * @param titleMentions the companies in the title, by offset
 * @param events what happened to them
 * @param figures amounts and shares
 */
public record FoundMentions(
        List<Found> mentions, List<Found> titleMentions, List<Object> events, List<Object> figures) {

    public FoundMentions {
        mentions = List.copyOf(mentions);
        titleMentions = List.copyOf(titleMentions);
        events = List.copyOf(events);
        figures = List.copyOf(figures);
    }

    /** The mentions of title and text told apart, with names. */
    public static FoundMentions of(List<Mention> mentions, CompanyNames names) {
        return new FoundMentions(
                in(Mention.Part.TEXT, mentions, names), in(Mention.Part.TITLE, mentions, names), List.of(), List.of());
    }

    private static List<Found> in(Mention.Part part, List<Mention> mentions, CompanyNames names) {
        return mentions.stream()
                .filter(mention -> mention.part() == part)
                .map(mention -> Found.of(mention, names))
                .toList();
    }

    /**
     * One mention.
     *
     * @param kind {@code linked} or {@code discovered}
     * @param company the company meant, or null for a discovered one
     * @param role {@code subject}, {@code mentioned} or {@code source}
     */
    public record Found(
            int start, int end, String surface, String kind, CompanyNames.@Nullable Reference company, String role) {

        static Found of(Mention mention, CompanyNames names) {
            return new Found(
                    mention.start(),
                    mention.end(),
                    mention.surface(),
                    CompanyNames.small(mention.kind()),
                    mention.company() == null ? null : names.reference(mention.company()),
                    CompanyNames.small(mention.role()));
        }
    }
}
