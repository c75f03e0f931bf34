@NullMarked
package org.shangwen.searchapi.cli;

import org.jspecify.annotations.NullMarked;
