package org.tributary.analysis.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tributary.evidence.crossing.FirstPassage;
import org.tributary.evidence.sample.Reading;
import org.tributary.evidence.sample.Sample;
import org.tributary.evidence.sample.Stop;
import org.tributary.sdk.evidence.Level;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Question.Crossing;

/**
 * The place at which each replicate first passes a level, counted from 1; empty where it never
 * does.
 *
 * <p>A spread that collapsed has passed every level on its way down, a training that ran away every
 * one on its way up; any other censoring ends the search.
 *
 * @param places one a replicate
 * @param missing replicates that are left out because a place was never measured
 */
record Passages(List<OptionalInt> places, int missing) {

  static Passages of(Crossing crossing, List<Stop> stops) {
    List<OptionalInt> places = new ArrayList<>();
    int missing = 0;
    List<Integer> replicates =
        stops.stream()
            .flatMap(stop -> stop.sample().readings().keySet().stream())
            .distinct()
            .sorted()
            .toList();
    for (int replicate : replicates) {
      if (stops.stream().allMatch(stop -> stop.sample().readings().containsKey(replicate))) {
        places.add(place(crossing, stops, replicate));
      } else {
        missing++;
      }
    }
    return new Passages(places, missing);
  }

  /** The position of each replicate's passage as a reading; undefined where it never passes. */
  static Sample positions(Crossing crossing, List<Stop> stops) {
    SortedMap<Integer, Reading> readings = new TreeMap<>();
    if (stops.isEmpty()) {
      return new Sample(readings);
    }
    stops
        .get(0)
        .sample()
        .readings()
        .forEach(
            (replicate, first) -> {
              if (stops.stream()
                  .allMatch(stop -> stop.sample().readings().containsKey(replicate))) {
                OptionalInt place = place(crossing, stops, replicate);
                readings.put(
                    replicate,
                    new Reading(
                        place.isPresent() ? stops.get(place.getAsInt() - 1).x() : 0,
                        place.isPresent() ? Outcome.VALUE : Outcome.UNDEFINED,
                        OptionalDouble.empty(),
                        first.sizes(),
                        0,
                        place.isPresent() ? "" : "never within what was measured"));
              }
            });
    return new Sample(readings);
  }

  private static OptionalInt place(Crossing crossing, List<Stop> stops, int replicate) {
    List<Double> values = new ArrayList<>();
    for (Stop stop : stops) {
      Reading reading = stop.sample().reading(replicate);
      boolean through =
          reading.finite()
              ? false
              : reading.outcome().censored()
                  ? reading.outcome() == (crossing.upwards() ? Outcome.DIVERGED : Outcome.COLLAPSED)
                  : reading.value() > 0 == crossing.upwards();
      if (!reading.finite()) {
        if (through && crossing.level().of() == Level.Of.RISE) {
          return OptionalInt.of(values.size() + 1);
        }
        OptionalInt earlier = passed(crossing, array(values));
        return earlier.isPresent() || !through ? earlier : OptionalInt.of(values.size() + 1);
      }
      values.add(reading.value());
    }
    return passed(crossing, array(values));
  }

  /** The place among values, counted from 1. */
  private static OptionalInt passed(Crossing crossing, double[] values) {
    if (values.length == 0) {
      return OptionalInt.empty();
    }
    Level level = crossing.level();
    double first = values[0];
    OptionalInt later =
        switch (level.of()) {
          case VALUE -> past(values, level.value(), crossing.upwards());
          case FIRST -> past(values, level.value() * first, crossing.upwards());
          case DROP -> way(values, level.value(), crossing.upwards());
          case BEST -> OptionalInt.of(FirstPassage.best(values, crossing.upwards()));
          case RISE -> FirstPassage.comingBack(values, level.value(), crossing.upwards());
        };
    boolean atOnce =
        level.of() == Level.Of.VALUE
            && (crossing.upwards() ? first >= level.value() : first <= level.value());
    return atOnce
        ? OptionalInt.of(1)
        : later.isPresent() ? OptionalInt.of(later.getAsInt() + 1) : later;
  }

  private static OptionalInt past(double[] values, double level, boolean upwards) {
    return upwards ? FirstPassage.atOrAbove(values, level) : FirstPassage.atOrBelow(values, level);
  }

  /** A share of the way from the first value to the farthest one; none where it never moves. */
  private static OptionalInt way(double[] values, double share, boolean upwards) {
    double end =
        upwards
            ? Arrays.stream(values).max().orElseThrow()
            : Arrays.stream(values).min().orElseThrow();
    return end == values[0] ? OptionalInt.empty() : FirstPassage.ofWay(values, end, share);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
