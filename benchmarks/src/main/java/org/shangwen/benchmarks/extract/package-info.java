/** How fast pages become articles. */
@NullMarked
package org.shangwen.benchmarks.extract;

import org.jspecify.annotations.NullMarked;
