/** Texts as data sources. */
@NullMarked
package org.tributary.plugins.text;

import org.jspecify.annotations.NullMarked;
