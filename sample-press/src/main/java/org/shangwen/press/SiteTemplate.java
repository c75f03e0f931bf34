package org.shangwen.press;

/** How one site builds its pages. Holds templates but no articles: what is shown comes from the desk. */
interface SiteTemplate {

    String id();

    String name();

    /** The path of an article, from the slash on. */
    String path(Draft draft);

    /**
     * Answers a request.
     *
     * @param path the decoded path
     * @param query the raw query, or empty
     */
    Answer answer(String path, String query, Desk desk);

    /** The source pack that makes a crawler read this site at the desk's address. */
    String sourcePack(Desk desk);
}
