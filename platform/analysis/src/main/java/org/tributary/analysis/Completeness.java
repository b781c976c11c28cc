package org.tributary.analysis;

/**
 * How many cells of a run came to what; a line of the report and part of {@code findings.json}.
 *
 * @param expected cells the plan asks for
 * @param done measured in this run
 * @param reused found in the workspace
 * @param failed ended with an error
 * @param censored finished with at least one censored outcome
 * @param duplicated asked for more than once and measured once
 */
public record Completeness(
    long expected, long done, long reused, long failed, long censored, long duplicated) {
  public Completeness {
    long least = Math.min(Math.min(expected, done), Math.min(reused, failed));
    if (Math.min(least, Math.min(censored, duplicated)) < 0) {
      throw new IllegalArgumentException("cell counts must be >= 0, one was negative");
    }
  }
}
