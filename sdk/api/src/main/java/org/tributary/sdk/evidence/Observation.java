package org.tributary.sdk.evidence;

import java.util.Map;
import org.tributary.sdk.metric.Measurement;

/**
 * One measured number and where it stands.
 *
 * @param cell key of the cell, hexadecimal
 * @param replicate 0, 1, ...
 * @param setting value of each swept axis as text, in the order of the axes
 * @param arm the alternative; empty when the study has one only
 * @param position inside the cell
 * @param sizes of the data behind it, as the study gave them
 * @param measurement the number and how it was estimated
 */
public record Observation(
    String cell,
    int replicate,
    Map<String, String> setting,
    String arm,
    Position position,
    SplitSizes sizes,
    Measurement measurement) {

  /** The measured number. */
  public double value() {
    return measurement.value();
  }

  /** Name of the metric. */
  public String metric() {
    return measurement.metric();
  }
}
