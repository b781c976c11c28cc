package org.tributary.plugins.gaussian;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Products;
import org.tributary.sdk.data.Samples;

/**
 * Fits one Gaussian a source in closed form.
 *
 * <p>The mean of a source is its class mean, except in the shared coordinates, where it is the mean
 * over the rows of all sources. Under the identity covariance this is the maximum-likelihood
 * estimate of the shared class of Wang et al. (2025), section 5.1. With estimated covariances it is
 * not: the likelihood would weigh the sources by their precisions; the plain mean stays unbiased
 * and consistent. Covariances are always centred on the class means, so sharing a mean does not
 * touch them.
 */
final class GaussianFit {
  private final int dimension;
  private final int sources;
  private final double[] rows;
  private final int[] labels;
  private final double[] weights;
  private final long[] totals;
  private final int[] counts;
  private final double[][] firsts;
  private final int stride;
  private final double[][] classMeans;

  private GaussianFit(Samples samples, boolean keepRows) {
    dimension = samples.space().width();
    sources = samples.sources();
    int size = samples.size();
    rows = new double[keepRows ? Math.multiplyExact(size, dimension) : dimension];
    stride = keepRows ? dimension : 0;
    labels = new int[size];
    weights = new double[size];
    totals = new long[sources];
    counts = new int[sources];
    firsts = new double[sources][];
    classMeans = new double[sources][dimension];
    read(samples);
  }

  /** Fits; {@code shared} are column indices. */
  static GaussianModel fit(GaussianOptions options, Samples samples) {
    GaussianFit fit = new GaussianFit(samples, options.covariance() != CovarianceShape.IDENTITY);
    Spread[] spreads = fit.spreads(options);
    double[][] means = fit.means(options.shared());
    return new GaussianModel(
        samples.space(),
        means,
        spreads,
        options.parameters(samples.space().width(), samples.sources()));
  }

  /** Sums differences from the first row of each class: equal values give their mean exactly. */
  private void read(Samples samples) {
    boolean weighted = samples.weighted();
    double[] scale = scale(samples);
    for (int row = 0; row < labels.length; row++) {
      int at = row * stride;
      samples.copyRow(row, rows, at);
      int label = samples.source(row);
      long weight = weighted ? samples.weight(row) : 1;
      double counted = scale.length == 0 ? weight : weight * samples.importance(row) * scale[label];
      labels[row] = label;
      weights[row] = counted;
      if (counts[label]++ == 0) {
        firsts[label] = Arrays.copyOfRange(rows, at, at + dimension);
      }
      totals[label] += weight;
      double[] mean = classMeans[label];
      double[] first = firsts[label];
      for (int i = 0; i < dimension; i++) {
        mean[i] += counted * (rows[at + i] - first[i]);
      }
    }
    for (int k = 0; k < sources; k++) {
      if (totals[k] == 0) {
        throw new IllegalArgumentException(
            "source " + k + " has no training row: raise the sample size");
      }
      for (int i = 0; i < dimension; i++) {
        classMeans[k][i] = firsts[k][i] + classMeans[k][i] / totals[k];
      }
    }
  }

  /**
   * What makes importances of each class sum to its rows: a likelihood weighs rows against each
   * other, and does not make them more. Empty where all count alike.
   */
  static double[] scale(Samples samples) {
    if (!samples.important()) {
      return new double[0];
    }
    double[] rowsOf = new double[samples.sources()];
    double[] mass = new double[samples.sources()];
    for (int row = 0; row < samples.size(); row++) {
      rowsOf[samples.source(row)] += samples.weight(row);
      mass[samples.source(row)] += samples.weight(row) * samples.importance(row);
    }
    for (int k = 0; k < rowsOf.length; k++) {
      rowsOf[k] = mass[k] > 0 ? rowsOf[k] / mass[k] : 1;
    }
    return rowsOf;
  }

  private double[][] means(List<Integer> shared) {
    if (shared.isEmpty() || sources == 1) {
      return classMeans;
    }
    double total = 0;
    for (long each : totals) {
      total += each;
    }
    double[][] means = new double[sources][];
    for (int k = 0; k < sources; k++) {
      means[k] = classMeans[k].clone();
    }
    for (int column : shared) {
      double sum = 0;
      for (int k = 0; k < sources; k++) {
        sum += totals[k] / total * classMeans[k][column];
      }
      for (int k = 0; k < sources; k++) {
        means[k][column] = sum;
      }
    }
    return means;
  }

  private Spread[] spreads(GaussianOptions options) {
    Spread[] spreads = new Spread[sources];
    if (options.covariance() == CovarianceShape.IDENTITY) {
      Arrays.fill(spreads, DiagonalSpread.identity(dimension));
      return spreads;
    }
    if (options.pooledCovariance()) {
      long total = 0;
      int[] all = new int[labels.length];
      for (int row = 0; row < all.length; row++) {
        all[row] = row;
      }
      for (long each : totals) {
        total += each;
      }
      Spread one =
          spread(options, all, total, sources, sources == 1 ? "the fit" : "all sources together");
      Arrays.fill(spreads, one);
      return spreads;
    }
    int[][] members = members();
    for (int k = 0; k < sources; k++) {
      spreads[k] =
          spread(options, members[k], totals[k], 1, sources == 1 ? "the fit" : "source " + k);
    }
    return spreads;
  }

  private int[][] members() {
    int[][] members = new int[sources][];
    for (int k = 0; k < sources; k++) {
      members[k] = new int[counts[k]];
    }
    int[] next = new int[sources];
    for (int row = 0; row < labels.length; row++) {
      members[labels[row]][next[labels[row]]++] = row;
    }
    return members;
  }

  /** {@code S = sum w (x - m)(x - m)' / divisor} over some rows, m the mean of the row's class. */
  private Spread spread(
      GaussianOptions options, int[] members, long total, int classes, String whose) {
    double divisor = options.estimator() == VarianceEstimator.BIASED ? total : total - classes;
    double[] centred = centred(members);
    if (options.covariance() == CovarianceShape.FULL) {
      Collapse.checkRank(total, classes, dimension, whose);
      DMatrixRMaj covariance = Products.gram(DMatrixRMaj.wrap(members.length, dimension, centred));
      for (int i = 0; i < covariance.data.length; i++) {
        covariance.data[i] /= divisor;
      }
      return FullSpread.of(covariance);
    }
    double[] deviations = new double[dimension];
    for (int at = 0; at < centred.length; at += dimension) {
      for (int i = 0; i < dimension; i++) {
        deviations[i] += centred[at + i] * centred[at + i];
      }
    }
    for (int i = 0; i < dimension; i++) {
      deviations[i] = Collapse.deviation(deviations[i] / Math.max(divisor, 1), i);
    }
    return DiagonalSpread.ofDeviations(deviations);
  }

  private double[] centred(int[] members) {
    double[] centred = new double[members.length * dimension];
    for (int m = 0; m < members.length; m++) {
      int row = members[m];
      double root = weights[row] == 1 ? 1 : Math.sqrt(weights[row]);
      double[] mean = classMeans[labels[row]];
      for (int i = 0; i < dimension; i++) {
        centred[m * dimension + i] = root * (rows[row * dimension + i] - mean[i]);
      }
    }
    return centred;
  }
}
