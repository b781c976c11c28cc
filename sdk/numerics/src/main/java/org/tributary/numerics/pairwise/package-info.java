/**
 * Sums over pairs of rows: Gaussian kernels, distances, nearest neighbours, the median distance.
 * One door, {@code PairwiseKernels}; behind it the same loops twice, on the Vector API and as a
 * scalar twin for a Java runtime started without that module. Estimators built of such sums live
 * elsewhere.
 */
@NullMarked
package org.tributary.numerics.pairwise;

import org.jspecify.annotations.NullMarked;
