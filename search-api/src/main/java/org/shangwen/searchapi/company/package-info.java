/** Companies, and mentions of them in any text. */
@NullMarked
package org.shangwen.searchapi.company;

import org.jspecify.annotations.NullMarked;
