/** The house rules that the build checks. */
@NullMarked
package org.shangwen.architecture;

import org.jspecify.annotations.NullMarked;
