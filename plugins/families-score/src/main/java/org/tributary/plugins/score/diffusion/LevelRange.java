package org.tributary.plugins.score.diffusion;

/**
 * The noise levels a score is used at.
 *
 * @param floor lowest, above 0: the law that is learnt is that of the data at this level
 * @param top highest; equal to the floor where there is one level only
 */
public record LevelRange(double floor, double top) {

  public LevelRange {
    if (!(floor > 0) || !(top >= floor) || Double.isInfinite(top)) {
      throw new IllegalArgumentException(
          "noise levels must be 0 < floor <= top, were " + floor + ", " + top);
    }
  }

  /** Whether there is one level only. */
  public boolean single() {
    return floor == top;
  }

  /** Where a level lies, 0 at the floor and 1 at the top, on the log scale; 0 of one level only. */
  public double position(double level) {
    return single() ? 0 : Math.log(level / floor) / Math.log(top / floor);
  }

  /** The level at a position. */
  public double level(double position) {
    return floor * Math.pow(top / floor, position);
  }
}
