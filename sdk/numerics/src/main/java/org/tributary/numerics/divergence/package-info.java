/**
 * Distances between two laws whose densities or probabilities are known: total variation,
 * Kullback-Leibler and Jensen-Shannon, in closed form, by quadrature and by Monte Carlo. Distances
 * between two samples do not live here.
 */
@NullMarked
package org.tributary.numerics.divergence;

import org.jspecify.annotations.NullMarked;
