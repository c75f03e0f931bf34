package org.shangwen.mining.mention;

import java.util.List;

/**
 * A place in a folded text that has the characters of a name.
 *
 * @param start index of the first folded character
 * @param end index behind the last one
 * @param names the names with these characters, at least one
 */
record Candidate(int start, int end, List<NamePattern> names) {}
