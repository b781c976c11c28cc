package org.tributary.plugins.metrics.divergence;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.law.GaussianForm;
import org.tributary.sdk.law.Moments;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.Role;

/**
 * Spread and drift of the candidate: mean variance of a coordinate, mean log variance of a
 * coordinate, and mean squared distance of its mean to the truth's, averaged over coordinates and
 * sources. Along a collapsing loop read the log variance: the mean of the variance is carried by
 * runs too rare to see.
 */
final class ModelMoments implements Metric {
  static final String VARIANCE = "model-variance";
  static final String LOG_VARIANCE = "model-log-variance";
  static final String MEAN_ERROR = "model-mean-error";

  @Override
  public List<Output> outputs() {
    return List.of(
        new Output(LOG_VARIANCE, Better.NEITHER, "").reads(Role.CANDIDATE),
        new Output(VARIANCE, Better.NEITHER, "").reads(Role.CANDIDATE),
        new Output(MEAN_ERROR, Better.LOWER, "").best(0).reads(Role.CANDIDATE, Role.TRUTH));
  }

  @Override
  public List<Need> needs() {
    return List.of(
        Need.anyOf(Role.TRUTH, GaussianForm.class, Moments.class),
        Need.anyOf(Role.CANDIDATE, GaussianForm.class, Moments.class));
  }

  @Override
  public List<Measurement> measure(Evaluation evaluation) {
    Moments truth = moments(evaluation, Role.TRUTH);
    Moments model = moments(evaluation, Role.CANDIDATE);
    double[] weights = evaluation.sourceWeights();
    double variance = 0;
    double logVariance = 0;
    double meanError = 0;
    for (int k = 0; k < weights.length; k++) {
      double[] target = truth.mean(k);
      double[] mean = model.mean(k);
      DMatrixRMaj covariance = model.covariance(k);
      double share = weights[k] / mean.length;
      for (int j = 0; j < mean.length; j++) {
        variance += share * covariance.get(j, j);
        logVariance += share * Math.log(covariance.get(j, j));
        meanError += share * (mean[j] - target[j]) * (mean[j] - target[j]);
      }
    }
    return List.of(
        logVariance == Double.NEGATIVE_INFINITY
            ? Measurement.censored(LOG_VARIANCE, Outcome.COLLAPSED, "a variance of the model is 0")
            : Measurement.exact(LOG_VARIANCE, logVariance, "exact"),
        Measurement.exact(VARIANCE, variance, "exact"),
        Measurement.exact(MEAN_ERROR, meanError, "exact"));
  }

  private static Moments moments(Evaluation evaluation, Role role) {
    return evaluation
        .as(role, GaussianForm.class)
        .<Moments>map(GaussianMoments::new)
        .orElseGet(() -> evaluation.as(role, Moments.class).orElseThrow());
  }

  private record GaussianMoments(GaussianForm form) implements Moments {
    @Override
    public double[] mean(int source) {
      return form.mean(source);
    }

    @Override
    public DMatrixRMaj covariance(int source) {
      return form.covariance(source);
    }
  }
}
