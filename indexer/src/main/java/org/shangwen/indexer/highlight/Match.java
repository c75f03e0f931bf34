package org.shangwen.indexer.highlight;

/**
 * A place that matches.
 *
 * @param start its first UTF-16 code unit
 * @param end behind its last
 * @param evidence the number of what was looked for and found here
 * @param weight how good it is as evidence
 */
record Match(int start, int end, int evidence, float weight) {}
