package org.tributary.plugins.gaussian;

import org.ejml.data.DMatrixRMaj;

/** A covariance with what sampling, densities and scores need of it. Immutable. */
sealed interface Spread permits DiagonalSpread, FullSpread {

  /** The d x d covariance; the same object at each call, read-only. */
  DMatrixRMaj covariance();

  /** log det of the covariance. */
  double logDeterminant();

  /** Turns n standard normal rows into rows of this covariance and mean zero, in a new matrix. */
  DMatrixRMaj colour(DMatrixRMaj normal);

  /** {@code c' S^-1 c} for each centred row c. */
  double[] squaredDistances(DMatrixRMaj centred);

  /** {@code S^-1 c} for each centred row c, in a new matrix. */
  DMatrixRMaj precisionTimes(DMatrixRMaj centred);

  /** This covariance times a factor above 0. */
  Spread scaled(double factor);

  /** This covariance plus {@code variance} times the identity. */
  Spread plus(double variance);
}
