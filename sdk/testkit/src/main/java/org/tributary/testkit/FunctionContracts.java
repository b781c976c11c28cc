package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import java.util.Arrays;
import java.util.List;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.intervention.Reward;
import org.tributary.sdk.schedule.Schedule;
import org.tributary.sdk.space.Space;

/** The clauses of {@link Schedule} and {@link Reward}: functions of one argument, no more. */
final class FunctionContracts {
  private static final int GENERATIONS = 60;
  private static final int ROWS = 30;

  private FunctionContracts() {}

  static List<Clause> of(Schedule schedule, String name) {
    return Clauses.of(name)
        .addWatched(() -> schedule.at(1))
        .add("it has a value at every generation", () -> finite(schedule))
        .add("the same generation has the same value", () -> repeats(schedule))
        .add("its text says what it is", () -> text(schedule))
        .tests();
  }

  private static void finite(Schedule schedule) {
    for (int generation = 1; generation <= GENERATIONS; generation++) {
      double value = schedule.at(generation);
      unless(
          Double.isFinite(value),
          "at(generation) is a finite number",
          value + " at generation " + generation);
    }
  }

  private static void repeats(Schedule schedule) {
    double[] first = new double[GENERATIONS];
    Arrays.setAll(first, i -> schedule.at(i + 1));
    Clock.awaitTick();
    for (int i = GENERATIONS - 1; i >= 0; i--) {
      double again = schedule.at(i + 1);
      unless(
          Double.compare(first[i], again) == 0,
          "at(generation) is pure, in whatever order it is asked",
          first[i] + " once and " + again + " then, at generation " + (i + 1));
    }
  }

  private static void text(Schedule schedule) {
    String text = schedule.text();
    unless(!text.isBlank() && text.equals(schedule.text()), "text() is a few characters", text);
  }

  static List<Clause> of(Reward reward, String name, Space space) {
    return Clauses.of(name + " on " + space.describe())
        .addWatched(() -> reward.of(0, rows(space)))
        .add("every row has a finite reward", () -> finite(reward, space))
        .add("a reward is of its row alone", () -> rowwise(reward, space))
        .tests();
  }

  static Samples rows(Space space) {
    return Rows.random(
        space, 1, ROWS, RandomStream.of(20260101, 0).child("contract").child("rewarded"));
  }

  private static void finite(Reward reward, Space space) {
    double[] values = reward.of(0, rows(space));
    unless(values.length == ROWS, "there is one reward a row", values.length + " of " + ROWS);
    unless(
        Arrays.stream(values).allMatch(Double::isFinite),
        "rewards are finite",
        Arrays.toString(values));
  }

  private static void rowwise(Reward reward, Space space) {
    double[] forward = reward.of(0, rows(space));
    int[] backwards = new int[ROWS];
    Arrays.setAll(backwards, i -> ROWS - 1 - i);
    Clock.awaitTick();
    double[] reversed = reward.of(0, rows(space).select(backwards));
    for (int row = 0; row < ROWS; row++) {
      double again = reversed[ROWS - 1 - row];
      unless(
          Double.compare(forward[row], again) == 0,
          "the reward of a row is the same wherever and whenever it stands",
          "row " + row + " has " + forward[row] + " once and " + again + " then");
    }
  }
}
