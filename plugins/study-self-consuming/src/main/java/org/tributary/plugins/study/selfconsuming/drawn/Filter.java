package org.tributary.plugins.study.selfconsuming.drawn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.plugins.study.selfconsuming.loop.SyntheticDraws;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.Facts;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.intervention.Part;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;

/**
 * A classifier that throws rows away that it takes for synthetic: it rejects a real row with
 * probability e1 and keeps a synthetic one with probability e2 (Bakshi and Chakraborty 2026,
 * appendix D). Of n rows with a share alpha of real ones Binomial(n, alpha (1-e1) + (1-alpha) e2)
 * are left.
 *
 * @param sieve says e2, and which rows
 * @param typeOne e1 in [0, 1)
 */
record Filter(Sieve sieve, double typeOne) implements Intervention {
  private static final String TYPE_TWO = "filter-type-2";
  private static final String KEPT = "filter-kept";

  /** A way of telling synthetic rows. */
  interface Sieve {
    /** What it does at one generation. */
    Sifting at(LoopState state, double typeOne);

    /** What bounds may read of it. */
    Map<String, Object> facts();
  }

  @Override
  public Step apply(LoopState state) {
    Sifting sifting = sieve.at(state, typeOne);
    List<Part> parts = new ArrayList<>();
    double mixed = 0;
    double left = 0;
    int drawn = 0;
    int still = 0;
    List<Part> before = SyntheticDraws.before(state);
    for (int at = 0; at < before.size(); at++) {
      Part part = before.get(at);
      double keeps = part.origin().real() ? 1 - typeOne : sifting.typeTwo();
      if (part instanceof Part.Mixed each) {
        mixed += each.share();
        left += keeps * each.share();
        if (keeps > 0) {
          parts.add(
              new Part.Mixed(
                  each.origin(),
                  sifting.kept(each.law(), each.origin()),
                  keeps * each.share(),
                  each.weights(),
                  each.importance()));
        }
      } else if (part instanceof Part.Drawn each) {
        int count = state.stream().child("sifted", at).binomial(each.count(), keeps);
        drawn += each.count();
        still += count;
        if (count > 0) {
          parts.add(
              new Part.Drawn(
                  each.origin(),
                  sifting.kept(each.law(), each.origin()),
                  count,
                  each.weights(),
                  each.importance()));
        }
      } else if (part instanceof Part.Kept each) {
        sifting.kept(each, keeps, state.stream().child("sifted", at)).ifPresent(parts::add);
      }
    }
    return step(state, parts, sifting, mixed > 0 ? left / mixed : 0, drawn, still);
  }

  /** Rows of the mixture are those that fixed counts leave; at least one row is left of it. */
  private Step step(
      LoopState state, List<Part> parts, Sifting sifting, double keeps, int drawn, int still) {
    int filled = Math.max(0, state.sampleSize() - drawn);
    int size =
        keeps > 0
            ? still + Math.max(1, state.stream().child("sifted").binomial(filled, keeps))
            : still;
    if (parts.isEmpty()) {
      throw new CensoredException(
          Outcome.SUPPORT_LOST, "the filter kept no row: lower typeOne or raise size");
    }
    Step step =
        Step.of(parts)
            .tracing(
                List.of(
                    Measurement.exact(TYPE_TWO, sifting.typeTwo(), sifting.how()),
                    Measurement.exact(
                        KEPT, keeps > 0 ? keeps : 1.0 * still / Math.max(1, drawn), "share")));
    return size > 0 ? step.sized(size) : step;
  }

  @Override
  public String label() {
    return "filter";
  }

  @Override
  public List<Metric.Output> outputs() {
    return List.of(
        new Metric.Output(TYPE_TWO, Metric.Better.NEITHER, ""),
        new Metric.Output(KEPT, Metric.Better.NEITHER, ""));
  }

  /** {@code filter-type-1}, and {@code filter-type-2} where it is given. */
  @Override
  public Facts facts(int generations) {
    Map<String, Object> facts = new TreeMap<>(sieve.facts());
    facts.put("filter-type-1", typeOne);
    return new Facts(facts);
  }
}
