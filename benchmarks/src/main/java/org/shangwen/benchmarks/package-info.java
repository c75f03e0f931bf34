/** Speed and quality, measured. */
@NullMarked
package org.shangwen.benchmarks;

import org.jspecify.annotations.NullMarked;
