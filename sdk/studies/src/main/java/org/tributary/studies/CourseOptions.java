package org.tributary.studies;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.observation.ObservationModel;
import org.tributary.sdk.option.Option;

/**
 * Along what the arms of a study are followed: the same options in every study, so that a crossed
 * study (sources, a loop, the gap) is a matter of options.
 *
 * @param generations fits of each arm; unless given, the study's own
 * @param measuredAt generations that are measured; empty for all
 * @param times training times at which each fit is measured; empty for its end
 * @param gap whether models are judged on their training rows too; unless given, the study's own
 * @param loop interventions between generations of arms that name none
 * @param observe what stands between true and seen training rows of arms that name none
 * @param warm whether generations go on from the last model
 * @param perSource whether questions are asked of each source too
 */
public record CourseOptions(
    @Option(
            value = "generations, the first trained on real data; unless given, the study's own",
            min = 1)
        Optional<Integer> generations,
    @Option(value = "generations that are measured; empty: all of them", fallback = "[]", min = 1)
        List<Integer> measuredAt,
    @Option(
            value = "training times at which the model is measured; empty: only the end",
            fallback = "[]",
            min = 0)
        List<Double> times,
    @Option("judge each model on the rows it was trained on too: train, test and gap")
        Optional<Boolean> gap,
    @Option(
            value = "what each generation is trained on, for arms that do not say: interventions",
            fallback = "[]")
        List<Intervention> loop,
    @Option("what stands between the true training rows and those that are seen")
        Optional<ObservationModel> observe,
    @Option(
            value = "train each generation on from the last model, not from scratch",
            fallback = "false")
        boolean warm,
    @Option(value = "ask every question of each source too", fallback = "false")
        boolean perSource) {
  public CourseOptions {
    measuredAt = List.copyOf(measuredAt);
    times = List.copyOf(times);
    loop = List.copyOf(loop);
    for (int i = 1; i < times.size(); i++) {
      if (times.get(i) <= times.get(i - 1)) {
        throw new IllegalArgumentException("times must ascend, were " + times);
      }
    }
    for (int i = 1; i < measuredAt.size(); i++) {
      if (measuredAt.get(i) <= measuredAt.get(i - 1)) {
        throw new IllegalArgumentException("measuredAt must ascend, was " + measuredAt);
      }
    }
  }

  /** Nothing given: one fit, measured at its end. */
  public static CourseOptions none() {
    return new CourseOptions(
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        false,
        false);
  }

  /** Whether a course of models is asked for, however it is told. */
  public boolean says() {
    return !equals(perSource ? none().askedPerSource() : none());
  }

  private CourseOptions askedPerSource() {
    return new CourseOptions(generations, measuredAt, times, gap, loop, observe, warm, true);
  }

  /** The same with a number of generations. */
  public CourseOptions withGenerations(int count) {
    return new CourseOptions(
        Optional.of(count), measuredAt, times, gap, loop, observe, warm, perSource);
  }

  /**
   * The course of a study.
   *
   * @param ownGenerations where the file gives none; empty for a single fit
   * @param ownGap where the file does not say
   */
  public Course course(OptionalInt ownGenerations, boolean ownGap) {
    OptionalInt count =
        generations.isPresent() ? OptionalInt.of(generations.get()) : ownGenerations;
    return new Course(count, measuredAt, times, gap.orElse(ownGap), perSource);
  }

  /** An arm with what it leaves out: its loop, what is observed, whether it starts warm. */
  ArmOptions completed(ArmOptions arm) {
    return new ArmOptions(
        arm.training(),
        arm.name(),
        arm.family(),
        arm.loop().isEmpty() ? loop : arm.loop(),
        arm.observe().or(() -> observe),
        arm.warm() || warm);
  }
}
