/** Which address is due, and when next: the frontier over SQL. */
@NullMarked
package org.shangwen.crawler.frontier;

import org.jspecify.annotations.NullMarked;
