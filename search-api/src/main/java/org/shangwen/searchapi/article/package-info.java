/** One article with what was found in it. */
@NullMarked
package org.shangwen.searchapi.article;

import org.jspecify.annotations.NullMarked;
