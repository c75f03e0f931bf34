/** How fast companies are found. */
@NullMarked
package org.shangwen.benchmarks.mining;

import org.jspecify.annotations.NullMarked;
