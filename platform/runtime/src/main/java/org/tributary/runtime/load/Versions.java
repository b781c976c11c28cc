package org.tributary.runtime.load;

import org.pf4j.DefaultVersionManager;
import org.tributary.runtime.archive.RefusedException;

/** Semantic versions and ranges of them, as {@code >=2.0.0 & <3.0.0}. */
public final class Versions {
  private Versions() {}

  /**
   * Whether a version lies in a range. A {@code -SNAPSHOT} counts as the version it leads to.
   *
   * @throws RefusedException when the range cannot be read
   */
  public static boolean inside(String version, String range) {
    try {
      return new DefaultVersionManager()
          .checkVersionConstraint(released(version), range.replace("-SNAPSHOT", ""));
    } catch (RuntimeException unreadable) {
      throw new RefusedException(
          "the version range '" + range + "' cannot be read",
          "write it as >=2.0.0 & <3.0.0 and rebuild");
    }
  }

  /** Order of two versions: below 0 where the first is the older one. */
  public static int compare(String first, String second) {
    return new DefaultVersionManager().compareVersions(released(first), released(second));
  }

  private static String released(String version) {
    return version.replace("-SNAPSHOT", "");
  }
}
