package org.tributary.plugins.gaussian;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/** Independent coordinates with these standard deviations, each above 0. */
final class DiagonalSpread implements Spread {
  private final double[] deviations;
  private final DMatrixRMaj covariance;

  private DiagonalSpread(double[] deviations) {
    int dimension = deviations.length;
    this.deviations = deviations;
    this.covariance = new DMatrixRMaj(dimension, dimension);
    for (int i = 0; i < dimension; i++) {
      covariance.data[i * dimension + i] = deviations[i] * deviations[i];
    }
  }

  static DiagonalSpread ofDeviations(double[] deviations) {
    return new DiagonalSpread(deviations.clone());
  }

  static DiagonalSpread identity(int dimension) {
    double[] ones = new double[dimension];
    Arrays.fill(ones, 1);
    return new DiagonalSpread(ones);
  }

  double[] deviations() {
    return deviations.clone();
  }

  @Override
  public DMatrixRMaj covariance() {
    return covariance;
  }

  @Override
  public double logDeterminant() {
    double sum = 0;
    for (double deviation : deviations) {
      sum += Math.log(deviation);
    }
    return 2 * sum;
  }

  @Override
  public DMatrixRMaj colour(DMatrixRMaj normal) {
    DMatrixRMaj rows = normal.copy();
    for (int at = 0; at < rows.data.length; at += deviations.length) {
      for (int i = 0; i < deviations.length; i++) {
        rows.data[at + i] *= deviations[i];
      }
    }
    return rows;
  }

  @Override
  public double[] squaredDistances(DMatrixRMaj centred) {
    double[] result = new double[centred.numRows];
    for (int row = 0; row < result.length; row++) {
      for (int i = 0; i < deviations.length; i++) {
        double white = centred.data[row * deviations.length + i] / deviations[i];
        result[row] += white * white;
      }
    }
    return result;
  }

  @Override
  public DMatrixRMaj precisionTimes(DMatrixRMaj centred) {
    DMatrixRMaj rows = centred.copy();
    for (int at = 0; at < rows.data.length; at += deviations.length) {
      for (int i = 0; i < deviations.length; i++) {
        rows.data[at + i] = rows.data[at + i] / deviations[i] / deviations[i];
      }
    }
    return rows;
  }

  @Override
  public Spread scaled(double factor) {
    double root = Math.sqrt(factor);
    return new DiagonalSpread(Arrays.stream(deviations).map(value -> value * root).toArray());
  }

  @Override
  public Spread plus(double variance) {
    return new DiagonalSpread(
        Arrays.stream(deviations).map(value -> Math.hypot(value, Math.sqrt(variance))).toArray());
  }
}
