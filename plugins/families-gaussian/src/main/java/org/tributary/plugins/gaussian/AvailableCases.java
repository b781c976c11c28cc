package org.tributary.plugins.gaussian;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Outcome;

/**
 * Fits one Gaussian a source from what is seen: rows with the extra column {@code mask}, one number
 * a column, 1 where the value is seen.
 *
 * <p>The mean of a column is that of its seen values; entry (i, j) of a covariance is the mean of
 * the products of deviations over the rows that show both (available cases; Little and Rubin,
 * Statistical Analysis with Missing Data, section 3.4), with the divisor n_ij or n_ij - classes.
 * Values missing completely at random leave these consistent; others do not. What stands in place
 * of a missing value is never read. A matrix of such entries need not be positive definite; where
 * it is not, the fit is censored.
 */
final class AvailableCases {
  private static final String MASK = "mask";
  private final Samples samples;
  private final int dimension;
  private final int sources;
  private final DMatrixRMaj values;
  private final double[] scale;
  private final double[][] seen;
  private final double[][] means;

  private AvailableCases(Samples samples) {
    this.samples = samples;
    dimension = samples.space().width();
    sources = samples.sources();
    values = samples.toMatrix();
    scale = GaussianFit.scale(samples);
    seen = new double[sources][dimension];
    means = new double[sources][dimension];
    readMeans();
  }

  /** Whether rows say, column by column, what is seen. */
  static boolean told(Samples samples) {
    return samples.extras().contains(MASK) && samples.extraWidth(MASK) == samples.space().width();
  }

  /** Fits rows of which {@link #told} holds. */
  static GaussianModel fit(GaussianOptions options, Samples samples) {
    AvailableCases fit = new AvailableCases(samples);
    Spread[] spreads = fit.spreads(options);
    return new GaussianModel(
        samples.space(),
        fit.sharing(options.shared()),
        spreads,
        options.parameters(fit.dimension, fit.sources));
  }

  private boolean sees(int row, int column) {
    return samples.extra(MASK, row, column) == 1;
  }

  /** What a row counts: its frequency, times its importance where rows have one. */
  private double counted(int row) {
    long weight = samples.weight(row);
    return scale.length == 0
        ? weight
        : weight * samples.importance(row) * scale[samples.source(row)];
  }

  /**
   * Sums differences from the first seen value of each column, so that equal values lose nothing.
   */
  private void readMeans() {
    double[][] firsts = new double[sources][dimension];
    for (int row = 0; row < samples.size(); row++) {
      int k = samples.source(row);
      for (int j = 0; j < dimension; j++) {
        if (sees(row, j)) {
          double value = values.get(row, j);
          if (seen[k][j] == 0) {
            firsts[k][j] = value;
          }
          seen[k][j] += counted(row);
          means[k][j] += counted(row) * (value - firsts[k][j]);
        }
      }
    }
    for (int k = 0; k < sources; k++) {
      for (int j = 0; j < dimension; j++) {
        if (seen[k][j] == 0) {
          throw new CensoredException(
              Outcome.SUPPORT_LOST,
              "no value of column " + j + " of source " + k + " is seen: raise the sample size");
        }
        means[k][j] = firsts[k][j] + means[k][j] / seen[k][j];
      }
    }
  }

  /** The means, those of shared columns over the seen values of all sources. */
  private double[][] sharing(List<Integer> shared) {
    double[][] all = new double[sources][];
    Arrays.setAll(all, k -> means[k].clone());
    for (int column : shared) {
      double sum = 0;
      double count = 0;
      for (int k = 0; k < sources; k++) {
        sum += seen[k][column] * means[k][column];
        count += seen[k][column];
      }
      for (double[] each : all) {
        each[column] = sum / count;
      }
    }
    return all;
  }

  private Spread[] spreads(GaussianOptions options) {
    Spread[] spreads = new Spread[sources];
    if (options.covariance() == CovarianceShape.IDENTITY) {
      Arrays.fill(spreads, DiagonalSpread.identity(dimension));
    } else if (options.pooledCovariance()) {
      Arrays.fill(spreads, spread(options, -1));
    } else {
      Arrays.setAll(spreads, k -> spread(options, k));
    }
    return spreads;
  }

  /**
   * The spread of one source, or within all of them.
   *
   * @param source counted from 0; -1 for all
   */
  private Spread spread(GaussianOptions options, int source) {
    DMatrixRMaj sums = new DMatrixRMaj(dimension, dimension);
    DMatrixRMaj counts = new DMatrixRMaj(dimension, dimension);
    for (int row = 0; row < samples.size(); row++) {
      int k = samples.source(row);
      if (source < 0 || k == source) {
        add(row, means[k], sums, counts);
      }
    }
    boolean biased = options.estimator() == VarianceEstimator.BIASED;
    int lost = biased ? 0 : source < 0 ? sources : 1;
    double[] deviations = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      double rows = Math.max(1, counts.get(i, i) - lost);
      deviations[i] = Collapse.deviation(sums.get(i, i) / rows, i);
    }
    if (options.covariance() == CovarianceShape.DIAGONAL) {
      return DiagonalSpread.ofDeviations(deviations);
    }
    for (int at = 0; at < sums.data.length; at++) {
      if (!(counts.data[at] > lost)) {
        throw notTogether(at / dimension, at % dimension);
      }
      sums.data[at] /= counts.data[at] - lost;
    }
    try {
      return FullSpread.of(sums);
    } catch (CensoredException singular) {
      throw new CensoredException(
          singular.outcome(),
          "the covariance of the seen values is not positive definite; use covariance diagonal, or"
              + " raise the sample size");
    }
  }

  private void add(int row, double[] mean, DMatrixRMaj sums, DMatrixRMaj counts) {
    double weight = counted(row);
    for (int i = 0; i < dimension; i++) {
      if (!sees(row, i)) {
        continue;
      }
      double weighted = weight * (values.get(row, i) - mean[i]);
      for (int j = 0; j < dimension; j++) {
        if (sees(row, j)) {
          int at = i * dimension + j;
          sums.data[at] += weighted * (values.get(row, j) - mean[j]);
          counts.data[at] += weight;
        }
      }
    }
  }

  private static CensoredException notTogether(int first, int second) {
    return new CensoredException(
        Outcome.SUPPORT_LOST,
        "too few rows show columns "
            + first
            + " and "
            + second
            + " together; use covariance diagonal, or raise the sample size");
  }
}
