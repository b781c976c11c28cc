package org.tributary.sdk.evidence;

/**
 * A level to pass.
 *
 * @param of what it is measured against
 * @param value the level itself, a factor of the first value, or a share of a way in (0, 1]
 */
public record Level(Of of, double value) {
  /** What a level is measured against. */
  public enum Of {
    /** A value of the metric. */
    VALUE,
    /** A multiple of the replicate's value at the first position. */
    FIRST,
    /** A share of the way from the first value to the replicate's best one. */
    DROP,
    /** The replicate's best value, the lowest unless upwards; needs no number. */
    BEST,
    /**
     * A share of the way from the replicate's best value on to its last one, after the best: when a
     * run has come to memorize. A run whose value comes back by less than a twentieth of what it
     * had gained never passes it.
     */
    RISE
  }
}
