/**
 * Special functions with accurate tails: the normal, Student and chi-square laws, the gamma and
 * beta functions, and sums of exponentials on the log scale. Samples and intervals live in {@code
 * statistics}.
 */
@NullMarked
package org.tributary.numerics.special;

import org.jspecify.annotations.NullMarked;
