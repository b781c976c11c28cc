package org.tributary.plugins.study.selfconsuming.drawn;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.tributary.plugins.study.selfconsuming.loop.SyntheticDraws;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.intervention.Part;

/**
 * In place of draws of models, fresh real rows: as many as a share of those draws would be, and no
 * draw. The control of a corrector that is handed the truth.
 *
 * @param share of the draws that come back as real rows, in (0, 1]
 */
record FreshOnly(double share) implements Intervention {

  @Override
  public Step apply(LoopState state) {
    List<Part> parts = new ArrayList<>();
    double mixed = 0;
    double left = 0;
    int at = 0;
    for (Part part : SyntheticDraws.before(state)) {
      if (part instanceof Part.Mixed each) {
        double kept = each.origin().real() ? each.share() : share * each.share();
        mixed += each.share();
        left += kept;
        parts.add(each.origin().real() ? each : real(state, each, kept));
      } else if (part instanceof Part.Drawn each && !each.origin().real()) {
        int count = count(state, each.count(), at);
        if (count > 0) {
          parts.add(new Part.Kept(Origin.REAL, state.fresh().take(count), each.importance()));
        }
      } else {
        parts.add(part);
      }
      at++;
    }
    if (parts.isEmpty()) {
      throw new CensoredException(
          Outcome.SUPPORT_LOST, "no fresh row is left of the draws: raise size or the strength");
    }
    Step step = Step.of(parts);
    OptionalInt size =
        mixed > 0
            ? OptionalInt.of(Math.max(1, count(state, state.sampleSize(), at, left / mixed)))
            : OptionalInt.empty();
    return new Step(step.parts(), step.carried(), step.trace(), size);
  }

  private static Part real(LoopState state, Part.Mixed part, double kept) {
    return new Part.Mixed(
        Origin.REAL,
        state
            .truth()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "fresh rows of a table need draws in exact counts: use shares: counts")),
        kept,
        part.weights(),
        part.importance());
  }

  /** As many as a law's corrector happens to replace; of a table exactly the share. */
  private int count(LoopState state, int draws, int at) {
    return count(state, draws, at, share);
  }

  private static int count(LoopState state, int draws, int at, double share) {
    return state.truth().isPresent()
        ? state.stream().child("control", at).binomial(draws, share)
        : (int) Math.round(share * draws);
  }

  @Override
  public String label() {
    return "fresh-only";
  }

  @Override
  public Facts facts(int generations) {
    return new Facts(java.util.Map.of("fresh-only", share));
  }

  @Override
  public long freshRowsNeeded(int generations, int sampleSize) {
    return (generations - 1) * Math.round(share * sampleSize);
  }
}
