package org.tributary.plugins.study.selfconsuming.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tributary.plugins.study.selfconsuming.loop.ModelShares;
import org.tributary.plugins.study.selfconsuming.theory.ExpectedInverse;
import org.tributary.plugins.study.selfconsuming.theory.LoopMoments;
import org.tributary.plugins.study.selfconsuming.theory.LoopPlan;
import org.tributary.plugins.study.selfconsuming.theory.Truth;
import org.tributary.studies.ArmFacts;

/**
 * The loop of one arm, as its facts tell it.
 *
 * @param facts of the study
 * @param arm its name
 * @param first rows of the first fit
 * @param generations T
 */
record ArmLoop(ArmFacts facts, String arm, int first, int generations) {

  /**
   * The loops of the arms that theory may speak of: one source, a known number of rows, nothing
   * between rows and fit, and no intervention that facts say nothing of.
   */
  static List<ArmLoop> of(ArmFacts facts) {
    OptionalDouble rows = facts.facts().number("study.samples");
    OptionalDouble generations = facts.facts().number("study.generations");
    if (rows.isEmpty() || generations.isEmpty() || rows.getAsDouble() < 2) {
      return List.of();
    }
    return facts.arms().stream()
        .map(
            arm ->
                new ArmLoop(facts, arm, (int) rows.getAsDouble(), (int) generations.getAsDouble()))
        .filter(ArmLoop::plain)
        .toList();
  }

  private boolean plain() {
    int told = 0;
    for (String fact : List.of("real", "temper", "correction", "filter-type-2", "candidates")) {
      told += facts.get(arm, fact).isPresent() ? 1 : 0;
    }
    return facts.loop(arm).size() == told
        && facts.get(arm, "observe").isEmpty()
        && facts.get(arm, "feeds").map(feeds -> feeds.equals(List.of())).orElse(true);
  }

  String word(String fact, String otherwise) {
    return facts.get(arm, fact).map(Object::toString).orElse(otherwise);
  }

  String real() {
    return word("real", "none");
  }

  String past() {
    return word("past", "replace");
  }

  String shares() {
    return word("shares", "iid");
  }

  /** Sampling bias lambda; 1 for none. */
  double bias() {
    return facts.number(arm, "temper").orElse(1);
  }

  /** Strength gamma of a corrector; 0 for none. */
  double correction() {
    return facts.number(arm, "correction").orElse(0);
  }

  /** Whether nothing but the mixture itself is in the loop. */
  boolean mixtureOnly() {
    return bias() == 1 && correction() == 0 && !filtered() && candidates().isEmpty();
  }

  OptionalDouble candidates() {
    return facts.number(arm, "candidates");
  }

  /** Whether a filter of known rates throws rows away, so that the rows of a fit are random. */
  boolean filtered() {
    return filterRate().isPresent();
  }

  private OptionalDouble filterRate() {
    return facts.number(arm, "filter-type-2");
  }

  /** The share of real rows at a generation, by number counted from 1. */
  double alpha(int generation) {
    List<Double> alphas = facts.schedule(arm, "alphas");
    return real().equals("none") || alphas.isEmpty() ? 0 : alphas.get(generation - 1);
  }

  /** Rows at a generation. */
  double size(int generation) {
    List<Double> sizes = facts.schedule(arm, "sizes");
    List<Double> growth = facts.schedule(arm, "growth");
    if (generation == 1) {
      return first;
    }
    return !sizes.isEmpty()
        ? sizes.get(generation - 1)
        : growth.isEmpty() ? first : Math.round(first * growth.get(generation - 1));
  }

  /**
   * Shares of the models in all rows of a generation: (1 - alpha) times their shares in the draws.
   */
  double[] models(int generation) {
    if (generation == 1) {
      return new double[0];
    }
    Optional<String> beta = facts.get(arm, "beta").map(Object::toString);
    double[] shares = new ModelShares(past(), beta).at(generation);
    for (int j = 0; j < shares.length; j++) {
      shares[j] *= 1 - alpha(generation);
    }
    return shares;
  }

