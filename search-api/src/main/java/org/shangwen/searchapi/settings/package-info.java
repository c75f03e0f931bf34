/** What the program is told: typed settings with defaults and units. */
@NullMarked
package org.shangwen.searchapi.settings;

import org.jspecify.annotations.NullMarked;
