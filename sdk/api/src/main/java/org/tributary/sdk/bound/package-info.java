/** Curves that a theorem gives, with the assumptions of the theorem and whether each is met. */
@NullMarked
package org.tributary.sdk.bound;

import org.jspecify.annotations.NullMarked;
