/** The HTTP edge: parameters in, JSON and problems out, who may change what. */
@NullMarked
package org.shangwen.searchapi.http;

import org.jspecify.annotations.NullMarked;
