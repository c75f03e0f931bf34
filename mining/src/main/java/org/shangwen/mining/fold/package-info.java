/** Makes texts and names comparable: width, case, script and invisible characters folded, every offset kept. */
@NullMarked
package org.shangwen.mining.fold;

import org.jspecify.annotations.NullMarked;
