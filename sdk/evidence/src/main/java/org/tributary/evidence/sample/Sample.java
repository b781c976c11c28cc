package org.tributary.evidence.sample;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.tributary.sdk.evidence.Outcome;

/**
 * One reading a replicate.
 *
 * @param readings by replicate
 */
public record Sample(SortedMap<Integer, Reading> readings) {
  public Sample {
    readings = Collections.unmodifiableSortedMap(new TreeMap<>(readings));
  }

  /** Number of replicates, censored ones included. */
  public int count() {
    return readings.size();
  }

  /** Number of censored replicates. */
  public int censored() {
    return (int) readings.values().stream().filter(r -> r.outcome().censored()).count();
  }

  /** Whether every reading is a finite number. */
  public boolean allFinite() {
    return readings.values().stream().allMatch(Reading::finite);
  }

  /**
   * The reading of a replicate.
   *
   * @throws IllegalArgumentException when it has none
   */
  public Reading reading(int replicate) {
    Reading reading = readings.get(replicate);
    if (reading == null) {
      throw new IllegalArgumentException("replicate " + replicate + " was not measured");
    }
    return reading;
  }

  /** The uncensored values in order of replicates; infinite ones included. */
  public double[] values() {
    return readings.values().stream()
        .filter(reading -> !reading.outcome().censored())
        .mapToDouble(Reading::value)
        .toArray();
  }

  /** Mean of the uncensored values; infinite when one is; 0 when there is none. */
  public double mean() {
    double[] values = values();
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? 0 : sum / values.length;
  }

  /** The same readings on the log scale; a value of 0 or below has none and becomes -infinity. */
  public Sample logs() {
    SortedMap<Integer, Reading> logs = new TreeMap<>();
    readings.forEach((replicate, reading) -> logs.put(replicate, reading.log()));
    return new Sample(logs);
  }

  /** The readings of some replicates. */
  public Sample only(Set<Integer> replicates) {
    SortedMap<Integer, Reading> kept = new TreeMap<>(readings);
    kept.keySet().retainAll(replicates);
    return new Sample(kept);
  }

  /**
   * The same with the reason that most of the censored ones give, as {@code 3 of 25 collapsed:
   * source 'C' has 4 training rows ...}.
   */
  public String fateAndReason() {
    Map<String, Integer> reasons = new LinkedHashMap<>();
    readings.values().stream()
        .map(Reading::why)
        .filter(why -> !why.isEmpty())
        .forEach(why -> reasons.merge(why, 1, Integer::sum));
    String most = "";
    int times = 0;
    for (Map.Entry<String, Integer> reason : reasons.entrySet()) {
      most = reason.getValue() > times ? reason.getKey() : most;
      times = Math.max(times, reason.getValue());
    }
    return most.isEmpty() ? fate() : fate() + ": " + most;
  }

  /** What became of the censored ones, as {@code 3 of 200 collapsed}; empty when none are. */
  public String fate() {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    readings.values().forEach(reading -> counts.merge(reading.outcome(), 1, Integer::sum));
    StringJoiner words = new StringJoiner(", ");
    counts.forEach(
        (outcome, count) -> {
          if (outcome.censored()) {
            words.add(count + " of " + count() + " " + outcome.word());
          }
        });
    return words.toString();
  }
}
