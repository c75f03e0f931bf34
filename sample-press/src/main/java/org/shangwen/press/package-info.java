/** A group of small news sites on loopback, with articles of its own: for the demonstration and the tests. */
@NullMarked
package org.shangwen.press;

import org.jspecify.annotations.NullMarked;
