package org.tributary.sdk.evidence;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * One side of a question: a selection that gives one number a replicate and setting.
 *
 * @param word the verdict word when this side wins, as {@code pooled}
 * @param metric name of the metric
 * @param arm name of the arm
 * @param position inside the cell
 * @param ofSource a source; empty for the average over sources
 * @param setting values of swept axes, by path, that this side is read at wherever the question is
 *     asked; empty for the setting of the card
 */
public record Side(
    String word,
    String metric,
    String arm,
    Position position,
    OptionalInt ofSource,
    Map<String, String> setting) {
  public Side {
    setting = Collections.unmodifiableMap(new TreeMap<>(setting));
  }

  /** A side at the setting of the card. */
  public Side(String word, String metric, String arm, Position position, OptionalInt ofSource) {
    this(word, metric, arm, position, ofSource, Map.of());
  }

  /** An arm's average over sources, at no position. */
  public static Side of(String word, String metric, String arm) {
    return new Side(word, metric, arm, Position.none(), OptionalInt.empty());
  }

  /** This side at a position. */
  public Side at(Position other) {
    return new Side(word, metric, arm, other, ofSource, setting);
  }

  /** This side of one source. */
  public Side ofSource(int source) {
    return new Side(word, metric, arm, position, OptionalInt.of(source), setting);
  }

  /** This side read at given values of swept axes, whatever the card's own. */
  public Side fixed(Map<String, String> values) {
    return new Side(word, metric, arm, position, ofSource, values);
  }

  /** What it is called in sentences: the arm, at its generation, time or part. */
  public String name() {
    StringBuilder name = new StringBuilder(arm.isEmpty() ? word : arm);
    position
        .generation()
        .ifPresent(generation -> name.append(" at generation ").append(generation));
    position.time().ifPresent(time -> name.append(" at time ").append(Position.timeText(time)));
    if (!position.part().isEmpty()) {
      name.append(" (").append(position.part()).append(')');
    }
    ofSource.ifPresent(source -> name.append(" on source ").append(source));
    setting.forEach((path, value) -> name.append(", ").append(path).append(' ').append(value));
    return name.toString();
  }

  /** Whether an observation is of this side. */
  public boolean selects(Observation observation) {
    return observation.metric().equals(metric)
        && observation.arm().equals(arm)
        && observation.position().equals(position)
        && observation.measurement().ofSource().equals(ofSource);
  }
}
