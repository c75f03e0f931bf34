/** How right the program is, measured against what is known to be right, with floors that may not be fallen under. */
@NullMarked
package org.shangwen.benchmarks.quality;

import org.jspecify.annotations.NullMarked;
