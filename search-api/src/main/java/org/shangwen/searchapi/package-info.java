/** The program: the main class and every route on one screen. */
@NullMarked
package org.shangwen.searchapi;

import org.jspecify.annotations.NullMarked;
