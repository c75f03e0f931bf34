/** Where articles leave the crawler. */
@NullMarked
package org.shangwen.crawler.sink;

import org.jspecify.annotations.NullMarked;
