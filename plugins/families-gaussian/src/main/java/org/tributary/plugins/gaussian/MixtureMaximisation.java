package org.tributary.plugins.gaussian;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.special.LogSpace;

/**
 * The expectation-maximisation algorithm for Gaussian mixtures with full covariances (Dempster,
 * Laird and Rubin 1977).
 *
 * <p>Each step never lowers the likelihood when {@code ridge} is 0. With a ridge the likelihood is
 * bounded, so no component can shrink onto a single row.
 *
 * @param ridge added to the diagonal of every covariance, {@code >= 0}, in the squared unit of the
 *     columns
 * @param tolerance stops when the mean log-likelihood changes by less, {@code >= 0}, nats
 * @param maximumSteps {@code >= 1}
 */
public record MixtureMaximisation(double ridge, double tolerance, int maximumSteps) {

  /** Ridge 1e-6, tolerance 1e-6, at most 1,000 steps. */
  public static final MixtureMaximisation STANDARD = new MixtureMaximisation(1e-6, 1e-6, 1_000);

  /** Checks the constants. */
  public MixtureMaximisation {
    if (!(ridge >= 0) || !(tolerance >= 0) || maximumSteps < 1) {
      throw new IllegalArgumentException(
          "ridge and tolerance must be >= 0 and maximumSteps >= 1, were "
              + ridge
              + ", "
              + tolerance
              + " and "
              + maximumSteps);
    }
  }

  /**
   * Where the steps ended.
   *
   * @param mixture the parameters
   * @param meanLogLikelihood mean log density of the training rows, nats
   * @param steps how many were made
   * @param converged whether the change fell below the tolerance
   */
  public record Result(
      GaussianMixture mixture, double meanLogLikelihood, int steps, boolean converged) {

    /** Schwarz's criterion, -2 n mean log-likelihood + p log n; small is good. */
    public double bayesianInformation(long rows) {
      return -2 * rows * meanLogLikelihood + mixture.parameters() * Math.log(rows);
    }

    /** Akaike's criterion, -2 n mean log-likelihood + 2 p; small is good. */
    public double akaikeInformation(long rows) {
      return -2 * rows * meanLogLikelihood + 2 * mixture.parameters();
    }
  }

  /**
   * Fits a mixture from a start.
   *
   * @param sample n x d, n {@code >= 1}
   * @param start the parameters before the first step
   * @throws IllegalArgumentException if the columns differ from the start's
   * @throws org.tributary.numerics.linear.NotPositiveDefiniteException if a covariance becomes
   *     singular, which needs a ridge of 0
   */
  public Result fit(DMatrixRMaj sample, GaussianMixture start) {
    double[] ones = new double[sample.numRows];
    Arrays.fill(ones, 1);
    return fit(sample, ones, start);
  }

  /** As {@link #fit(DMatrixRMaj, GaussianMixture)}, with a frequency for each row. */
  public Result fit(DMatrixRMaj sample, double[] frequencies, GaussianMixture start) {
    if (sample.numRows < 1 || sample.numCols != start.means().numCols) {
      throw new IllegalArgumentException(
          "the sample must have rows and the start's "
              + start.means().numCols
              + " columns, was "
              + sample.numRows
              + " x "
              + sample.numCols);
    }
    GaussianMixture mixture = start;
    double likelihood = Double.NEGATIVE_INFINITY;
    for (int step = 1; step <= maximumSteps; step++) {
      double[][] shares = mixture.logJoint(sample);
      double reached = toShares(shares, frequencies);
      mixture = maximised(sample, shares, frequencies, mixture);
      if (Math.abs(reached - likelihood) < tolerance) {
        return new Result(mixture, toShares(mixture.logJoint(sample), frequencies), step, true);
      }
      likelihood = reached;
    }
    return new Result(
        mixture, toShares(mixture.logJoint(sample), frequencies), maximumSteps, false);
  }

  /** Turns log joints into posterior shares in place and returns the mean log density. */
  private static double toShares(double[][] joint, double[] frequencies) {
    double total = 0;
    double size = 0;
    for (int i = 0; i < joint.length; i++) {
      double[] row = joint[i];
      double logDensity = LogSpace.logSumExp(row);
      total += frequencies[i] * logDensity;
      size += frequencies[i];
      for (int k = 0; k < row.length; k++) {
        row[k] = Math.exp(row[k] - logDensity);
      }
    }
    return total / size;
  }

  /** Weighted moments of every component; one that no row belongs to stays where it was. */
  GaussianMixture maximised(
      DMatrixRMaj sample, double[][] shares, double[] frequencies, GaussianMixture before) {
    int components = before.components();
    double[] weights = new double[components];
    DMatrixRMaj means = before.means().copy();
    List<DMatrixRMaj> covariances = new ArrayList<>();
    for (int k = 0; k < components; k++) {
      double[] column = new double[shares.length];
      for (int row = 0; row < column.length; row++) {
        column[row] = frequencies[row] * shares[row][k];
        weights[k] += column[row];
      }
      if (weights[k] > 0) {
        double[] mean = Products.mean(sample, column);
        System.arraycopy(mean, 0, means.data, k * sample.numCols, sample.numCols);
        covariances.add(ridged(Products.covariance(sample, column, 0)));
      } else {
        covariances.add(before.covariances().get(k));
      }
    }
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    for (int k = 0; k < components; k++) {
      weights[k] /= total;
    }
    return new GaussianMixture(weights, means, covariances);
  }

  private DMatrixRMaj ridged(DMatrixRMaj covariance) {
    for (int i = 0; i < covariance.numRows; i++) {
      covariance.add(i, i, ridge);
    }
    return covariance;
  }
}
