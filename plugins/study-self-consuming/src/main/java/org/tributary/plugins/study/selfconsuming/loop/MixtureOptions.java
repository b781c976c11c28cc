package org.tributary.plugins.study.selfconsuming.loop;

import java.util.List;
import java.util.Optional;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.formula.Formula;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.schedule.Schedule;

/** Options of {@code mixture}. */
public record MixtureOptions(
    @Option(
            value =
                "real data beside the synthetic: none, the fixed first rows again, or fresh rows",
            fallback = "none",
            oneOf = {"none", "fixed", "fresh"})
        String real,
    @Option(
            value =
                "synthetic data: of the last model, all rows so far and new ones, a random part of"
                    + " those at the budget, equally of all models, or of each model by beta",
            fallback = "replace",
            oneOf = {"replace", "accumulate", "subsample", "balanced", "matrix"})
        String past,
    @Option(
            value = "share of real data, in [0, 1]",
            fallback = "0.5",
            excludes = "lambda",
            where = "real: fixed | fresh")
        Schedule alpha,
    @Option(
            value =
                "how the share is meant: of an independent mixture, in exact counts, or as weights"
                    + " in the likelihood",
            fallback = "iid",
            oneOf = {"iid", "counts", "weights"})
        String shares,
    @Option(
            "synthetic rows a real one, m/n, instead of alpha: a share 1/(1 + lambda) of the rows"
                + " is real")
        Optional<Schedule> lambda,
    @Option(
            value =
                "whether lambda times as many synthetic rows come on top of the rows there are,"
                    + " from the first refit on",
            fallback = "false")
        boolean expand,
    @Option("rows of the training set at each generation; unless given, those of the first")
        Optional<Schedule> size,
    @Option("synthetic rows at each generation, for shares: weights; unless given, as many as size")
        Optional<Schedule> drawn,
    @Option(
            "weight of the draws of model j at generation t + 1, a formula in t and j; for past:"
                + " matrix")
        Optional<String> beta,
    @Option(
            value = "sources that feed on their own draws; others get real rows; empty: all feed",
            fallback = "[]",
            min = 0)
        List<Integer> feeds) {
  public MixtureOptions {
    feeds = eachOnce("feeds", feeds);
    if (past.equals("matrix") != beta.isPresent()) {
      throw new IllegalArgumentException("past: matrix goes with beta, and beta with past: matrix");
    }
    beta.ifPresent(Formula::of);
    if (expand && (lambda.isEmpty() || size.isPresent())) {
      throw new IllegalArgumentException(
          "expand: true says the size by lambda: give lambda and leave size out");
    }
    if (drawn.isPresent() && !shares.equals("weights")) {
      throw new IllegalArgumentException(
          "drawn goes with shares: weights; elsewhere size and alpha say how many rows are"
              + " synthetic");
    }
    if (lambda.isPresent() && real.equals("none")) {
      throw new IllegalArgumentException(
          "lambda counts rows a real one: give real: fixed or fresh");
    }
    if (real.equals("none") && shares.equals("weights")) {
      throw new IllegalArgumentException("shares: weights needs real: fixed or fresh");
    }
    boolean keeps = past.equals("accumulate") || past.equals("subsample");
    if (keeps && (!feeds.isEmpty() || shares.equals("weights"))) {
      throw new IllegalArgumentException(
          "past: " + past + " keeps whole rows: leave feeds and shares: weights out");
    }
  }

  /** Sources, of which none may be named twice. */
  static List<Integer> eachOnce(String option, List<Integer> sources) {
    if (sources.stream().distinct().count() < sources.size()) {
      throw new OptionException(
          option, option + " must name each source once, were " + sources + ": leave the copy out");
    }
    return List.copyOf(sources);
  }

  /** Of these options and nothing else, what the settings with a name of their own need. */
  static MixtureOptions of(String real, String past, Schedule alpha, List<Integer> feeds) {
    return new MixtureOptions(
        real,
        past,
        alpha,
        "iid",
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        feeds);
  }

  /** The share of real data at a generation; 0 where there is none. */
  double real(int generation) {
    if (real.equals("none")) {
      return 0;
    }
    double share = lambda.map(each -> 1 / (1 + each.at(generation))).orElse(alpha.at(generation));
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          (lambda.isPresent() ? "1 / (1 + lambda)" : "alpha")
              + " must be in [0, 1], was "
              + share
              + " at generation "
              + generation);
    }
    return share;
  }

  /** Rows of an expanding training set at a generation, a row of the first. */
  double growth(int generation) {
    double times = 1 + lambda.orElseThrow().at(generation);
    if (!(times >= 1 && times <= Mixture.MOST_ROWS)) {
      throw new IllegalArgumentException(
          "lambda must be from 0 to 1e9, was " + (times - 1) + " at generation " + generation);
    }
    return times;
  }

  /** Rows of the training set at a generation. */
  int size(int generation, int first) {
    if (expand) {
      return Mixture.rows(
          "1 + lambda times the first rows", first * growth(generation), generation);
    }
    return size.map(each -> Mixture.rows("size", each.at(generation), generation)).orElse(first);
  }
}
