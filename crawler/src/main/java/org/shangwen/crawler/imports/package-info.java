/** Takes articles from Hexo Markdown, JSON Lines and HTML files. */
@NullMarked
package org.shangwen.crawler.imports;

import org.jspecify.annotations.NullMarked;
