package org.tributary.plugins.metrics.divergence;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Role;

/**
 * Averages over points that have been made noisy at some levels, the same noise whatever the
 * candidate, so that two trainings or two times differ by what they learnt alone.
 *
 * @param levels standard deviations of the noise, in the data's units, above 0
 * @param draws noisy copies of each point
 */
record NoiseLevels(List<Double> levels, int draws) {
  NoiseLevels {
    levels = List.copyOf(levels);
  }

  /** A squared distance at every noisy point. */
  @FunctionalInterface
  interface Loss {
    /**
     * One value a row.
     *
     * @param noisy {@code x + level z}, n x d
     * @param noise z, n x d
     */
    double[] of(int source, DMatrixRMaj noisy, DMatrixRMaj noise, double level);
  }

  /** Mean over levels, sources weighed, first; then, of several levels, the mean at each. */
  List<Measurement> measure(Evaluation evaluation, Role role, String name, Loss loss) {
    double[] means = new double[levels.size()];
    double[] variances = new double[levels.size()];
    double variance = 0;
    long count = 0;
    for (int k = 0; k < evaluation.sources(); k++) {
      double weight = evaluation.sourceWeights()[k];
      if (weight == 0) {
        continue;
      }
      Samples points = evaluation.points(role, k, 0);
      if (points.size() == 0) {
        throw new IllegalArgumentException("source " + k + " has no " + role.word() + " row");
      }
      double[][] perPoint = perPoint(evaluation.stream(name).child("source", k), points, k, loss);
      double[] average = new double[points.size()];
      for (int level = 0; level < means.length; level++) {
        for (int i = 0; i < average.length; i++) {
          average[i] += perPoint[level][i] / means.length;
        }
        means[level] += weight * mean(perPoint[level], points);
        variances[level] += weight * weight * variance(perPoint[level], points);
      }
      variance += weight * weight * variance(average, points);
      count += points.size();
    }
    double whole = 0;
    for (double mean : means) {
      whole += mean / means.length;
    }
    List<Measurement> all = new ArrayList<>();
    all.add(measured(name, whole, variance, "mean over " + levels.size() + " levels", count));
    for (int level = 0; level < means.length && means.length > 1; level++) {
      String how = "at level " + levels.get(level);
      all.add(measured(name(name, levels.get(level)), means[level], variances[level], how, count));
    }
    return all;
  }

  /** Names of what is measured, the mean first. */
  List<String> names(String name) {
    List<String> all = new ArrayList<>(List.of(name));
    if (levels.size() > 1) {
      levels.forEach(level -> all.add(name(name, level)));
    }
    return all;
  }

  private static String name(String name, double level) {
    return name + "-" + level;
  }

  private Measurement measured(String name, double value, double variance, String how, long count) {
    return Measurement.estimate(
        name,
        value,
        OptionalDouble.of(Math.sqrt(variance)),
        how + ", " + draws + " noisy copies a point",
        count,
        0);
  }

  private double[][] perPoint(RandomStream stream, Samples points, int source, Loss loss) {
    DMatrixRMaj clean = points.toMatrix();
    double[][] all = new double[levels.size()][clean.numRows];
    for (int draw = 0; draw < draws; draw++) {
      DMatrixRMaj noise = new DMatrixRMaj(clean.numRows, clean.numCols);
      stream.child("draw", draw).fillGaussian(noise.data, 0, noise.data.length);
      for (int level = 0; level < all.length; level++) {
        DMatrixRMaj noisy = clean.copy();
        for (int i = 0; i < noisy.data.length; i++) {
          noisy.data[i] += levels.get(level) * noise.data[i];
        }
        double[] values = loss.of(source, noisy, noise, levels.get(level));
        for (int i = 0; i < values.length; i++) {
          all[level][i] += values[i] / draws;
        }
      }
    }
    return all;
  }

  private static double mean(double[] values, Samples points) {
    double mean = 0;
    for (int i = 0; i < values.length; i++) {
      mean += points.weight(i) * values[i] / points.totalWeight();
    }
    return mean;
  }

  private static double variance(double[] values, Samples points) {
    double total = points.totalWeight();
    double mean = mean(values, points);
    double square = 0;
    for (int i = 0; i < values.length; i++) {
      square += points.weight(i) * (values[i] - mean) * (values[i] - mean);
    }
    return total > 1 ? square / (total - 1) / total : 0;
  }

  /** {@code scale |a + b|^2} of every row. */
  static double[] squares(DMatrixRMaj a, DMatrixRMaj b, double factor, double scale) {
    double[] squares = new double[a.numRows];
    for (int at = 0; at < a.data.length; at++) {
      double sum = a.data[at] + factor * b.data[at];
      squares[at / a.numCols] += scale * sum * sum;
    }
    return squares;
  }
}
