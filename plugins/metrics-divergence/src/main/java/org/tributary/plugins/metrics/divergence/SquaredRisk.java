package org.tributary.plugins.metrics.divergence;

import java.util.List;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.Role;

/**
 * Squared Euclidean distance of two probability vectors, averaged over sources: the risk R_t of
 * Bakshi and Chakraborty (2026), section 3.
 */
final class SquaredRisk implements Metric {
  static final String NAME = "squared-risk";

  @Override
  public List<Output> outputs() {
    return List.of(new Output(NAME, Better.LOWER, "").best(0).reads(Role.CANDIDATE, Role.TRUTH));
  }

  @Override
  public List<Need> needs() {
    return List.of(
        Need.anyOf(Role.TRUTH, FiniteForm.class), Need.anyOf(Role.CANDIDATE, FiniteForm.class));
  }

  @Override
  public List<Measurement> measure(Evaluation evaluation) {
    FiniteForm truth = evaluation.as(Role.TRUTH, FiniteForm.class).orElseThrow();
    FiniteForm model = evaluation.as(Role.CANDIDATE, FiniteForm.class).orElseThrow();
    double[] weights = evaluation.sourceWeights();
    double risk = 0;
    for (int k = 0; k < weights.length; k++) {
      double[] p = truth.probabilities(k);
      double[] q = model.probabilities(k);
      for (int i = 0; i < p.length; i++) {
        risk += weights[k] * (p[i] - q[i]) * (p[i] - q[i]);
      }
    }
    return List.of(Measurement.exact(NAME, risk, "exact"));
  }
}
