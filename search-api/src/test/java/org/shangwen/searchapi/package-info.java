@NullMarked
package org.shangwen.searchapi;

import org.jspecify.annotations.NullMarked;
