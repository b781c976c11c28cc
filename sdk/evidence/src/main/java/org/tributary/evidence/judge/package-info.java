/**
 * Whether a candidate table is as good as real rows: equal sizes and a two-sided jackknife for
 * biased metrics, null laws for unbiased ones, margins with a meaning, and all of it by resampling
 * units on both sides. Whether the candidate copies rows is asked in {@code copies}.
 */
@NullMarked
package org.tributary.evidence.judge;

import org.jspecify.annotations.NullMarked;
