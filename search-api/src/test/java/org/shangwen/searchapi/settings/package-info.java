@NullMarked
package org.shangwen.searchapi.settings;

import org.jspecify.annotations.NullMarked;
