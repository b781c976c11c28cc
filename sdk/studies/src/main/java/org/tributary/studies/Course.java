package org.tributary.studies;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.tributary.sdk.evidence.Position;

/**
 * Along what arms are followed: generations, training times, and whether a model is judged on the
 * rows it was trained on too.
 *
 * @param generations fits of a loop, the first on real data; empty where nothing is fed back
 * @param measuredAt generations that are measured, ascending; empty for all
 * @param times training times at which each fit is measured, ascending; empty for the end only
 * @param gap whether parts {@code train}, {@code test} and {@code gap} are recorded
 * @param perSource whether every number is recorded of each source too
 */
public record Course(
    OptionalInt generations,
    List<Integer> measuredAt,
    List<Double> times,
    boolean gap,
    boolean perSource) {
  /** Part of a position: judged on the rows it was trained on. */
  public static final String TRAIN = "train";

  /** Part of a position: judged on held-out data. */
  public static final String TEST = "test";

  /** Part of a position: test minus train. */
  public static final String GAP = "gap";

  public Course {
    measuredAt = List.copyOf(measuredAt);
    times = List.copyOf(times);
    if (generations.isPresent() && generations.getAsInt() < 1) {
      throw new IllegalArgumentException("generations must be >= 1");
    }
    int last = generations.orElse(1);
    int before = 0;
    for (int generation : measuredAt) {
      if (generation <= before || generation > last) {
        throw new IllegalArgumentException(
            "measuredAt must ascend between 1 and " + last + ", was " + measuredAt);
      }
      before = generation;
    }
    for (int i = 1; i < times.size(); i++) {
      if (times.get(i) <= times.get(i - 1)) {
        throw new IllegalArgumentException("times must ascend, were " + times);
      }
    }
  }

  /** One fit, measured at its end. */
  public static Course once() {
    return new Course(OptionalInt.empty(), List.of(), List.of(), false, false);
  }

  /** Generations of a loop. */
  public static Course of(int generations) {
    return new Course(OptionalInt.of(generations), List.of(), List.of(), false, false);
  }

  /** Whether models are fed back. */
  public boolean looped() {
    return generations.isPresent();
  }

  /** Number of fits of an arm. */
  public int fits() {
    return generations.orElse(1);
  }

  /** Whether a generation is measured. */
  public boolean measures(int generation) {
    return measuredAt.isEmpty() || measuredAt.contains(generation);
  }

  /** The measured generations. */
  public List<Integer> measured() {
    return measuredAt.isEmpty() ? IntStream.rangeClosed(1, fits()).boxed().toList() : measuredAt;
  }

  /** Where the fit of a generation is measured at its end, the part aside. */
  Position end(int generation) {
    Position position = looped() ? Position.generation(generation) : Position.none();
    return times.isEmpty() ? position : at(position, times.get(times.size() - 1));
  }

  /** Where the last measured fit is measured at its end, held-out data as candidate's judge. */
  public Position last() {
    List<Integer> measured = measured();
    Position end = end(measured.get(measured.size() - 1));
    return gap ? end.withPart(TEST) : end;
  }

  /** The first measured generation of a loop, at its end. */
  public Position first() {
    Position end = end(measured().get(0));
    return gap ? end.withPart(TEST) : end;
  }

  /** A position at a training time. */
  static Position at(Position position, double time) {
    return new Position(position.generation(), java.util.OptionalDouble.of(time), position.part());
  }
}
