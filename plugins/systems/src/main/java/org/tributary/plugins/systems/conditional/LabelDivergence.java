package org.tributary.plugins.systems.conditional;

import java.util.List;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LabelPosterior;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.Role;

/**
 * {@code E_x KL(p(y|x) || q(y|x))} over points x of the truth: how well the candidate tells labels
 * apart that the truth leaves open. The truth's labels are by Bayes' rule from the densities of its
 * sources and their weights.
 *
 * @param points of the truth, a source
 */
record LabelDivergence(int points) implements Metric {
  static final String NAME = "label-kl";

  @Override
  public List<Output> outputs() {
    return List.of(
        new Output(NAME, Better.LOWER, "nats").best(0).reads(Role.CANDIDATE, Role.TRUTH));
  }

  @Override
  public List<Need> needs() {
    return List.of(
        Need.anyOf(Role.TRUTH, LogDensity.class), Need.anyOf(Role.CANDIDATE, LabelPosterior.class));
  }

  @Override
  public List<Measurement> measure(Evaluation evaluation) {
    LogDensity truth = evaluation.as(Role.TRUTH, LogDensity.class).orElseThrow();
    LabelPosterior model = evaluation.as(Role.CANDIDATE, LabelPosterior.class).orElseThrow();
    double[] weights = evaluation.sourceWeights();
    double value = 0;
    double variance = 0;
    long used = 0;
    for (int k = 0; k < weights.length; k++) {
      if (weights[k] == 0) {
        continue;
      }
      Samples at = evaluation.points(Role.TRUTH, k, points);
      double[][] real = labels(truth, weights, at);
      DMatrixRMaj told = model.posterior(at);
      double sum = 0;
      double squares = 0;
      long total = at.totalWeight();
      for (int row = 0; row < at.size(); row++) {
        double apart = divergence(real[row], told, row);
        sum += at.weight(row) * apart;
        squares += at.weight(row) * apart * apart;
      }
      double mean = sum / total;
      value += weights[k] * mean;
      variance += weights[k] * weights[k] * Math.max(0, squares / total - mean * mean) / total;
      used += total;
    }
    OptionalDouble error =
        Double.isFinite(variance) ? OptionalDouble.of(Math.sqrt(variance)) : OptionalDouble.empty();
    return List.of(
        Measurement.estimate(NAME, value, error, "mean over points of the truth", used, 0));
  }

  private static double[][] labels(LogDensity truth, double[] weights, Samples at) {
    double[][] labels = new double[at.size()][weights.length];
    for (int k = 0; k < weights.length; k++) {
      double[] logs = truth.logDensity(k, at);
      for (int row = 0; row < logs.length; row++) {
        labels[row][k] = Math.log(weights[k]) + logs[row];
      }
    }
    for (double[] row : labels) {
      double most = Double.NEGATIVE_INFINITY;
      for (double each : row) {
        most = Math.max(most, each);
      }
      double sum = 0;
      for (int k = 0; k < row.length; k++) {
        row[k] = Math.exp(row[k] - most);
        sum += row[k];
      }
      for (int k = 0; k < row.length; k++) {
        row[k] /= sum;
      }
    }
    return labels;
  }

  private static double divergence(double[] real, DMatrixRMaj told, int row) {
    double sum = 0;
    for (int k = 0; k < real.length; k++) {
      sum += real[k] > 0 ? real[k] * Math.log(real[k] / told.get(row, k)) : 0;
    }
    return sum;
  }
}
