/** Shapes drawn at random for ever: sources whose similarity is known because it is made. */
@NullMarked
package org.tributary.plugins.image.glyph;

import org.jspecify.annotations.NullMarked;
