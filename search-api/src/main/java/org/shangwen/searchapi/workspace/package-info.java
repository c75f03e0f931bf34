/** A data folder opened: catalog, miner, index and crawler joined. */
@NullMarked
package org.shangwen.searchapi.workspace;

import org.jspecify.annotations.NullMarked;
