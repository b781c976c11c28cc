/**
 * Statistics of samples and the intervals that verdicts rest on: moments, bootstrap, corrected
 * intervals, simultaneous bands, rank and permutation tests, multiplicity, and small regressions.
 * Everything takes arrays, returns records, and refuses NaN.
 */
@NullMarked
package org.tributary.numerics.statistics;

import org.jspecify.annotations.NullMarked;
