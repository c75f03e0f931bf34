/**
 * A group of small news sites on loopback, with articles of its own: for the demonstration and the tests.
 *
 * <p>All articles were written for this project. The companies they speak of are real; the sites, authors, shops and
 * people are fictional. They explain how things are commonly done and report no events, figures or words of anyone.
 */
@NullMarked
package org.shangwen.press;

import org.jspecify.annotations.NullMarked;
