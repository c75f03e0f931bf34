/** The web page, judged by its sources and as a reader uses it in a browser. */
@NullMarked
package org.shangwen.searchapi.ui;

import org.jspecify.annotations.NullMarked;
