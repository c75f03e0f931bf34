/** What an address is: its parts, its normal form and its identity. */
@NullMarked
package org.shangwen.crawler.url;

import org.jspecify.annotations.NullMarked;
