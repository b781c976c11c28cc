package org.tributary.cli.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Position;

/**
 * What the replicates of a run repeat: one metric of one arm at one place of one setting.
 *
 * @param setting value of each swept axis
 * @param arm the alternative
 * @param position inside the cell
 * @param metric name of the metric
 * @param ofSource the source it is about; empty when averaged
 */
public record Series(
    Map<String, String> setting,
    String arm,
    Position position,
    String metric,
    OptionalInt ofSource) {

  /** The series that an observation belongs to. */
  public static Series of(Observation row) {
    return new Series(
        new LinkedHashMap<>(row.setting()),
        row.arm(),
        row.position(),
        row.metric(),
        row.measurement().ofSource());
  }

  /** Where inside the cell, in words; empty when there is one place only. */
  public String place() {
    StringBuilder text = new StringBuilder();
    position.generation().ifPresent(value -> text.append(" generation ").append(value));
    position.time().ifPresent(value -> text.append(" time ").append(value));
    if (!position.part().isEmpty()) {
      text.append(' ').append(position.part());
    }
    ofSource.ifPresent(value -> text.append(" source ").append(value));
    return text.toString().strip();
  }
}
