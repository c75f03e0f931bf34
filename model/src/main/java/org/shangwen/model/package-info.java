/** The article and its identity: what flows between the modules. */
@NullMarked
package org.shangwen.model;

import org.jspecify.annotations.NullMarked;
