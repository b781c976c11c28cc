package org.tributary.evidence.sample;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Side;

/**
 * The observations of a run, found by setting, series and position.
 *
 * <p>A replicate whose arm was censored at an earlier generation or time, and that has no
 * observation of its own later, counts as censored later: a loop that collapsed at generation 5 is
 * collapsed at generation 20.
 */
public final class Measurements {
  private final Map<Map<String, String>, SettingReadings> bySetting = new LinkedHashMap<>();

  /**
   * Sorts observations by where they stand.
   *
   * @throws IllegalStateException when a replicate has two at one place
   */
  public Measurements(Observations observations) {
    // All rows of a cell share one map, so that few maps are compared by their entries.
    Map<Map<String, String>, SettingReadings> shared = new IdentityHashMap<>();
    for (Observation observation : observations.all()) {
      shared
          .computeIfAbsent(
              observation.setting(),
              setting -> bySetting.computeIfAbsent(setting, s -> new SettingReadings()))
          .add(observation);
    }
  }

  /** Settings in order of first appearance. */
  public List<Map<String, String>> settings() {
    return List.copyOf(bySetting.keySet());
  }

  /** Everything that was followed anywhere, in order of first appearance. */
  public Set<SeriesKey> keys() {
    Set<SeriesKey> keys = new LinkedHashSet<>();
    bySetting.values().forEach(readings -> keys.addAll(readings.keys()));
    return keys;
  }

  /** Positions of a series at a setting, in order. */
  public Set<Position> positions(Map<String, String> setting, SeriesKey key) {
    SettingReadings readings = bySetting.get(setting);
    return readings == null ? Set.of() : new TreeSet<>(readings.positions(key));
  }

  /** Readings at a place; empty when nothing was measured there. */
  public Sample sample(Map<String, String> setting, SeriesKey key, Position position) {
    return Optional.ofNullable(bySetting.get(setting))
        .map(readings -> readings.sample(key, position))
        .orElseGet(() -> new Sample(new java.util.TreeMap<>()));
  }

  /** Readings one side of a question selects. */
  public Sample sample(Map<String, String> setting, Side side) {
    return sample(setting, SeriesKey.of(side), side.position());
  }
}
