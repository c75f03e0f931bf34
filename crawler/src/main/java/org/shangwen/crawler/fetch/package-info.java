/** Polite, safe fetching. */
@NullMarked
package org.shangwen.crawler.fetch;

import org.jspecify.annotations.NullMarked;
