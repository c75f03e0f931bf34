/** Tests of the extraction of articles from pages. */
@NullMarked
package org.shangwen.crawler.extract;

import org.jspecify.annotations.NullMarked;
