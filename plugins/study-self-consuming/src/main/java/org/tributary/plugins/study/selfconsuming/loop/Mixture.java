package org.tributary.plugins.study.selfconsuming.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tributary.sdk.Facts;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.intervention.Part;
import org.tributary.sdk.schedule.Schedule;

/**
 * The loops that mix real data with draws of earlier models: training set t is alpha_t real + (1 -
 * alpha_t) sum_j beta_t^j model j, n_t rows in all. {@code replace}, {@code accumulate} and {@code
 * fresh-mixture} are settings of it.
 *
 * @param label what it is called
 * @param options how it mixes
 */
record Mixture(String label, MixtureOptions options) implements Intervention {

  @Override
  public Step apply(LoopState state) {
    int size = size(state.generation(), state.sampleSize());
    double alpha = alpha(state.generation());
    if (options.past().equals("subsample")) {
      return new Budget(state, size, alpha, options.real().equals("fresh")).step();
    }
    RealParts real = new RealParts(options, state, size, alpha);
    List<Part> parts = new ArrayList<>(real.parts());
    parts.addAll(new SyntheticParts(options, state, real, left(parts, size)).parts());
    return Step.of(parts).sized(size);
  }

  /** Rows that real rows of an exact number leave. */
  private static int left(List<Part> real, int size) {
    long kept = 0;
    for (Part part : real) {
      if (part instanceof Part.Kept rows) {
        kept += rows.rows().totalWeight();
      }
    }
    return (int) Math.max(0, size - kept);
  }

  /** The share of real data at a generation; 0 where there is none. */
  private double alpha(int generation) {
    if (options.real().equals("none")) {
      return 0;
    }
    double alpha = options.alpha().at(generation);
    if (!(alpha >= 0 && alpha <= 1)) {
      throw new IllegalArgumentException(
          "alpha must be in [0, 1], was " + alpha + " at generation " + generation);
    }
    return alpha;
  }

  private int size(int generation, int first) {
    return options.size().map(size -> rows(size, generation)).orElse(first);
  }

  private static int rows(Schedule size, int generation) {
    double rows = size.at(generation);
    if (!(rows >= 1 && rows <= Integer.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "size must be >= 1 row, was " + rows + " at generation " + generation);
    }
    return (int) Math.round(rows);
  }

  /**
   * {@code real}, {@code past}, {@code shares}; {@code alpha} where it is constant; {@code alphas}
   * and, where sizes are given, {@code sizes} at generations 1 .. T.
   */
  @Override
  public Facts facts(int generations) {
    List<Double> alphas = IntStream.rangeClosed(1, generations).mapToObj(this::alpha).toList();
    Map<String, Object> facts = new TreeMap<>();
    facts.put("real", options.real());
    facts.put("past", options.past());
    facts.put("shares", options.shares());
    facts.put("feeds", options.feeds());
    facts.put("alphas", alphas);
    if (alphas.stream().distinct().count() == 1) {
      facts.put("alpha", alphas.get(0));
    }
    options
        .size()
        .ifPresent(
            size ->
                facts.put(
                    "sizes",
                    IntStream.rangeClosed(1, generations)
                        .mapToObj(generation -> (double) rows(size, generation))
                        .toList()));
    return new Facts(facts);
  }

  @Override
  public long freshRowsNeeded(int generations, int sampleSize) {
    if (!options.real().equals("fresh")) {
      return 0;
    }
    return IntStream.rangeClosed(2, generations)
        .mapToLong(g -> Math.round(alpha(g) * size(g, sampleSize)))
        .sum();
  }
}
