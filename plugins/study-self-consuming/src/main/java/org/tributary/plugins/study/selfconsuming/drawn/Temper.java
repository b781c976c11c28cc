package org.tributary.plugins.study.selfconsuming.drawn;

import java.util.Map;
import org.tributary.plugins.study.selfconsuming.loop.SyntheticDraws;
import org.tributary.sdk.Facts;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.Tempered;

/**
 * Sampling bias: models are sampled towards their modes (Alemohammad et al., ICLR 2024). What
 * lambda does follows from what the law offers: {@link Tempered}, its own spread (covariance times
 * lambda, probabilities to the power 1/lambda); else {@link LogDensity}, truncation to the densest
 * share lambda of the draws.
 *
 * @param lambda in (0, 1]
 * @param how auto, spread or truncation
 */
record Temper(double lambda, String how) implements Intervention {

  @Override
  public Step apply(LoopState state) {
    return Step.of(SyntheticDraws.changed(state, this::tempered));
  }

  private Law tempered(Law law) {
    if (lambda == 1) {
      return law;
    }
    var spread = law.as(Tempered.class);
    if (spread.isPresent() && !how.equals("truncation")) {
      return spread.get().tempered(lambda);
    }
    if (law.as(LogDensity.class).isPresent() && !how.equals("spread")) {
      return new DensestDraws(law, lambda);
    }
    throw new IllegalArgumentException(
        "temper: the model cannot be sharpened by "
            + (how.equals("auto") ? "spread or by truncation" : how)
            + ": it offers neither a spread to change nor a log-density; leave temper out or use"
            + " another family");
  }

  @Override
  public String label() {
    return "temper";
  }

  /** {@code temper}, the factor, and {@code temper-how}. */
  @Override
  public Facts facts(int generations) {
    return new Facts(Map.of("temper", lambda, "temper-how", how));
  }
}
