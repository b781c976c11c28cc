/**
 * Divergences between a known law and a candidate law: exact where both are Gaussian or finite,
 * estimated where both have a density. Distances between point sets live in metrics-sample.
 */
@NullMarked
package org.tributary.plugins.metrics.divergence;

import org.jspecify.annotations.NullMarked;
