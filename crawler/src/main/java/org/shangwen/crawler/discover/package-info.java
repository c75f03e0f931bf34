/** Finds article addresses in feeds, list pages, sitemaps and outlinks. */
@NullMarked
package org.shangwen.crawler.discover;

import org.jspecify.annotations.NullMarked;
