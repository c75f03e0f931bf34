/** Tests of mention linking. */
@NullMarked
package org.shangwen.mining.mention;

import org.jspecify.annotations.NullMarked;
