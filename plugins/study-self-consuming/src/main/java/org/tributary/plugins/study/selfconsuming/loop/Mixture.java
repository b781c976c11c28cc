package org.tributary.plugins.study.selfconsuming.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.tributary.sdk.Facts;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.intervention.Part;

/**
 * The loops that mix real data with draws of earlier models: training set t is alpha_t real + (1 -
 * alpha_t) sum_j beta_t^j model j, n_t rows in all. {@code replace}, {@code accumulate} and {@code
 * fresh-mixture} are settings of it.
 *
 * @param label what it is called
 * @param options how it mixes
 */
record Mixture(String label, MixtureOptions options) implements Intervention {
  /** More rows than a training set can be held in memory with. */
  static final int MOST_ROWS = 1_000_000_000;

  @Override
  public Step apply(LoopState state) {
    int size = options.size(state.generation(), state.sampleSize());
    double alpha = options.real(state.generation());
    if (options.past().equals("subsample")) {
      return new Budget(state, size, alpha, options.real().equals("fresh")).step();
    }
    RealParts real = new RealParts(options, state, size, alpha);
    List<Part> parts = new ArrayList<>(real.parts());
    int left = left(parts, size);
    parts.addAll(new SyntheticParts(options, state, real, left).parts());
    return Step.of(parts).sized(left);
  }

  /** Rows that real rows of an exact number leave for draws. */
  private static int left(List<Part> real, int size) {
    long kept = 0;
    for (Part part : real) {
      if (part instanceof Part.Kept rows) {
        kept += rows.rows().totalWeight();
      }
    }
    return (int) Math.max(0, size - kept);
  }

  /**
   * A number of rows at a generation.
   *
   * @param option what says it
   */
  static int rows(String option, double rows, int generation) {
    if (!(rows >= 1 && rows <= MOST_ROWS)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s must be from 1 to %,d rows, was %s at generation %d",
              option,
              MOST_ROWS,
              rows,
              generation));
    }
    return (int) Math.round(rows);
  }

  /**
   * {@code real}, {@code past}, {@code shares}, {@code beta}; {@code alpha} where it is constant;
   * {@code alphas} and, where they are given, {@code sizes}, {@code drawn} and {@code growth} (size
   * a row of the first fit) at generations 1 .. T.
   */
  @Override
  public Facts facts(int generations) {
    List<Double> alphas = IntStream.rangeClosed(1, generations).mapToObj(options::real).toList();
    Map<String, Object> facts = new TreeMap<>();
    facts.put("real", options.real());
    facts.put("past", options.past());
    facts.put("shares", options.shares());
    facts.put("feeds", options.feeds());
    facts.put("alphas", alphas);
    if (alphas.stream().distinct().count() == 1) {
      facts.put("alpha", alphas.get(0));
    }
    options.beta().ifPresent(formula -> facts.put("beta", formula));
    options
        .size()
        .ifPresent(size -> facts.put("sizes", all(generations, g -> rows("size", size.at(g), g))));
    options
        .drawn()
        .ifPresent(
            drawn -> facts.put("drawn", all(generations, g -> rows("drawn", drawn.at(g), g))));
    if (options.expand()) {
      facts.put("growth", all(generations, g -> g == 1 ? 1 : options.growth(g)));
    }
    return new Facts(facts);
  }

  private static List<Double> all(int generations, IntToDoubleFunction at) {
    return IntStream.rangeClosed(1, generations).mapToDouble(at::applyAsDouble).boxed().toList();
  }

  @Override
  public long freshRowsNeeded(int generations, int sampleSize) {
    if (!options.real().equals("fresh")) {
      return 0;
    }
    return IntStream.rangeClosed(2, generations)
        .mapToLong(g -> Math.round(options.real(g) * options.size(g, sampleSize)))
        .sum();
  }
}
