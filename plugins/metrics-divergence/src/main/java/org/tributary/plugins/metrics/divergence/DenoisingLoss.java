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
 * The loss of denoising score matching on held-out points, {@code E |level s(x + level z, level) +
 * z|^2}, a mean over levels and at each: what a diffusion is trained on, in units of the noise
 * (Song et al., 2021, equation 7, with the weight level^2).
 */
record DenoisingLoss(NoiseLevels levels) implements Metric {
  static final String NAME = "denoising-loss";

  @Override
  public List<Output> outputs() {
    return levels.names(NAME).stream().map(name -> new Output(name, Better.LOWER, "")).toList();
  }

  @Override
  public List<Need> needs() {
    return List.of(Need.points(Role.HELD_OUT), Need.anyOf(Role.CANDIDATE, NoisedScore.class));
  }

  @Override
  public String refusal(Space space) {
    return space.allReal() ? "" : NAME + " is defined on real columns, not " + space.describe();
  }

  @Override
  public List<Measurement> measure(Evaluation evaluation) {
    NoisedScore model = evaluation.as(Role.CANDIDATE, NoisedScore.class).orElseThrow();
    return levels.measure(
        evaluation,
        Role.HELD_OUT,
        NAME,
        (source, noisy, noise, level) ->
            NoiseLevels.squares(noise, model.noisedScore(source, noisy, level), level, 1));
  }
}
