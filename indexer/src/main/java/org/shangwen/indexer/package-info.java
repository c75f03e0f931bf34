/** The seam to the index: what is asked and what is answered. */
@NullMarked
package org.shangwen.indexer;

import org.jspecify.annotations.NullMarked;
