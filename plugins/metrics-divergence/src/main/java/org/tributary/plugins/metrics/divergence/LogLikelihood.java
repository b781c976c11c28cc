package org.tributary.plugins.metrics.divergence;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Cholesky;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.GaussianForm;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/**
 * Mean log-density of held-out points under the candidate, in nats a point, or its negative.
 *
 * <p>Where the held-out role is a Gaussian law and the candidate is Gaussian, the expectation is
 * exact: -(1/2)(d log 2 pi + log|S| + tr(S^-1 C) + (m - mu)' S^-1 (m - mu)).
 */
final class LogLikelihood implements Metric {
  private final String name;
  private final int sign;
  private final boolean perSource;

  LogLikelihood(String name, int sign, boolean perSource) {
    this.name = name;
    this.sign = sign;
    this.perSource = perSource;
  }

  @Override
  public List<Output> outputs() {
    return List.of(new Output(name, sign > 0 ? Better.HIGHER : Better.LOWER, "nats"));
  }

  @Override
  public List<Need> needs() {
    return List.of(Need.points(Role.HELD_OUT), Need.anyOf(Role.CANDIDATE, LogDensity.class));
  }

  @Override
  public String refusal(Space space) {
    return space.kind(0) instanceof Kind.Tokens
        ? "sequences differ in length; use " + CharacterLoss.NAME
        : "";
  }

  @Override
  public Optional<double[]> perPoint(Evaluation evaluation, int source) {
    double[] values =
        evaluation
            .as(Role.CANDIDATE, LogDensity.class)
            .orElseThrow()
            .logDensity(source, evaluation.points(Role.HELD_OUT, source, 0));
    for (int i = 0; i < values.length; i++) {
      values[i] *= sign;
    }
    return Optional.of(values);
  }

  @Override
  public boolean pointwise() {
    return true;
  }

  @Override
  public List<Measurement> measure(Evaluation evaluation) {
    long trained = trained(evaluation);
    return HeldOutMean.averaged(
        evaluation.sourceWeights(),
        perSource,
        source -> ofSource(evaluation, source),
        mean -> measurement(mean, trained));
  }

  private Measurement measurement(HeldOutMean mean, long trained) {
    boolean exact = mean.rows() == 0;
    String how = exact ? "exact, Gaussian expectation" : "mean over held-out points";
    // An infinitely bad fit has no standard error.
    OptionalDouble error =
        exact || !Double.isFinite(mean.variance())
            ? OptionalDouble.empty()
            : OptionalDouble.of(Math.sqrt(mean.variance()));
    return Measurement.estimate(name, sign * mean.mean(), error, how, mean.rows(), trained);
  }

  static long trained(Evaluation evaluation) {
    if (!evaluation.has(Role.TRAINING)) {
      return 0;
    }
    long total = 0;
    for (int k = 0; k < evaluation.sources(); k++) {
      total += evaluation.points(Role.TRAINING, k, 0).totalWeight();
    }
    return total;
  }

  private static HeldOutMean ofSource(Evaluation evaluation, int source) {
    Optional<GaussianForm> truth = evaluation.as(Role.HELD_OUT, GaussianForm.class);
    Optional<GaussianForm> model = evaluation.as(Role.CANDIDATE, GaussianForm.class);
    if (truth.isPresent() && model.isPresent()) {
      return new HeldOutMean(expected(truth.get(), model.get(), source), 0, 0);
    }
    Samples points = evaluation.points(Role.HELD_OUT, source, 0);
    if (points.size() == 0) {
      throw new IllegalArgumentException("source " + source + " has no held-out row");
    }
    double[] logs =
        evaluation.as(Role.CANDIDATE, LogDensity.class).orElseThrow().logDensity(source, points);
    return summary(logs, points);
  }

  private static HeldOutMean summary(double[] logs, Samples points) {
    double total = points.totalWeight();
    double mean = 0;
    for (int i = 0; i < logs.length; i++) {
      mean += points.weight(i) * logs[i] / total;
    }
    if (Double.isInfinite(mean)) {
      return new HeldOutMean(mean, Double.POSITIVE_INFINITY, (long) total);
    }
    double square = 0;
    for (int i = 0; i < logs.length; i++) {
      square += points.weight(i) * (logs[i] - mean) * (logs[i] - mean);
    }
    double variance = total > 1 ? square / (total - 1) / total : 0;
    return new HeldOutMean(mean, variance, (long) total);
  }

  private static double expected(GaussianForm truth, GaussianForm model, int source) {
    double[] m = truth.mean(source);
    double[] mu = model.mean(source);
    int d = m.length;
    Cholesky factor = Cholesky.of(model.covariance(source));
    DMatrixRMaj offset = new DMatrixRMaj(1, d);
    for (int j = 0; j < d; j++) {
      offset.data[j] = m[j];
    }
    DMatrixRMaj solved = factor.solve(truth.covariance(source));
    double trace = 0;
    for (int j = 0; j < d; j++) {
      trace += solved.get(j, j);
    }
    double square = factor.squaredMahalanobis(offset, mu)[0];
    return -0.5 * (d * Math.log(2 * Math.PI) + factor.logDeterminant() + trace + square);
  }
}
