package org.tributary.plugins.study.selfconsuming.drawn;

import java.util.Map;
import java.util.Optional;
import org.tributary.numerics.divergence.DiscreteDivergence;
import org.tributary.numerics.divergence.TotalVariation;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LawOfSources;
import org.tributary.sdk.law.LogDensity;

/**
 * The best anybody can do who knows both laws: e2 = 1 - e1 - TV(truth, last model), at least 0.
 *
 * @param points a source where the distance has no closed form
 */
record OracleSieve(int points) implements Filter.Sieve {
  @Override
  public Sifting at(LoopState state, double typeOne) {
    Law truth =
        state
            .truth()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "an oracle knows the law, a table has none: use kind: learned"));
    Law model = state.last();
    Law whole =
        model.sources() == truth.sources() ? model : LawOfSources.repeated(model, truth.sources());
    double distance = 0;
    for (int k = 0; k < truth.sources(); k++) {
      distance +=
          state.sourceWeights()[k] * distance(truth, whole, k, state.stream().child("oracle", k));
    }
    return new Sifting(
        Math.max(0, 1 - typeOne - distance), "1 - e1 - total variation", Optional.empty());
  }

  private double distance(Law truth, Law model, int source, RandomStream stream) {
    var known = truth.as(FiniteForm.class);
    var fitted = model.as(FiniteForm.class);
    if (known.isPresent() && fitted.isPresent()) {
      return DiscreteDivergence.totalVariation(
          known.get().probabilities(source), fitted.get().probabilities(source));
    }
    LogDensity p = density(truth);
    LogDensity q = density(model);
    Samples real = truth.sample(source, points / 2, stream.child("real"));
    Samples drawn = model.sample(source, points / 2, stream.child("drawn"));
    return TotalVariation.balanced(
            p.logDensity(source, real),
            q.logDensity(source, real),
            p.logDensity(source, drawn),
            q.logDensity(source, drawn))
        .value();
  }

  private static LogDensity density(Law law) {
    return law.as(LogDensity.class)
        .orElseThrow(
            () -> new IllegalArgumentException("an oracle needs log-densities of law and model"));
  }

  @Override
  public Map<String, Object> facts() {
    return Map.of("filter-oracle", true);
  }
}
