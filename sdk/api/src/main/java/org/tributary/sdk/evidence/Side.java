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

  /** Whether an observation is of this side. */
  public boolean selects(Observation observation) {
    return observation.metric().equals(metric)
        && observation.arm().equals(arm)
        && observation.position().equals(position)
        && observation.measurement().ofSource().equals(ofSource);
  }
}
