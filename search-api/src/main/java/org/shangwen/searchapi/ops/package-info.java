/** Whether the program is well, and its own description. */
@NullMarked
package org.shangwen.searchapi.ops;

import org.jspecify.annotations.NullMarked;
