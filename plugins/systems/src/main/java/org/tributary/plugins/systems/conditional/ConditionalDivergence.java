package org.tributary.plugins.systems.conditional;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.divergence.GaussianDivergence;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.law.Conditional;
import org.tributary.sdk.law.GaussianForm;
import org.tributary.sdk.law.GivenColumns;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.space.Space;

/**
 * Mean of KL(truth || candidate) of some columns given all others, both conditional laws Gaussian.
 *
 * @param asked names of the columns that are not given
 * @param points draws of the truth a source
 */
record ConditionalDivergence(List<String> asked, int points) implements Metric {
  static final String NAME = "conditional-kl";

  @Override
  public List<Output> outputs() {
    return List.of(
        new Output(NAME, Better.LOWER, "nats").best(0).reads(Role.CANDIDATE, Role.TRUTH));
  }

  @Override
  public List<Need> needs() {
    return List.of(
        Need.anyOf(Role.TRUTH, Conditional.class), Need.anyOf(Role.CANDIDATE, Conditional.class));
  }

  @Override
  public String refusal(Space space) {
    return new Questions(asked).refusal(space);
  }

  @Override
  public List<Measurement> measure(Evaluation evaluation) {
    Conditional truth = evaluation.as(Role.TRUTH, Conditional.class).orElseThrow();
    Conditional model = evaluation.as(Role.CANDIDATE, Conditional.class).orElseThrow();
    Space space = evaluation.space();
    int[] given = GivenColumns.others(new Questions(asked).columns(space), space.width());
    double[] weights = evaluation.sourceWeights();
    double value = 0;
    double variance = 0;
    for (int k = 0; k < weights.length; k++) {
      if (weights[k] == 0) {
        continue;
      }
      DMatrixRMaj rows = evaluation.points(Role.TRUTH, k, points).toMatrix();
      double[] each = new double[rows.numRows];
      for (int row = 0; row < each.length; row++) {
        int at = row;
        double[] values = IntStream.of(given).mapToDouble(column -> rows.get(at, column)).toArray();
        GaussianForm real = gaussian(truth, given, values);
        GaussianForm told = gaussian(model, given, values);
        each[row] =
            GaussianDivergence.kullbackLeibler(
                real.mean(k), real.covariance(k), told.mean(k), told.covariance(k));
      }
      double mean = Arrays.stream(each).average().orElseThrow();
      double spread = Arrays.stream(each).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
      value += weights[k] * mean;
      variance += weights[k] * weights[k] * spread / each.length;
    }
    return List.of(
        Measurement.estimate(
            NAME,
            value,
            OptionalDouble.of(Math.sqrt(variance)),
            "exact at each question, Gaussian",
            (long) points * weights.length,
            0));
  }

  private static GaussianForm gaussian(Conditional law, int[] given, double[] values) {
    return Questions.answer(law, given, values, NAME)
        .as(GaussianForm.class)
        .orElseThrow(
            () ->
                new CensoredException(
                    Outcome.UNDEFINED,
                    "metric 'conditional-kl' needs Gaussian conditional laws; use"
                        + " conditional-score"));
  }
}
