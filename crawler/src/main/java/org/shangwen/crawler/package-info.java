/** Sources in, articles out: the front door that wires the stages. */
@NullMarked
package org.shangwen.crawler;

import org.jspecify.annotations.NullMarked;
