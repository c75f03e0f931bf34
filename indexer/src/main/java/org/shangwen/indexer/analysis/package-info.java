/** Text to tokens: smartcn words, exact characters, script and width folding. */
@NullMarked
package org.shangwen.indexer.analysis;

import org.jspecify.annotations.NullMarked;
