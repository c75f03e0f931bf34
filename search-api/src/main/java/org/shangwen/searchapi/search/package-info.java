/** Searching articles. */
@NullMarked
package org.shangwen.searchapi.search;

import org.jspecify.annotations.NullMarked;
