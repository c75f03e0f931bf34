/** Why a hit matches: the places and the sentences that show it. */
@NullMarked
package org.shangwen.indexer.highlight;

import org.jspecify.annotations.NullMarked;
