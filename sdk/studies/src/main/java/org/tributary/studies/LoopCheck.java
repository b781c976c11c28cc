package org.tributary.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.sdk.Facts;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.option.Problem;

/** What would stop arms from being fed back: no loop, no fresh rows left. */
record LoopCheck(StudySetup setup, Course course) {
  /** Splits of pools of larger units may leave a few rows fewer than the share says. */
  private static final double SAFE = 0.98;

  List<Problem> problems(List<Arm> arms) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < arms.size(); i++) {
      Arm arm = arms.get(i);
      if (arm.warm() && course.fits() == 1) {
        problems.add(
            new Problem(
                "warm",
                "arm '"
                    + arm.name()
                    + "' has one fit, with no earlier model to go on from: give generations, 2 or"
                    + " more, or leave warm out"));
      }
      if (course.fits() > 1 && arm.loop().isEmpty()) {
        problems.add(
            new Problem(
                "generations",
                "arm '"
                    + arm.name()
                    + "' has no loop that says what "
                    + course.fits()
                    + " generations are trained on: give loop"));
      } else if (!course.looped() && !arm.loop().isEmpty()) {
        problems.add(
            new Problem(
                "generations", "arm '" + arm.name() + "' has a loop: give generations, 2 or more"));
      } else if (sound(arm, i, problems) && !setup.plan().lawKnown()) {
        freshRows(arm, i, problems);
      }
    }
    return problems;
  }

  /** Schedules are tried at every generation: what an intervention says of itself reads them. */
  private boolean sound(Arm arm, int at, List<Problem> problems) {
    int sources = setup.data().source().sources();
    for (Intervention step : arm.loop()) {
      try {
        Facts facts = step.facts(course.fits());
        Optional<?> unknown =
            facts.get("feeds").stream()
                .flatMap(fed -> fed instanceof List<?> list ? list.stream() : Stream.empty())
                .filter(source -> source instanceof Integer number && number >= sources)
                .findFirst();
        if (unknown.isPresent()) {
          problems.add(
              new Problem(
                  "loops[" + at + "]",
                  "loop '"
                      + arm.name()
                      + "' feeds source "
                      + unknown.get()
                      + ", counted from 0, and there are "
                      + sources));
          return false;
        }
        boolean weighs = facts.get("shares").filter("weights"::equals).isPresent();
        if (weighs && !honoursImportance(arm)) {
          problems.add(
              new Problem(
                  "loops[" + at + "]",
                  "loop '"
                      + arm.name()
                      + "' weighs rows, which its family does not: use family gaussian, or shares:"
                      + " counts"));
          return false;
        }
      } catch (IllegalArgumentException | OptionException cannot) {
        problems.add(
            new Problem(
                "loops[" + at + "]",
                "loop '" + arm.name() + "': " + String.valueOf(cannot.getMessage())));
        return false;
      }
    }
    return true;
  }

  /** Whether the family says that rows count in its likelihood by their importance. */
  private boolean honoursImportance(Arm arm) {
    return arm.family().capabilities(setup.seen(arm)).importance();
  }

  /** A finite table must hold the fresh rows that the loop will ask for. */
  private void freshRows(Arm arm, int at, List<Problem> problems) {
    int rows = setup.data().source().pool().orElseThrow().rows().size();
    int available = (int) Math.floor((1 - setup.data().testShare()) * rows * SAFE);
    int first = setup.data().samples().orElse(available);
    long needed = needed(arm, first);
    if (needed > 0 && setup.data().apart()) {
      problems.add(
          new Problem(
              "disjoint",
              "loop '"
                  + arm.name()
                  + "' takes fresh rows, and rows outside a training set are those of other"
                  + " replicates: leave disjoint out"));
    } else if (needed > 0 && setup.data().samples().isEmpty()) {
      problems.add(
          new Problem(
              "samples",
              "loop '"
                  + arm.name()
                  + "' takes fresh rows of a finite table: give samples, at most "
                  + affordable(arm, available)));
    } else if (needed > 0 && first + needed > available) {
      problems.add(
          new Problem(
              "loops[" + at + "]",
              "loop '"
                  + arm.name()
                  + "' needs "
                  + (first + needed)
                  + " real rows over "
                  + course.fits()
                  + " generations, about "
                  + available
                  + " remain after the test split; samples may be at most "
                  + affordable(arm, available)));
    }
  }

  private long needed(Arm arm, int size) {
    return arm.freshRows(course.fits(), size);
  }

  private int affordable(Arm arm, int available) {
    int size = available;
    while (size > 1 && size + needed(arm, size) > available) {
      size = size * 49 / 50 - (size < 50 ? 1 : 0);
    }
    return size;
  }
}
