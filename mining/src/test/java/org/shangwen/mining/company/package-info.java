/** Tests of the company catalog. */
@NullMarked
package org.shangwen.mining.company;

import org.jspecify.annotations.NullMarked;
