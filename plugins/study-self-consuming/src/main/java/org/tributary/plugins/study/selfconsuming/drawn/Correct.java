package org.tributary.plugins.study.selfconsuming.drawn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.plugins.study.selfconsuming.loop.SyntheticDraws;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.intervention.Part;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LawOfSources;

/**
 * The ideal corrector: a share gamma/(1 + gamma) of what would be drawn of models comes from the
 * truth instead (Gillman et al., ICML 2024). Under a law each draw is corrected with that
 * probability; of a table exactly that share is replaced by rows never used before.
 *
 * <p>It gives fresh real data away, so what it shows is not what a corrector adds: {@link #control}
 * is the same loop that gets those fresh rows and no synthetic ones.
 *
 * @param strength gamma, above 0
 */
record Correct(double strength) implements Intervention {

  @Override
  public Step apply(LoopState state) {
    if (state.truth().isPresent()) {
      Law truth = state.truth().get();
      return Step.of(
          SyntheticDraws.changed(
              state, law -> new CorrectedLaw(whole(law, truth), truth, share())));
    }
    List<Part> parts = new ArrayList<>();
    for (Part part : SyntheticDraws.before(state)) {
      if (part instanceof Part.Drawn drawn && !part.origin().real()) {
        replaced(state, drawn, parts);
      } else if (part instanceof Part.Mixed && !part.origin().real()) {
        throw new IllegalArgumentException(
            "correct on a table needs draws in exact counts: use shares: counts, or replace");
      } else {
        parts.add(part);
      }
    }
    return Step.of(parts);
  }

  /** A merged model stands for each source of the truth. */
  private static Law whole(Law law, Law truth) {
    return law.sources() == truth.sources() ? law : LawOfSources.repeated(law, truth.sources());
  }

  private void replaced(LoopState state, Part.Drawn drawn, List<Part> parts) {
    int real = (int) Math.round(share() * drawn.count());
    if (real > 0) {
      Samples fresh = state.fresh().take(real);
      parts.add(new Part.Kept(Origin.REAL, fresh, drawn.importance()));
    }
    if (real < drawn.count()) {
      parts.add(
          new Part.Drawn(
              drawn.origin(),
              drawn.law(),
              drawn.count() - real,
              drawn.weights(),
              drawn.importance()));
    }
  }

  private double share() {
    return strength / (1 + strength);
  }

  @Override
  public String label() {
    return "correct";
  }

  /** {@code correction}, gamma. */
  @Override
  public Facts facts(int generations) {
    return new Facts(Map.of("correction", strength));
  }

  @Override
  public Optional<Intervention> control() {
    return Optional.of(new FreshOnly(share()));
  }

  /** At most: as if every row of a training set were synthetic. */
  @Override
  public long freshRowsNeeded(int generations, int sampleSize) {
    return (generations - 1) * Math.round(share() * sampleSize);
  }
}
