package org.tributary.plugins.study.multisource;

import java.util.ArrayList;
import java.util.List;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.option.Problem;
import org.tributary.sdk.study.Design;
import org.tributary.studies.Arm;
import org.tributary.studies.StudySetup;

/** What would stop the study from working, found before anything runs. */
record StudyCheck(MultiSourceOptions options, StudyData data, StudySetup setup) {

  List<Problem> problems(Design design) {
    List<Problem> problems =
        new ArrayList<>(setup.check(design, options.named(), options.followed(), data.selecting()));
    oneSource(problems);
    arms(problems);
    affinity(problems);
    fittedModels(problems, design);
    options
        .threshold()
        .ifPresent(
            asked -> {
              List<String> values =
                  design
                      .axis(asked.axis())
                      .map(axis -> axis.values(asked.axis()))
                      .orElse(List.of());
              if (values.size() < 2) {
                problems.add(
                    new Problem(
                        "threshold.axis",
                        "'"
                            + asked.axis()
                            + "' must be swept over at least 2 values: the range of the search"));
              } else if (!values.stream().allMatch(StudyCheck::number)) {
                problems.add(
                    new Problem(
                        "threshold.axis",
                        "'" + asked.axis() + "' must be a number, was " + values));
              }
            });
    return problems;
  }

  private Capabilities capabilities() {
    return options.family().capabilities(options.data().source().space());
  }

  /**
   * Data of one source, whose trainings are all the same. A law is let through: where the number of
   * its sources is swept, one of them is the end of a curve.
   */
  private void oneSource(List<Problem> problems) {
    boolean trainings =
        options.named().stream().map(Arm::training).distinct().count() > 1
            || options.named().size() == 1;
    if (!data.plan().lawKnown() && options.data().source().sources() < 2 && trainings) {
      problems.add(
          new Problem(
              "source",
              "the data have one source, so that there is nothing to pool or to separate: give"
                  + " several (of a table a sourceColumn, or a file each), or take study: pipeline,"
                  + " which needs no sources"));
    }
  }

  private void arms(List<Problem> problems) {
    int sources = options.data().source().sources();
    boolean leavesOneOut =
        options.named().stream().anyMatch(arm -> arm.training().word().equals("leave-one-out"));
    if (leavesOneOut && sources < 2) {
      problems.add(new Problem("arms", "leave-one-out needs at least 2 sources, there is 1"));
    }
    if (!options.groups().isEmpty()
        && options.named().stream().noneMatch(MultiSourceOptions::grouped)) {
      problems.add(
          new Problem("groups", "no arm trains groups: add grouped to arms, or leave groups out"));
    }
    if (!options.groups().isEmpty() && options.groups().size() != sources) {
      problems.add(
          new Problem(
              "groups", options.groups().size() + " groups for " + sources + " sources: one each"));
    }
    if (options.selects() && options.arms().size() < 2) {
      problems.add(
          new Problem("arms", "grouped needs another arm to be compared with, as separate"));
    }
  }

  private void affinity(List<Problem> problems) {
    if (!options.affinity() && !options.selects()) {
      return;
    }
    String asks = options.affinity() ? "affinity" : "arms";
    if (options.data().source().sources() < 2) {
      problems.add(new Problem(asks, "affinity needs at least 2 sources, there is 1"));
    }
    if (!capabilities().offers(LogDensity.class)) {
      problems.add(
          new Problem(
              asks, "affinity is a gain in held-out log-density, which the family does not offer"));
    }
    if (options.data().apart()) {
      problems.add(
          new Problem(asks, "affinity needs many splits: leave disjoint out, or give groups"));
    }
    if (options.fittedModels()) {
      problems.add(
          new Problem(
              asks,
              "affinity needs many splits, and rule fitted-models makes one: use rule splits, or"
                  + " give groups"));
    }
  }

  private void fittedModels(List<Problem> problems, Design design) {
    if (!options.fittedModels()) {
      return;
    }
    if (data.plan().lawKnown()) {
      problems.add(
          new Problem("rule", "fitted-models is for tables: under a law replicates are fresh"));
    }
    if (options.threshold().isPresent()) {
      problems.add(
          new Problem(
              "threshold",
              "a threshold is bracketed by replicates or splits, and rule fitted-models makes one"
                  + " split: use rule splits, or leave threshold out"));
    }
    if (options.data().folds().isPresent()) {
      problems.add(new Problem("rule", "fitted-models makes one locked split: leave folds out"));
    }
    if (options.data().apart()) {
      problems.add(new Problem("rule", "fitted-models makes one training set: leave disjoint out"));
    }
    if (design.replicates() < MultiSourceOptions.LEAST_SEEDS) {
      problems.add(
          new Problem(
              "replicates",
              "rule fitted-models averages at least "
                  + MultiSourceOptions.LEAST_SEEDS
                  + " training seeds, replicates was "
                  + design.replicates()));
    }
  }

  private static boolean number(String text) {
    try {
      return Double.isFinite(Double.parseDouble(text));
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }
}
