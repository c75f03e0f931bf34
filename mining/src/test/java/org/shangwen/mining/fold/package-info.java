/** Tests of text folding. */
@NullMarked
package org.shangwen.mining.fold;

import org.jspecify.annotations.NullMarked;
