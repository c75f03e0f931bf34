/** A small real web site with articles of its own. */
@NullMarked
package org.shangwen.press;

import org.jspecify.annotations.NullMarked;
