/** Sources as data: the catalog of source packs. */
@NullMarked
package org.shangwen.crawler.source;

import org.jspecify.annotations.NullMarked;
