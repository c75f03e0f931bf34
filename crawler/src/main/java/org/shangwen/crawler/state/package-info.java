/** The state store: one SQL database for addresses, runs and schedules. */
@NullMarked
package org.shangwen.crawler.state;

import org.jspecify.annotations.NullMarked;
