/** The raw truth: WARC files out and in. */
@NullMarked
package org.shangwen.crawler.archive;

import org.jspecify.annotations.NullMarked;
