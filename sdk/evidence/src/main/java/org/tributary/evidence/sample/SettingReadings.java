package org.tributary.evidence.sample;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;

/** The observations of one setting, found by series and position. */
final class SettingReadings {
  private record Ending(Position position, Outcome outcome, String why) {
    Ending earlier(Ending other) {
      return position.compareTo(other.position) <= 0 ? this : other;
    }
  }

  private final Map<SeriesKey, TreeMap<Position, TreeMap<Integer, Reading>>> series =
      new LinkedHashMap<>();
  private final Map<String, TreeMap<Integer, Ending>> endings = new LinkedHashMap<>();

  void add(Observation observation) {
    SeriesKey key =
        new SeriesKey(
            observation.metric(), observation.arm(), observation.measurement().ofSource());
    Position position = observation.position();
    Reading earlier =
        series
            .computeIfAbsent(key, k -> new TreeMap<>())
            .computeIfAbsent(position, p -> new TreeMap<>())
            .put(observation.replicate(), Reading.of(observation));
    if (earlier != null) {
      throw new IllegalStateException(
          "replicate "
              + observation.replicate()
              + " has two observations of "
              + observation.metric()
              + " in arm '"
              + observation.arm()
              + "' at "
              + position
              + ": name the part or the source");
    }
    Outcome outcome = observation.measurement().outcome();
    if (outcome.censored()) {
      endings
          .computeIfAbsent(observation.arm(), a -> new TreeMap<>())
          .merge(
              observation.replicate(),
              new Ending(position, outcome, observation.measurement().estimator()),
              Ending::earlier);
    }
  }

  Set<SeriesKey> keys() {
    return series.keySet();
  }

  Set<Position> positions(SeriesKey key) {
    TreeMap<Position, TreeMap<Integer, Reading>> found = series.get(key);
    return found == null ? Set.of() : new LinkedHashSet<>(found.keySet());
  }

  /** Readings at a position; a replicate that ended earlier on the way there is censored there. */
  Sample sample(SeriesKey key, Position position) {
    TreeMap<Position, TreeMap<Integer, Reading>> found = series.get(key);
    SortedMap<Integer, Reading> here =
        found == null || !found.containsKey(position)
            ? new TreeMap<>()
            : new TreeMap<>(found.get(position));
    endings
        .getOrDefault(key.arm(), new TreeMap<>())
        .forEach(
            (replicate, ending) -> {
              if (reached(ending.position, position)) {
                here.putIfAbsent(replicate, Reading.censored(ending.outcome, ending.why));
              }
            });
    return new Sample(here);
  }

  private static boolean reached(Position ending, Position position) {
    if (ending.generation().isPresent() && position.generation().isPresent()) {
      return ending.generation().getAsInt() <= position.generation().getAsInt();
    }
    return ending.time().isPresent()
        && position.time().isPresent()
        && ending.time().getAsDouble() <= position.time().getAsDouble();
  }
}
