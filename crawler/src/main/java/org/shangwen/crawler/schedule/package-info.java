/** When each source is crawled, and what became of each run. */
@NullMarked
package org.shangwen.crawler.schedule;

import org.jspecify.annotations.NullMarked;
