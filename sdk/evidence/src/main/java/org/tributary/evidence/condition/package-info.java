/**
 * Questions that must not be asked: when an exponent, a gap, a peak or a ratio has no meaning for
 * the numbers at hand, and the half sentence that says so. What to do with a question that may be
 * asked is decided elsewhere.
 */
@NullMarked
package org.tributary.evidence.condition;

import org.jspecify.annotations.NullMarked;
