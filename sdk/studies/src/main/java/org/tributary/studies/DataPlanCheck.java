package org.tributary.studies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tributary.evidence.repeats.Duplicates;
import org.tributary.evidence.splits.DisjointPlan;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.option.Problem;
import org.tributary.sdk.study.Design;

/**
 * What would stop the data of a plan from being drawn. Rows that remain after a split are told for
 * units of one row; a pool of larger units may leave a few more or fewer.
 *
 * @param afterLock whether replicates are drawn from the training side of a locked split alone
 */
record DataPlanCheck(DataPlan plan, boolean afterLock) {

  List<Problem> with(Design design) {
    List<Problem> problems = new ArrayList<>(problems());
    if (plan.options().folds().isPresent() && design.replicates() > plan.options().folds().get()) {
      problems.add(
          new Problem(
              "replicates",
              design.replicates()
                  + " replicates wanted of "
                  + plan.options().folds().get()
                  + " folds: each fold is held out once; leave replicates out"));
    }
    if (plan.options().apart() && problems.isEmpty()) {
      int sets = plan.disjointSets();
      if (design.replicates() > sets) {
        problems.add(
            new Problem(
                "replicates",
                design.replicates()
                    + " replicates wanted of "
                    + sets
                    + " disjoint training sets: lower replicates or samples, or leave disjoint out"));
      }
    }
    return problems;
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    boolean share = plan.options().testShare() != DataOptions.TEST_SHARE;
    if (plan.lawKnown()) {
      if (plan.options().folds().isPresent()) {
        problems.add(
            new Problem("folds", "a law has no folds, its draws are fresh: use replicates"));
      }
      if (share) {
        problems.add(
            new Problem("testShare", "a law has no rows to hold out: leave testShare out"));
      }
      if (plan.options().duplicates() != Duplicates.AUTO) {
        problems.add(new Problem("duplicates", "a law has no repeated rows: leave duplicates out"));
      }
    } else {
      if (share && plan.options().folds().isPresent() && !afterLock) {
        problems.add(
            new Problem(
                "testShare",
                "folds say how much is held out: leave testShare out, or leave folds out"));
      }
      splits(plan.options().source().pool().orElseThrow()).ifPresent(problems::add);
    }
    if (plan.options().apart()) {
      disjoint().ifPresent(problems::add);
    }
    int weights = plan.options().weights().size();
    if (weights > 0 && weights != plan.options().source().sources()) {
      problems.add(
          new Problem(
              "weights",
              weights
                  + " weights for "
                  + plan.options().source().sources()
                  + " sources: one each"));
    }
    boolean both =
        plan.options().samples().isPresent() && plan.options().samplesPerSource().isPresent();
    if (both) {
      problems.add(
          new Problem("samplesPerSource", "give either samples (total) or samplesPerSource"));
    } else if (plan.lawKnown()
        && plan.options().samples().isEmpty()
        && plan.options().samplesPerSource().isEmpty()) {
      problems.add(
          new Problem("samples", "a law needs a sample size: samples (total) or samplesPerSource"));
    } else {
      sizes().ifPresent(problems::add);
    }
    if (plan.options().apart() && problems.isEmpty()) {
      tooFewSets().ifPresent(problems::add);
    }
    return problems;
  }

  /** What disjoint training sets do not go with. */
  private Optional<Problem> disjoint() {
    String why = "";
    if (plan.lawKnown()) {
      why = "a law has no table to cut up, its replicates are fresh draws: leave disjoint out";
    } else if (plan.options().folds().isPresent()) {
      why = "folds hold out other rows each time, disjoint sets the same: give one of the two";
    } else if (afterLock) {
      why = "a selection locks a test split of its own: leave disjoint out";
    } else if (!plan.sized()) {
      why = "training sets that share no row need a size: give samples or samplesPerSource";
    }
    return why.isEmpty() ? Optional.empty() : Optional.of(new Problem("disjoint", why));
  }

  private Optional<Problem> tooFewSets() {
    int sets = plan.disjointSets();
    if (sets >= DisjointPlan.FEWEST) {
      return Optional.empty();
    }
    String option = plan.options().samples().isPresent() ? "samples" : "samplesPerSource";
    return Optional.of(
        new Problem(
            option,
            "only "
                + sets
                + " training sets of this size share no row beside the part held out, "
                + DisjointPlan.FEWEST
                + " are needed: lower "
                + option
                + ", or leave disjoint out"));
  }

