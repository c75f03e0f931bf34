/** The launcher script, run as a user runs it. */
@NullMarked
package org.shangwen.launcher;

import org.jspecify.annotations.NullMarked;
