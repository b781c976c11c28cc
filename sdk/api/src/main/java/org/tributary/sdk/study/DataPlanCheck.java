package org.tributary.sdk.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tributary.sdk.option.Problem;

/** What would stop the data of a plan from being drawn. */
record DataPlanCheck(DataPlan plan) {

  List<Problem> with(Design design) {
    List<Problem> problems = new ArrayList<>(problems());
    if (plan.folds().isPresent() && design.replicates() > plan.folds().get()) {
      problems.add(
          new Problem(
              "replicates",
              design.replicates()
                  + " replicates wanted of "
                  + plan.folds().get()
                  + " folds: each fold is held out once; leave replicates out"));
    }
    return problems;
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (plan.folds().isPresent()) {
      if (plan.lawKnown()) {
        problems.add(
            new Problem("folds", "a law has no folds, its draws are fresh: use replicates"));
      } else {
        plan.source()
            .pool()
            .orElseThrow()
            .foldRefusal(plan.folds().get())
            .ifPresent(why -> problems.add(new Problem("folds", why)));
      }
    }
    if (plan.samples().isPresent() && plan.samplesPerSource().isPresent()) {
      problems.add(
          new Problem("samplesPerSource", "give either samples (total) or samplesPerSource"));
    }
    if (plan.lawKnown() && plan.samples().isEmpty() && plan.samplesPerSource().isEmpty()) {
      problems.add(
          new Problem("samples", "a law needs a sample size: samples (total) or samplesPerSource"));
    }
    if (!plan.lawKnown() && plan.folds().isEmpty()) {
      lostSources().ifPresent(problems::add);
    }
    if (!plan.lawKnown()) {
      int[] counts = plan.source().pool().orElseThrow().countBySource();
      int available = (int) ((1 - plan.heldOutShare()) * Arrays.stream(counts).sum());
      if (plan.samples().isPresent() && plan.samples().get() > available) {
        problems.add(
            new Problem(
                "samples",
                plan.samples().get()
                    + " training rows wanted, about "
                    + available
                    + " remain after the test split"));
      }
      int least = (int) ((1 - plan.heldOutShare()) * Arrays.stream(counts).min().orElse(0));
      if (plan.samplesPerSource().isPresent() && plan.samplesPerSource().get() > least) {
        problems.add(
            new Problem(
                "samplesPerSource",
                plan.samplesPerSource().get()
                    + " training rows a source wanted, the smallest source has"
                    + " about "
                    + least
                    + " after the test split"));
      }
    }
    return problems;
  }

  private Optional<Problem> lostSources() {
    List<String> lost = plan.source().pool().orElseThrow().sourcesLostBySplit(plan.testShare());
    return lost.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Problem(
                "source",
                "a split with testShare "
                    + plan.testShare()
                    + " leaves no row on one side of "
                    + (lost.size() == 1 ? "source '" : "sources '")
                    + String.join("', '", lost)
                    + "': leave small sources out, merge them, or change testShare"));
  }
}
