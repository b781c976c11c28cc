package org.tributary.plugins.study.selfconsuming.loop;

import java.util.List;
import java.util.Optional;
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
            value = "share of real data, in [0, 1]; counts only where real is fixed or fresh",
            fallback = "0.5")
        Schedule alpha,
    @Option(
            value =
                "how the share is meant: of an independent mixture, in exact counts, or as weights"
                    + " in the likelihood",
            fallback = "iid",
            oneOf = {"iid", "counts", "weights"})
        String shares,
    @Option("rows of the training set at each generation; unless given, those of the first")
        Optional<Schedule> size,
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
    feeds = List.copyOf(feeds);
    if (past.equals("matrix") != beta.isPresent()) {
      throw new IllegalArgumentException("past: matrix goes with beta, and beta with past: matrix");
    }
    beta.ifPresent(Formula::of);
    if (real.equals("none") && shares.equals("weights")) {
      throw new IllegalArgumentException("shares: weights needs real: fixed or fresh");
    }
    boolean keeps = past.equals("accumulate") || past.equals("subsample");
    if (keeps && (!feeds.isEmpty() || shares.equals("weights"))) {
      throw new IllegalArgumentException(
          "past: " + past + " keeps whole rows: leave feeds and shares: weights out");
    }
  }
}
