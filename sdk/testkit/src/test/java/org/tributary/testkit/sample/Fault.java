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
  SILENT,
  /** Draws come from a random source of the process. */
  GLOBAL_RANDOM,
  /** A fit reads the clock. */
  CLOCK,
  /** Each draw moves the model. */
  SAMPLING_MOVES,
  /** The mean of one row is not a number. */
  NAN_ROW,
  /** Draws are of another space. */
  OTHER_SPACE,
  /** Draws carry the label of another source. */
  OTHER_LABEL,
  /** Log-densities are one nat too high. */
  ONE_NAT,
  /** The density is twice as wide as the sampler. */
  TWICE_AS_WIDE,
  /** Draws are shifted by 3. */
  SHIFTED,
  /** The stream is ignored for a fixed seed. */
  FIXED_SEED,
  /** The density takes sources in reverse. */
  DENSITY_REVERSED,
  /** The fit takes sources in reverse. */
  FIT_REVERSED,
  /** Fits share one array. */
  SHARED_SCRATCH,
  /** Questions share one array. */
  SHARED_POINT,
  /** The first fit is everybody's. */
  CACHED,
  /** Frequency weights are ignored. */
  WEIGHTS_IGNORED,
  /** Importance is honoured in words only. */
  IMPORTANCE_IGNORED,
  /** A fit changes the default locale. */
  LOCALE,
  /** A fit changes the default time zone. */
  TIME_ZONE,
  /** A fit sets a system property. */
  PROPERTY,
  /** A fit prints. */
  PRINTS,
  /** A fit leaves a thread running. */
  THREAD,
  /** Any format version is read. */
  ANY_FORMAT,
  /** Save closes what it writes to. */
  CLOSES,
  /** Draws are marked as real. */
  MARKED_REAL,
  /** Draws are half as wide as the density. */
  NARROW,
  /** Draws of more than three columns are. */
  NARROW_WIDE,
  /** Log-densities of more than three columns are one nat too high. */
  WIDE,
  /** Every draw comes twice. */
  TWINS,
  /** The density is cut off at a deviation and a half. */
  CUT,
  /** A point's log-density depends on the points asked for with it. */
  BATCH,
  /** Save adds the time of day. */
  STAMPED,
  /** Facts count how often they were asked for. */
  FACTS
}
