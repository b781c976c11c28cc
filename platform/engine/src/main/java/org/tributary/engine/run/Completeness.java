package org.tributary.engine.run;

/**
 * The account of a run: {@code expected = done + reused + failed + duplicated}.
 *
 * @param expected cells planned in all rounds
 * @param done measured by this run
 * @param reused found in the store
 * @param failed recorded with a message, tried again by the next run
 * @param censored cells with at least one censored measurement, among done and reused
 * @param duplicated cells planned again though an equal one was planned before; run once
 */
public record Completeness(
    int expected, int done, int reused, int failed, int censored, int duplicated) {}
