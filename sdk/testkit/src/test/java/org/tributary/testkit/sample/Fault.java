package org.tributary.testkit.sample;

/** A way of not keeping the contract of a model family. */
public enum Fault {
  /** None. */
  NONE,
  /** Log-densities are NaN. */
  NAN_DENSITY,
  /** A fit depends on what was fitted before. */
  REMEMBERS,
  /** What is loaded is not what was saved. */
  FORGETS,
  /** Capabilities promise a score that models lack. */
  PROMISES,
  /** One draw too few. */
  SHORT,
  /** A single row ends in an unmeant error. */
  CRASHES,
  /** Training times are not reported. */
  SILENT
}
