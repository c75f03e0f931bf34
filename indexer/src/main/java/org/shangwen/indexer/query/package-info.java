/** What the user typed, and what is searched. */
@NullMarked
package org.shangwen.indexer.query;

import org.jspecify.annotations.NullMarked;
