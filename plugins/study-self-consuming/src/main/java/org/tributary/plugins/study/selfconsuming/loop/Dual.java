package org.tributary.plugins.study.selfconsuming.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.intervention.Part;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;

/**
 * Dual ascent for constrained training: minimise KL(q || p) subject to KL(q_i || p) at most b_i
 * (Khalafi, Ding, Ribeiro 2024). Source 0 is q, the others are the q_i. Each generation is trained
 * on the mixture (q + sum lambda_i q_i) / (1 + sum lambda_i); then lambda_i goes to max(0, lambda_i
 * + step (KL_i - b_i - zeta_i)), where a resilient budget gives way by zeta_i = lambda_i / (2
 * cost).
 *
 * @param budgets b_i in nats, one a source but the first
 * @param step of the ascent, above 0
 * @param cost of giving way; infinite for none
 * @param points a source by which KL is estimated where no closed form is known
 */
record Dual(List<Double> budgets, double step, double cost, int points) implements Intervention {
  private static final String LAMBDA = "dual-lambda";
  private static final String KL = "constraint-kl";

  /** A lost support is an infinite KL: the multiplier then rises by a step of so many nats. */
  private static final double MOST_SLACK = 20;

  Dual {
    budgets = List.copyOf(budgets);
  }

  @Override
  public Step apply(LoopState state) {
    Law truth =
        state
            .truth()
            .orElseThrow(
                () -> new IllegalArgumentException("dual needs a known law: budgets are KLs"));
    if (truth.sources() != budgets.size() + 1) {
      throw new IllegalArgumentException(
          budgets.size() + " budgets for " + truth.sources() + " sources: one each but the first");
    }
    double[] lambda =
        state
            .carried()
            .map(double[].class::cast)
            .map(double[]::clone)
            .orElseGet(() -> new double[budgets.size()]);
    List<Measurement> trace = new ArrayList<>();
    for (int i = 0; i < lambda.length; i++) {
      double kl = divergence(truth, state, i + 1);
      double slack = kl - budgets.get(i) - lambda[i] / (2 * cost);
      lambda[i] = Math.max(0, lambda[i] + step * Math.min(MOST_SLACK, slack));
      trace.add(measured(LAMBDA, lambda[i], "dual ascent").of(i + 1));
      trace.add(measured(KL, kl, "of the last model").of(i + 1));
    }
    Part mixture =
        new Part.Mixed(
            Origin.REAL, new OneSource(truth, weights(lambda)), 1, state.sourceWeights(), 1);
    return Step.of(List.of(mixture)).carrying(lambda).tracing(trace);
  }

  private static Measurement measured(String name, double value, String how) {
    return new Measurement(
        name,
        java.util.OptionalInt.empty(),
        value,
        Outcome.VALUE,
        OptionalDouble.empty(),
        how,
        0,
        0);
  }

  private static double[] weights(double[] lambda) {
    double[] weights = new double[lambda.length + 1];
    double sum = 1;
    for (double each : lambda) {
      sum += each;
    }
    weights[0] = 1 / sum;
    for (int i = 0; i < lambda.length; i++) {
      weights[i + 1] = lambda[i] / sum;
    }
    return weights;
  }

  /** KL(q_i || last model), exact on a finite alphabet, else a mean over fresh draws. */
  private double divergence(Law truth, LoopState state, int source) {
    var finite = truth.as(FiniteForm.class);
    var fitted = state.last().as(FiniteForm.class);
    if (finite.isPresent() && fitted.isPresent()) {
      double[] q = finite.get().probabilities(source);
      double[] p = fitted.get().probabilities(source);
      double sum = 0;
      for (int x = 0; x < q.length; x++) {
        sum += q[x] > 0 ? q[x] * Math.log(q[x] / p[x]) : 0;
      }
      return sum;
    }
    LogDensity known = density(truth);
    LogDensity model = density(state.last());
    Samples drawn = truth.sample(source, points, state.stream().child("constraint", source));
    double[] of = known.logDensity(source, drawn);
    double[] under = model.logDensity(source, drawn);
    double sum = 0;
    for (int row = 0; row < of.length; row++) {
      sum += drawn.weight(row) * (of[row] - under[row]);
    }
    return sum / drawn.totalWeight();
  }

  private static LogDensity density(Law law) {
    return law.as(LogDensity.class)
        .orElseThrow(
            () -> new IllegalArgumentException("dual needs log-densities of law and model"));
  }

  @Override
  public String label() {
    return "dual";
  }

  @Override
  public List<Metric.Output> outputs() {
    return List.of(
        new Metric.Output(LAMBDA, Metric.Better.NEITHER, ""),
        new Metric.Output(KL, Metric.Better.NEITHER, "nats"));
  }

  @Override
  public Facts facts(int generations) {
    return new Facts(Map.of("budgets", budgets, "resilient", !Double.isInfinite(cost)));
  }
}
