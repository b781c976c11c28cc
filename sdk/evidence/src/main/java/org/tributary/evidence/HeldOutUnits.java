package org.tributary.evidence;

/**
 * How losses by held-out unit are recorded for rules T and D': at the position of their model, its
 * part naming the unit, of the source its rows belong to, with the unit's rows as {@code
 * nReference}. Units of one stratum touch the same sources and are resampled among each other, in
 * all sources at once.
 */
public final class HeldOutUnits {
  private static final String PREFIX = "unit ";

  private HeldOutUnits() {}

  /** The part of a unit's position. */
  public static String part(int stratum, int unit) {
    return PREFIX + stratum + "/" + unit;
  }

  /** Whether a part names a unit. */
  public static boolean isPart(String part) {
    return part.startsWith(PREFIX);
  }

  /**
   * The stratum of a unit.
   *
   * @param part one that names a unit
   */
  public static String stratum(String part) {
    return part.substring(PREFIX.length(), part.indexOf('/'));
  }
}
