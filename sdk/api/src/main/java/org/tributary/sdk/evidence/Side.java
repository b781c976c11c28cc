package org.tributary.sdk.evidence;

import java.util.OptionalInt;

/**
 * One side of a question: a selection that gives one number a replicate and setting.
 *
 * @param word the verdict word when this side wins, as {@code pooled}
 * @param metric name of the metric
 * @param arm name of the arm
 * @param position inside the cell
 * @param ofSource a source; empty for the average over sources
 */
public record Side(
    String word, String metric, String arm, Position position, OptionalInt ofSource) {

  /** An arm's average over sources, at no position. */
  public static Side of(String word, String metric, String arm) {
    return new Side(word, metric, arm, Position.none(), OptionalInt.empty());
  }

  /** This side at a position. */
  public Side at(Position other) {
    return new Side(word, metric, arm, other, ofSource);
  }

  /** What it is called in sentences: the arm, at its generation, time or part. */
  public String name() {
    StringBuilder name = new StringBuilder(arm.isEmpty() ? word : arm);
    position
        .generation()
        .ifPresent(generation -> name.append(" at generation ").append(generation));
    position.time().ifPresent(time -> name.append(" at time ").append(time));
    if (!position.part().isEmpty()) {
      name.append(" (").append(position.part()).append(')');
    }
    ofSource.ifPresent(source -> name.append(" on source ").append(source));
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