  /** Splits and folds that cannot be made. */
  private Optional<Problem> splits(Pool pool) {
    Pool left = pool;
    if (afterLock) {
      Optional<Problem> lost = lost(pool, "");
      if (lost.isPresent()) {
        return lost;
      }
      RandomStream trial = RandomStream.of(0, 0).child("trial lock");
      left = pool.split(trial, plan.options().testShare()).train();
    }
    String where = afterLock ? " of what the locked test split leaves" : "";
    return plan.options().folds().isPresent()
        ? left.foldRefusal(plan.options().folds().get())
            .map(why -> new Problem("folds", why + where))
        : lost(left, where);
  }

  private Optional<Problem> lost(Pool pool, String where) {
    List<String> lost = pool.sourcesLostBySplit(plan.options().testShare());
    return lost.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Problem(
                "source",
                "a split"
                    + where
                    + " with testShare "
                    + plan.options().testShare()
                    + " leaves no row on one side of "
                    + (lost.size() == 1 ? "source '" : "sources '")
                    + String.join("', '", lost)
                    + "': leave small sources out, merge them, or change testShare"));
  }

  /** Training rows that are not there, in all or of one source, and sources that get none. */
  private Optional<Problem> sizes() {
    int[] left =
        plan.lawKnown()
            ? new int[0]
            : Arrays.stream(plan.options().source().pool().orElseThrow().countBySource())
                .map(this::left)
                .toArray();
    if (!plan.countsFixed()) {
      int total = Arrays.stream(left).sum();
      return plan.options()
          .samples()
          .filter(wanted -> !plan.lawKnown() && wanted > total)
          .map(
              wanted ->
                  new Problem(
                      "samples",
                      wanted
                          + " training rows wanted, about "
                          + total
                          + " remain after "
                          + splitWords()
                          + ": lower samples or "
                          + shareOption()));
    }
    String option = plan.options().samples().isPresent() ? "samples" : "samplesPerSource";
    String orImbalance = plan.options().imbalance() == 1 ? "" : ", imbalance";
    long sources = plan.options().source().sources();
    if (plan.options().samplesPerSource().orElse(0) * sources > Integer.MAX_VALUE) {
      return Optional.of(
          new Problem(
              option, "more than " + Integer.MAX_VALUE + " training rows in all: lower " + option));
    }
    int[] wanted = plan.fixedCounts();
    for (int k = 0; k < wanted.length; k++) {
      String name = "source '" + plan.options().source().sourceNames().get(k) + "'";
      if (wanted[k] == 0) {
        return Optional.of(
            new Problem(
                option,
                name
                    + " would get no training row at imbalance "
                    + plan.options().imbalance()
                    + ": raise "
                    + option
                    + " or lower imbalance"));
      }
      if (!plan.lawKnown() && wanted[k] > left[k]) {
        return Optional.of(
            new Problem(
                option,
                wanted[k]
                    + " training rows wanted of "
                    + name
                    + ", about "
                    + left[k]
                    + " remain after "
                    + splitWords()
                    + ": lower "
                    + option
                    + orImbalance
                    + " or "
                    + shareOption()));
      }
    }
    return Optional.empty();
  }

  /** Of rows that are units: a split holds out the nearest number, a fold the next above. */
  private int left(int rows) {
    int unlocked = afterLock ? afterSplit(rows) : rows;
    return plan.options()
        .folds()
        .map(folds -> unlocked - (unlocked + folds - 1) / folds)
        .orElseGet(() -> afterSplit(unlocked));
  }

  private int afterSplit(int rows) {
    return rows - (int) Math.floor(plan.options().testShare() * rows + 0.5);
  }

  private String splitWords() {
    if (plan.options().folds().isPresent()) {
      return afterLock
          ? "the locked test split of a selection and the held-out fold"
          : "the held-out fold";
    }
    return afterLock
        ? "the locked test split of a selection and the split of a replicate"
        : "the test split";
  }

  private String shareOption() {
    return plan.options().folds().isPresent() && !afterLock ? "raise folds" : "testShare";
  }
}
