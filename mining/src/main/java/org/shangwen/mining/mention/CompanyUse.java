package org.shangwen.mining.mention;

import org.shangwen.mining.company.CompanyId;

/**
 * A company within one article.
 *
 * @param company the company
 * @param count how many mentions it has in title and text together, at least 1
 * @param role the strongest role among its mentions
 */
public record CompanyUse(CompanyId company, int count, Mention.Role role) {}
