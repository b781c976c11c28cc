/**
 * Distances and scores between a real and a candidate sample, each a plain class over row matrices
 * or columns that returns a small record. What is here needs only two samples: metrics that compare
 * with a training set (copies, near copies) live in the memorization plugin, metrics that need a
 * density live in the divergence plugin.
 */
@NullMarked
package org.tributary.plugins.metrics.sample;

import org.jspecify.annotations.NullMarked;
