package org.tributary.evidence.repeats;

import java.util.List;
import java.util.OptionalInt;
import org.tributary.evidence.Units;

/** The option: decide, or group or keep repeated rows whatever they are. */
public enum Duplicates {
  AUTO,
  GROUP,
  KEEP;

  /**
   * Decides.
   *
   * @param columns at least one, equally long
   */
  public RepeatDecision decide(List<Column> columns) {
    DistinctRows rows = DistinctRows.of(columns);
    return switch (this) {
      case AUTO -> new RepeatRule(columns, rows).decide();
      case GROUP ->
          new RepeatDecision(
              true,
              RepeatReason.ASKED,
              OptionalInt.empty(),
              rows.repeating(),
              1,
              Units.of(rows.ofRow()));
      case KEEP ->
          new RepeatDecision(
              false,
              RepeatReason.ASKED,
              OptionalInt.empty(),
              rows.repeating(),
              1,
              Units.rows(rows.ofRow().length));
    };
  }
}
