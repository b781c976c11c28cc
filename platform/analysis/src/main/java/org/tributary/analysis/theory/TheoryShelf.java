package org.tributary.analysis.theory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tributary.analysis.EvaluatedBound;
import org.tributary.analysis.theory.Spoken.CurveKey;
import org.tributary.evidence.sample.Measurements;
import org.tributary.evidence.sample.Sample;
import org.tributary.evidence.sample.SeriesKey;
import org.tributary.sdk.bound.Bound.Meaning;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Position;

/**
 * The evaluated bounds of a run, found by what they speak of. A bound without an arm speaks of all
 * arms; one without a generation, a time or a part speaks of all of them.
 */
public final class TheoryShelf {
  private final Map<Map<String, String>, List<EvaluatedBound>> bySetting = new HashMap<>();
  private final List<EvaluatedBound> bounds;
  private final Measurements measurements;
  private final Map<CurveKey, RateScale> scales = new ConcurrentHashMap<>();
  private final Map<CurveKey, Optional<CurveVerdict>> verdicts = new ConcurrentHashMap<>();

  /** The bounds beside what was measured. */
  public TheoryShelf(List<EvaluatedBound> bounds, Measurements measurements) {
    this.bounds = bounds;
    this.measurements = measurements;
    for (EvaluatedBound bound : bounds) {
      bySetting.computeIfAbsent(bound.setting(), s -> new ArrayList<>()).add(bound);
    }
  }

  /** Values that speak of a place: exact ones first, then ceilings, then rates. */
  public List<Spoken> at(
      Map<String, String> setting, String metric, String arm, Position position) {
    List<Spoken> found = new ArrayList<>();
    for (EvaluatedBound bound : bySetting.getOrDefault(setting, List.of())) {
      for (BoundValue value : bound.values()) {
        if (value.metric().equals(metric)
            && (value.arm().isEmpty() || value.arm().equals(arm))
            && speaksOf(value.position(), position)) {
          found.add(new Spoken(bound, value));
        }
      }
    }
    found.sort(Comparator.comparing(Spoken::meaning)); // in the order of the enum
    return found;
  }

  private static boolean speaksOf(Position asked, Position position) {
    return (asked.generation().isEmpty() || asked.generation().equals(position.generation()))
        && (asked.time().isEmpty() || asked.time().equals(position.time()))
        && (asked.part().isEmpty() || asked.part().equals(position.part()));
  }

  /** The factor to draw a value with: 1 unless it is a rate. */
  public double factor(Spoken spoken) {
    return spoken.meaning() == Meaning.RATE ? scale(spoken.curve()).factor() : 1;
  }

  /** The constant of a rate. */
  public RateScale scale(CurveKey curve) {
    return scales.computeIfAbsent(curve, this::fit);
  }

  /** The curves of all bounds, in the study's order. */
  public List<CurveKey> curves() {
    return bounds.stream()
        .flatMap(bound -> bound.values().stream().map(value -> new Spoken(bound, value).curve()))
        .distinct()
        .toList();
  }

  /** What the whole run says of a curve; empty where nothing was measured that it speaks of. */
  public Optional<CurveVerdict> verdict(CurveKey curve) {
    return verdicts.computeIfAbsent(
        curve,
        key -> {
          List<Place> measured =
              places(key).stream().filter(place -> place.sample().count() > 0).toList();
          return measured.isEmpty() ? Optional.empty() : Optional.of(CurveVerdict.of(measured));
        });
  }

  /**
   * A value of a curve and what was measured where it speaks.
   *
   * @param bound it comes from, at the setting
   * @param arm measured
   * @param position measured
   * @param metric measured
   * @param value as the bound gave it
   * @param sample one number a replicate
   */
  public record Place(
      EvaluatedBound bound,
      String arm,
      Position position,
      String metric,
      double value,
      Sample sample) {
    /** How the value is meant. */
    public Meaning meaning() {
      return bound.meaning();
    }

    /** Value of each swept axis. */
    public Map<String, String> setting() {
      return bound.setting();
    }
  }

  /** Every measured place a curve speaks of. */
  public List<Place> places(CurveKey curve) {
    List<Place> places = new ArrayList<>();
    for (EvaluatedBound bound : bounds) {
      for (BoundValue value : bound.values()) {
        if (new Spoken(bound, value).curve().equals(curve)) {
          collect(bound, value, places);
        }
      }
    }
    return places;
  }

  private void collect(EvaluatedBound bound, BoundValue value, List<Place> places) {
    for (SeriesKey key : measurements.keys()) {
      boolean spoken =
          key.metric().equals(value.metric())
              && key.ofSource().isEmpty()
              && (value.arm().isEmpty() || value.arm().equals(key.arm()));
      if (!spoken) {
        continue;
      }
      for (Position position : measurements.positions(bound.setting(), key)) {
        if (speaksOf(value.position(), position)) {
          Sample sample = measurements.sample(bound.setting(), key, position);
          places.add(new Place(bound, key.arm(), position, key.metric(), value.value(), sample));
        }
      }
    }
  }

  private RateScale fit(CurveKey curve) {
    List<Double> logs = new ArrayList<>();
    for (Place place : places(curve)) {
      double ratio = place.sample.mean() / place.value;
      if (place.sample.censored() == 0 && ratio > 0 && Double.isFinite(ratio)) {
        logs.add(Math.log(ratio));
      }
    }
    if (logs.isEmpty()) {
      return new RateScale(1, 0, 0);
    }
    double mean = logs.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double largest = 0;
    for (double log : logs) {
      largest = Math.max(largest, Math.abs(Math.expm1(log - mean)));
    }
    return new RateScale(Math.exp(mean), largest, logs.size());
  }
}
