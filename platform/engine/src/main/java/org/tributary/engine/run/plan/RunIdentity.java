package org.tributary.engine.run.plan;

/**
 * What the numbers of a run depend on beside its settings.
 *
 * @param runSeed seed of every stream
 * @param sdkVersion version of the SDK
 * @param numericsFingerprint backend, vector width and threads of the numerics
 * @param numericsThreads threads for products inside a cell, at least 1; never the worker count
 */
public record RunIdentity(
    long runSeed, String sdkVersion, String numericsFingerprint, int numericsThreads) {
  public RunIdentity {
    if (numericsThreads < 1) {
      throw new IllegalArgumentException("numericsThreads must be >= 1, was " + numericsThreads);
    }
  }
}
