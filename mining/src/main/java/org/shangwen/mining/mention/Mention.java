package org.shangwen.mining.mention;

import org.jspecify.annotations.Nullable;
import org.shangwen.mining.company.CompanyId;

/**
 * One place in an article where a company is named.
 *
 * @param part the part of the article that the offsets count in
 * @param start index of the first UTF-16 code unit in that part as given
 * @param end index behind the last one
 * @param surface the characters there, exactly
 * @param kind how it was found
 * @param company the company meant, or null for a discovered one
 * @param role what the article has to do with the company at this place
 */
public record Mention(
        Part part,
        int start,
        int end,
        String surface,
        Kind kind,
        @Nullable CompanyId company,
        Role role) {

    public Mention {
        if (start < 0 || end <= start || surface.length() != end - start) {
            throw new IllegalArgumentException("mention \"" + surface + "\" does not fit [" + start + "," + end + ")");
        }
        if (kind == Kind.LINKED && company == null) {
            throw new IllegalArgumentException("linked mention \"" + surface + "\" names no company");
        }
    }

    /** A part of an article. */
    public enum Part {
        TITLE,
        TEXT
    }

    /** How a mention was found. */
    public enum Kind {
        /** A name of the catalog. */
        LINKED,
        /** A company that the catalog lacks. */
        DISCOVERED
    }

    /** What an article has to do with a company. */
    public enum Role {
        /** The article is about it. */
        SUBJECT,
        /** It is named. */
        MENTIONED,
        /** It is the medium that reports, the photo credit, the by-line. */
        SOURCE
    }
}
