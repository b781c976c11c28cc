/**
 * What a candidate sample kept of the rows it was trained on: distances to the closest training
 * row, exact copies, near copies with a controlled false discovery rate, authenticity and the
 * data-copying statistic. Each is a plain class over row matrices. Metrics that compare a candidate
 * with a real sample and know no training set live in the sample metrics plugin.
 */
@NullMarked
package org.tributary.plugins.metrics.memorization;

import org.jspecify.annotations.NullMarked;
