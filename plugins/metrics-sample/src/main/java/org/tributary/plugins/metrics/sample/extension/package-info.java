/**
 * The metrics of this plugin: each factory binds options to one algorithm of the packages beside
 * this one, and {@code TwoSampleMetric} compares candidate points with held-out points source by
 * source and averages. No mathematics of its own.
 */
@NullMarked
package org.tributary.plugins.metrics.sample.extension;

import org.jspecify.annotations.NullMarked;
