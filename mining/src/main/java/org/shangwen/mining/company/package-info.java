/** The company catalog: names, aliases, owners, tickers, ambiguity. */
@NullMarked
package org.shangwen.mining.company;

import org.jspecify.annotations.NullMarked;
