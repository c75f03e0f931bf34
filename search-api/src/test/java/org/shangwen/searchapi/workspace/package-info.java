@NullMarked
package org.shangwen.searchapi.workspace;

import org.jspecify.annotations.NullMarked;
