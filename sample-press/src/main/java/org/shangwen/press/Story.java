package org.shangwen.press;

import java.time.Instant;

/**
 * A draft in print.
 *
 * @param draft its words
 * @param modified when they last changed
 * @param gone whether it was taken down
 */
record Story(Draft draft, Instant modified, boolean gone) {}
