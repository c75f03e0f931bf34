package org.shangwen.searchapi.company;

import java.util.List;

/**
 * Articles that mention a company, by month of publication.
 *
 * @param months months with at least one article, the oldest first
 */
record Timeline(CompanyNames.Reference company, List<Month> months) {

    /**
     * A month.
     *
     * @param month {@code 2021-10}
     * @param count articles in it
     */
    record Month(String month, long count) {}
}
