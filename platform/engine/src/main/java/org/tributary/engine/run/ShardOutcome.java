package org.tributary.engine.run;

import java.util.List;

/**
 * What a share of a run came to.
 *
 * @param shard which share
 * @param round the last round that was planned: 0, 1, ...
 * @param elsewhere cells of that round that other shares have and that are not known here yet
 * @param completeness the account of the cells that are known here, over all rounds
 * @param failures cells that failed, in the order of the plan
 */
public record ShardOutcome(
    Shard shard, int round, int elsewhere, Completeness completeness, List<FinishedCell> failures) {
  public ShardOutcome {
    failures = List.copyOf(failures);
  }

  /** Whether every round of the study has ended, so that the report only needs to be written. */
  public boolean whole() {
    return elsewhere == 0;
  }
}
