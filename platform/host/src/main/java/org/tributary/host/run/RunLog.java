package org.tributary.host.run;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tributary.engine.run.FinishedCell;
import org.tributary.engine.run.RunOutcome;

/** Composes {@code run.log}: what happened, for a person who wonders why. */
final class RunLog {
  private RunLog() {}

  static byte[] text(Provenance provenance, RunOutcome outcome, List<String> notes) {
    StringBuilder text = new StringBuilder();
    text.append("started ").append(provenance.started()).append('\n');
    text.append("command ").append(provenance.command()).append('\n');
    text.append("seconds ").append(provenance.seconds()).append('\n');
    text.append("rounds ").append(outcome.rounds()).append('\n');
    text.append("cells ").append(outcome.completeness()).append('\n');
    notes.forEach(note -> text.append("note ").append(note).append('\n'));
    for (FinishedCell cell : outcome.failures()) {
      text.append("failed ")
          .append(cell.planned().describe())
          .append(": ")
          .append(cell.result().failure().orElse(""))
          .append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
