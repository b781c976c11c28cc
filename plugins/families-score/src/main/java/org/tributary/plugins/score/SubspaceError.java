package org.tributary.plugins.score;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.score.subspace.Subspace;
import org.tributary.sdk.law.Moments;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.space.Space;

/**
 * {@code |V V' - A A'|_F^2}: V spans the leading axes of points that the candidate has denoised,
 * {@code y + level^2 score(y)}, A those of the truth's covariance. An encoder-decoder denoises to
 * its subspace, so that V is exactly its own; other models are judged by where they denoise to.
 *
 * @param latent dimension d of both
 * @param level of the noise
 */
record SubspaceError(int latent, double level) implements Metric {
  static final String NAME = "subspace-error";

  @Override
  public List<Output> outputs() {
    return List.of(new Output(NAME, Better.LOWER, "").best(0).reads(Role.CANDIDATE, Role.TRUTH));
  }

  @Override
  public List<Need> needs() {
    return List.of(
        Need.anyOf(Role.CANDIDATE, NoisedScore.class), Need.anyOf(Role.TRUTH, Moments.class));
  }

  @Override
  public String refusal(Space space) {
    if (!space.allReal()) {
      return NAME + " is defined on real columns, the data are " + space.describe();
    }
    return latent < space.width()
        ? ""
        : NAME + " needs latent below the " + space.width() + " columns, was " + latent;
  }

  @Override
  public List<Measurement> measure(Evaluation evaluation) {
    NoisedScore candidate = evaluation.as(Role.CANDIDATE, NoisedScore.class).orElseThrow();
    Moments truth = evaluation.as(Role.TRUTH, Moments.class).orElseThrow();
    List<Measurement> all = new ArrayList<>();
    double average = 0;
    long used = 0;
    for (int source = 0; source < evaluation.sources(); source++) {
      DMatrixRMaj noisy = evaluation.points(Role.TRUTH, source, 0).toMatrix();
      RandomStream stream = evaluation.stream(NAME).child("source", source);
      for (int i = 0; i < noisy.data.length; i++) {
        noisy.data[i] += level * stream.nextGaussian();
      }
      DMatrixRMaj score = candidate.noisedScore(source, noisy, level);
      for (int i = 0; i < noisy.data.length; i++) {
        noisy.data[i] += level * level * score.data[i];
      }
      DMatrixRMaj axes = Subspace.ofCovariance(truth.covariance(source), latent);
      double error = Subspace.leading(noisy, latent).squaredDistance(axes);
      average += evaluation.sourceWeights()[source] * error;
      used += noisy.numRows;
      all.add(measured(error, noisy.numRows).of(source));
    }
    all.add(0, measured(average, used));
    return evaluation.sources() == 1 ? all.subList(0, 1) : all;
  }

  private Measurement measured(double error, long points) {
    return Measurement.estimate(
        NAME, error, OptionalDouble.empty(), "latent=" + latent + ", level=" + level, points, 0);
  }
}
