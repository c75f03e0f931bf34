/** Tests of the front door. */
@NullMarked
package org.shangwen.mining;

import org.jspecify.annotations.NullMarked;
