@NullMarked
package org.shangwen.searchapi.http;

import org.jspecify.annotations.NullMarked;
