package org.tributary.evidence.sample;

import java.util.OptionalInt;
import org.tributary.sdk.evidence.Side;

/**
 * What is followed over positions.
 *
 * @param metric name of the metric
 * @param arm name of the arm
 * @param ofSource a source; empty for the average over sources
 */
public record SeriesKey(String metric, String arm, OptionalInt ofSource) {

  /** What a side follows. */
  public static SeriesKey of(Side side) {
    return new SeriesKey(side.metric(), side.arm(), side.ofSource());
  }

  /** An arm's average over sources. */
  public static SeriesKey of(String metric, String arm) {
    return new SeriesKey(metric, arm, OptionalInt.empty());
  }
}
