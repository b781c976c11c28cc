/** Texts about extensions for people: rows of a list, descriptions, commented study files. */
@NullMarked
package org.tributary.engine.describe;

import org.jspecify.annotations.NullMarked;
