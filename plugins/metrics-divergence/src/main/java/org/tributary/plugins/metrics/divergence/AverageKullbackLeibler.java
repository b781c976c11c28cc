package org.tributary.plugins.metrics.divergence;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tributary.numerics.divergence.DiscreteDivergence;
import org.tributary.numerics.divergence.GaussianDivergence;
import org.tributary.numerics.divergence.KullbackLeibler;
import org.tributary.numerics.statistics.Estimate;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.GaussianForm;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.Role;

/**
 * Average over sources of KL(truth || candidate) in nats: exact for Gaussian and finite laws, else
 * the mean log ratio at draws of the truth. Infinity is a legal value: the candidate misses part of
 * the support.
 */
final class AverageKullbackLeibler implements Metric {
  static final String NAME = "kl";
  private final int points;

  AverageKullbackLeibler(int points) {
    this.points = points;
  }

  @Override
  public List<Output> outputs() {
    return List.of(
        new Output(NAME, Better.LOWER, "nats").best(0).reads(Role.CANDIDATE, Role.TRUTH));
  }

  @Override
  public List<Need> needs() {
    return List.of(
        Need.anyOf(Role.TRUTH, GaussianForm.class, FiniteForm.class, LogDensity.class),
        Need.anyOf(Role.CANDIDATE, GaussianForm.class, FiniteForm.class, LogDensity.class));
  }

  @Override
  public List<Measurement> measure(Evaluation evaluation) {
    double[] weights = evaluation.sourceWeights();
    Optional<GaussianForm> truth = evaluation.as(Role.TRUTH, GaussianForm.class);
    Optional<GaussianForm> model = evaluation.as(Role.CANDIDATE, GaussianForm.class);
    double value = 0;
    if (truth.isPresent() && model.isPresent()) {
      for (int k = 0; k < weights.length; k++) {
        value +=
            weights[k]
                * GaussianDivergence.kullbackLeibler(
                    truth.get().mean(k),
                    truth.get().covariance(k),
                    model.get().mean(k),
                    model.get().covariance(k));
      }
      return List.of(Measurement.exact(NAME, value, "exact, Gaussian"));
    }
    Optional<FiniteForm> p = evaluation.as(Role.TRUTH, FiniteForm.class);
    Optional<FiniteForm> q = evaluation.as(Role.CANDIDATE, FiniteForm.class);
    if (p.isPresent() && q.isPresent()) {
      for (int k = 0; k < weights.length; k++) {
        value +=
            weights[k]
                * DiscreteDivergence.kullbackLeibler(
                    p.get().probabilities(k), q.get().probabilities(k));
      }
      return List.of(Measurement.exact(NAME, value, "exact, enumeration"));
    }
    return List.of(monteCarlo(evaluation, weights));
  }

  private Measurement monteCarlo(Evaluation evaluation, double[] weights) {
    LogDensity truth = evaluation.as(Role.TRUTH, LogDensity.class).orElseThrow();
    LogDensity model = evaluation.as(Role.CANDIDATE, LogDensity.class).orElseThrow();
    double value = 0;
    double variance = 0;
    for (int k = 0; k < weights.length; k++) {
      Samples real = evaluation.points(Role.TRUTH, k, points);
      Estimate one =
          KullbackLeibler.monteCarlo(truth.logDensity(k, real), model.logDensity(k, real));
      value += weights[k] * one.value();
      variance += Math.pow(weights[k] * one.standardError(), 2);
    }
    long count = (long) points * weights.length;
    OptionalDouble error =
        Double.isFinite(variance) ? OptionalDouble.of(Math.sqrt(variance)) : OptionalDouble.empty();
    return Measurement.estimate(
        NAME, value, error, "mean log ratio at draws of the truth", count, 0);
  }
}
