/** Finds, disambiguates and links company mentions. */
@NullMarked
package org.shangwen.mining.mention;

import org.jspecify.annotations.NullMarked;
