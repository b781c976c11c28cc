package org.tributary.plugins.metrics.divergence;

import java.util.List;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.space.Space;

/**
 * Distance of a score from that of the truth under noise, {@code level^2 E |s - s*|^2} over noisy
 * draws of the truth, a mean over levels and at each: the excess of the denoising loss over the
 * least there is (Vincent, 2011).
 */
record ScoreError(NoiseLevels levels) implements Metric {
  static final String NAME = "score-error";

  @Override
  public List<Output> outputs() {
    return levels.names(NAME).stream()
        .map(name -> new Output(name, Better.LOWER, "").best(0).reads(Role.CANDIDATE, Role.TRUTH))
        .toList();
  }

  @Override
  public List<Need> needs() {
    return List.of(
        Need.anyOf(Role.CANDIDATE, NoisedScore.class), Need.anyOf(Role.TRUTH, NoisedScore.class));
  }

  @Override
  public String refusal(Space space) {
    return space.allReal() ? "" : NAME + " is defined on real columns, not " + space.describe();
  }

  @Override
  public List<Measurement> measure(Evaluation evaluation) {
    NoisedScore model = evaluation.as(Role.CANDIDATE, NoisedScore.class).orElseThrow();
    NoisedScore truth = evaluation.as(Role.TRUTH, NoisedScore.class).orElseThrow();
    return levels.measure(
        evaluation,
        Role.TRUTH,
        NAME,
        (source, noisy, noise, level) ->
            NoiseLevels.squares(
                model.noisedScore(source, noisy, level),
                truth.noisedScore(source, noisy, level),
                -1,
                level * level));
  }
}
