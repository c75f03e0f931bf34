/** The embedded engine. */
@NullMarked
package org.shangwen.indexer.lucene;

import org.jspecify.annotations.NullMarked;
