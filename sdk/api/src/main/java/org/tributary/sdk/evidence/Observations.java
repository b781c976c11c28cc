package org.tributary.sdk.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Observations in their canonical order, and the ways of choosing among them.
 *
 * @param all in canonical order
 */
public record Observations(List<Observation> all) {
  public Observations {
    all = List.copyOf(all);
  }

  /** Those that meet a condition. */
  public Observations where(Predicate<Observation> condition) {
    return new Observations(all.stream().filter(condition).toList());
  }

  /** Those of one setting. */
  public Observations of(Map<String, String> setting) {
    return where(observation -> observation.setting().equals(setting));
  }

  /** Each setting with its observations, settings in order of first appearance. */
  public Map<Map<String, String>, Observations> bySetting() {
    Map<Map<String, String>, List<Observation>> groups = new LinkedHashMap<>();
    for (Observation observation : all) {
      groups.computeIfAbsent(observation.setting(), s -> new ArrayList<>()).add(observation);
    }
    Map<Map<String, String>, Observations> result = new LinkedHashMap<>();
    groups.forEach((setting, members) -> result.put(setting, new Observations(members)));
    return result;
  }

  /** Those one side of a question selects: averaged over sources unless the side names one. */
  public Observations of(Side side) {
    return where(side::selects);
  }

  /** Arms in order of first appearance. */
  public Set<String> arms() {
    Set<String> arms = new LinkedHashSet<>();
    all.forEach(observation -> arms.add(observation.arm()));
    return arms;
  }

  /** Positions in order. */
  public Set<Position> positions() {
    Set<Position> positions = new java.util.TreeSet<>();
    all.forEach(observation -> positions.add(observation.position()));
    return positions;
  }

  /**
   * One observation a replicate, by replicate.
   *
   * @throws IllegalStateException when a replicate has two: the selection is ambiguous
   */
  public Map<Integer, Observation> byReplicate() {
    Map<Integer, Observation> result = new TreeMap<>();
    for (Observation observation : all) {
      Observation earlier = result.put(observation.replicate(), observation);
      if (earlier != null) {
        throw new IllegalStateException(
            "replicate "
                + observation.replicate()
                + " has two observations of "
                + observation.metric()
                + " in arm '"
                + observation.arm()
                + "' at "
                + observation.position()
                + ": name the part or the source");
      }
    }
    return result;
  }
}
