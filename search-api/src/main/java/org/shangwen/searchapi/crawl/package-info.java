/** Crawl runs and their progress. */
@NullMarked
package org.shangwen.searchapi.crawl;

import org.jspecify.annotations.NullMarked;
