/** The sources. */
@NullMarked
package org.shangwen.searchapi.source;

import org.jspecify.annotations.NullMarked;
