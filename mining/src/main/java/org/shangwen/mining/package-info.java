/** Article in; companies out: the front door. */
@NullMarked
package org.shangwen.mining;

import org.jspecify.annotations.NullMarked;