  /**
   * Whether fresh rows of the law, or none, stand beside draws of models in an independent mixture.
   */
  boolean independentMixture() {
    return shares().equals("iid")
        && List.of("replace", "balanced", "matrix").contains(past())
        && !real().equals("fixed");
  }

  /** Exact moments of each generation; empty where none are known. */
  Optional<List<LoopMoments.At>> moments(Truth truth) {
    if (candidates().isPresent()) {
      return Optional.empty();
    }
    boolean filtered = filtered();
    return switch (past()) {
      case "accumulate" ->
          !filtered && (real().equals("none") || real().equals("fresh") && shares().equals("iid"))
              ? Optional.of(LoopMoments.accumulated(truth, plan()))
              : Optional.empty();
      case "subsample" ->
          !filtered && real().equals("none")
              ? Optional.of(LoopMoments.subsampled(truth, plan()))
              : Optional.empty();
      default -> mixed(truth, filtered);
    };
  }

  private Optional<List<LoopMoments.At>> mixed(Truth truth, boolean filtered) {
    if (shares().equals("iid")) {
      boolean again = real().equals("fixed");
      return again && (filtered || !past().equals("replace")) || filtered && unbiased(truth)
          ? Optional.empty()
          : Optional.of(LoopMoments.mixture(truth, plan()));
    }
    if (filtered || !past().equals("replace") || real().equals("none") || !constant()) {
      return Optional.empty();
    }
    if (shares().equals("weights")) {
      boolean known = truth.estimator() == Truth.Estimator.KNOWN;
      return known && real().equals("fresh") && mixtureOnly()
          ? Optional.of(
              LoopMoments.weighted(truth.total(), first, rows(), drawn(), alpha(2), generations))
          : Optional.empty();
    }
    int realRows = (int) Math.round(alpha(2) * size(2));
    boolean fresh = real().equals("fresh");
    return fresh || realRows == first
        ? Optional.of(
            LoopMoments.counts(
                truth,
                first,
                realRows,
                rows() - realRows,
                fresh,
                bias(),
                correction() / (1 + correction()),
                generations))
        : Optional.empty();
  }

  private static boolean unbiased(Truth truth) {
    return truth.estimator() == Truth.Estimator.UNBIASED;
  }

  private int rows() {
    return (int) size(Math.min(2, generations));
  }

  private int drawn() {
    List<Double> drawn = facts.schedule(arm, "drawn");
    return drawn.size() < 2 ? rows() : drawn.get(1).intValue();
  }

  private boolean constant() {
    for (int g = 3; g <= generations; g++) {
      if (size(g) != size(2) || alpha(g) != alpha(2)) {
        return false;
      }
    }
    return generations >= 2;
  }

  private LoopPlan plan() {
    double[] sizes = new double[generations];
    double[] fresh = new double[generations];
    double[] fixed = new double[generations];
    List<double[]> models = new ArrayList<>();
    double keeps = 1 - facts.number(arm, "filter-type-1").orElse(0);
    for (int g = 1; g <= generations; g++) {
      double alpha = g == 1 ? 0 : alpha(g);
      double[] shares = models(g);
      sizes[g - 1] = size(g);
      if (filtered() && g > 1) {
        double stays = alpha * keeps + (1 - alpha) * filterRate().getAsDouble();
        sizes[g - 1] = 1 / ExpectedInverse.ofKept((int) size(g), stays);
        double real = alpha * keeps / stays;
        double[] before = shares;
        double share = alpha < 1 ? (1 - real) / (1 - alpha) : 0;
        shares = Arrays.stream(before).map(each -> each * share).toArray();
        alpha = real;
      }
      (real().equals("fixed") ? fixed : fresh)[g - 1] = alpha;
      models.add(shares);
    }
    return new LoopPlan(sizes, fresh, fixed, models, bias(), correction() / (1 + correction()));
  }
}
