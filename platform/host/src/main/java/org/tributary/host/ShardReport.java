package org.tributary.host;

import java.util.List;
import org.tributary.engine.run.ShardOutcome;

/**
 * What a share of a run left behind.
 *
 * @param outcome of its cells
 * @param notes what a reader should know of the journal
 */
public record ShardReport(ShardOutcome outcome, List<String> notes) {
  public ShardReport {
    notes = List.copyOf(notes);
  }
}
