package org.tributary.plugins.metrics.divergence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.divergence.DiscreteDivergence;
import org.tributary.numerics.divergence.GaussianDivergence;
import org.tributary.numerics.divergence.TotalVariation;
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
 * Average total variation, sum_k w_k TV(candidate(.|k), truth(.|k)): the error R_TV of Wang et al.
 * (ICML 2025), section 2.
 *
 * <p>Exact where both laws are Gaussian with one covariance (or one-dimensional), finite, or
 * densities on one box of one or two columns; else the balanced estimate of {@link
 * TotalVariation#balanced} from equally many draws of each law.
 */
final class AverageTotalVariation implements Metric {
  static final String NAME = "average-tv";
  private final AverageTotalVariationFactory.Estimator estimator;
  private final int points;
  private final boolean perSource;

  AverageTotalVariation(
      AverageTotalVariationFactory.Estimator estimator, int points, boolean perSource) {
    this.estimator = estimator;
    this.points = points;
    this.perSource = perSource;
  }

  @Override
  public List<Output> outputs() {
    return List.of(
        new Output(NAME, Better.LOWER, "").best(0).ends(1).reads(Role.CANDIDATE, Role.TRUTH));
  }

  @Override
  public List<Need> needs() {
    return List.of(
        Need.anyOf(Role.TRUTH, GaussianForm.class, FiniteForm.class, LogDensity.class),
        Need.anyOf(Role.CANDIDATE, GaussianForm.class, FiniteForm.class, LogDensity.class));
  }

  /** One source's error, and how it was had; a standard error of 0 means exact. */
  private record OfSource(double value, double standardError, String estimator, long count) {}

  @Override
  public List<Measurement> measure(Evaluation evaluation) {
    double[] weights = evaluation.sourceWeights();
    List<Measurement> all = new ArrayList<>();
    double value = 0;
    double variance = 0;
    long count = 0;
    String how = "";
    for (int k = 0; k < weights.length; k++) {
      OfSource one = ofSource(evaluation, k);
      value += weights[k] * one.value;
      variance += Math.pow(weights[k] * one.standardError, 2);
      count += one.count;
      how = one.estimator;
      if (perSource) {
        all.add(measurement(one.value, one.standardError, how, one.count).of(k));
      }
    }
    all.add(0, measurement(value, Math.sqrt(variance), how, count));
    return all;
  }

  private static Measurement measurement(double value, double error, String how, long count) {
    return count == 0
        ? Measurement.exact(NAME, value, how)
        : Measurement.estimate(NAME, value, OptionalDouble.of(error), how, count, count);
  }

  private OfSource ofSource(Evaluation evaluation, int source) {
    switch (estimator) {
      case EXACT -> {
        return exact(evaluation, source)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "average-tv has no closed form here: both laws must be Gaussian with one"
                            + " covariance, finite, or densities on one box of at most two columns; use"
                            + " estimator: auto"));
      }
      case BALANCED -> {
        return balanced(evaluation, source);
      }
      case ONE_SIDED -> {
        return oneSided(evaluation, source);
      }
      default -> {
        return exact(evaluation, source).orElseGet(() -> balanced(evaluation, source));
      }
    }
  }

  private static Optional<OfSource> exact(Evaluation evaluation, int source) {
    Optional<GaussianForm> truth = evaluation.as(Role.TRUTH, GaussianForm.class);
    Optional<GaussianForm> model = evaluation.as(Role.CANDIDATE, GaussianForm.class);
    if (truth.isPresent() && model.isPresent()) {
      return gaussian(truth.get(), model.get(), source);
    }
    Optional<FiniteForm> finiteTruth = evaluation.as(Role.TRUTH, FiniteForm.class);
    Optional<FiniteForm> finiteModel = evaluation.as(Role.CANDIDATE, FiniteForm.class);
    if (finiteTruth.isPresent() && finiteModel.isPresent()) {
      double tv =
          DiscreteDivergence.totalVariation(
              finiteTruth.get().probabilities(source), finiteModel.get().probabilities(source));
      return Optional.of(new OfSource(tv, 0, "exact, enumeration", 0));
    }
    OptionalDouble onGrid =
        GridTotalVariation.of(evaluation)
            .map(grid -> grid.ofSource(source))
            .orElse(OptionalDouble.empty());
    return onGrid.isPresent()
        ? Optional.of(new OfSource(onGrid.getAsDouble(), 0, "exact, quadrature", 0))
        : Optional.empty();
  }

  private static Optional<OfSource> gaussian(GaussianForm truth, GaussianForm model, int source) {
    DMatrixRMaj first = truth.covariance(source);
    DMatrixRMaj second = model.covariance(source);
    if (first == second || Arrays.equals(first.data, second.data)) {
      double tv = GaussianDivergence.totalVariation(truth.mean(source), model.mean(source), first);
      return Optional.of(new OfSource(tv, 0, "exact, Gaussian of one covariance", 0));
    }
    if (first.numRows == 1) {
      double tv =
          GaussianDivergence.totalVariation(
              truth.mean(source)[0],
              Math.sqrt(first.data[0]),
              model.mean(source)[0],
              Math.sqrt(second.data[0]));
      return Optional.of(new OfSource(tv, 0, "exact, Gaussian in one dimension", 0));
    }
    return Optional.empty();
  }

  private OfSource balanced(Evaluation evaluation, int source) {
    LogDensity truth = density(evaluation, Role.TRUTH);
    LogDensity model = density(evaluation, Role.CANDIDATE);
    Samples real = evaluation.points(Role.TRUTH, source, points / 2);
    Samples drawn = evaluation.points(Role.CANDIDATE, source, points / 2);
    Estimate estimate =
        TotalVariation.balanced(
            truth.logDensity(source, real),
            model.logDensity(source, real),
            truth.logDensity(source, drawn),
            model.logDensity(source, drawn));
    return new OfSource(
        estimate.value(), estimate.standardError(), "balanced importance sampling", points / 2);
  }

  private OfSource oneSided(Evaluation evaluation, int source) {
    Samples real = evaluation.points(Role.TRUTH, source, points);
    Estimate estimate =
        TotalVariation.oneSided(
            density(evaluation, Role.TRUTH).logDensity(source, real),
            density(evaluation, Role.CANDIDATE).logDensity(source, real));
    return new OfSource(
        estimate.value(), estimate.standardError(), "one-sided, as in the paper", points);
  }

  private static LogDensity density(Evaluation evaluation, Role role) {
    return evaluation
        .as(role, LogDensity.class)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "average-tv needs a log-density of the " + role.word()));
  }
}
