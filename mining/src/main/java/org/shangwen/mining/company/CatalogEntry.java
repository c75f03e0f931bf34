package org.shangwen.mining.company;

/**
 * A company with the place where the catalog says so.
 *
 * @param company the company
 * @param file the file that it stands in
 * @param line the line that it begins on, from 1
 */
record CatalogEntry(Company company, String file, int line) {

    CompanyId id() {
        return company.id();
    }

    CatalogProblem problem(String reason) {
        return new CatalogProblem(file, line, company.id() + ": " + reason);
    }
}
