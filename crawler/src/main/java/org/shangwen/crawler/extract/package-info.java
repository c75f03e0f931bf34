/** Turns a page into an article: site rule, structured data, then generic. */
@NullMarked
package org.shangwen.crawler.extract;

import org.jspecify.annotations.NullMarked;
