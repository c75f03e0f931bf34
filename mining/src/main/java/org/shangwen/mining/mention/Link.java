package org.shangwen.mining.mention;

/**
 * A candidate found to name a company.
 *
 * @param start index of the first folded character
 * @param end index behind the last one
 * @param company the company's index in the catalog
 */
record Link(int start, int end, int company) {}
