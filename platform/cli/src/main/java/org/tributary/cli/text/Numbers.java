package org.tributary.cli.text;

import java.util.Locale;

/** Numbers as people read them. */
public final class Numbers {
  private static final int MINUTE = 60;
  private static final int HOUR = 3600;

  private Numbers() {}

  /** As {@code 3,000}. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A count with its noun, as {@code 1 cell} or {@code 3,000 cells}. */
  public static String counted(long number, String noun) {
    return count(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** Four significant digits. */
  public static String value(double number) {
    if (Double.isInfinite(number)) {
      return number > 0 ? "inf" : "-inf";
    }
    return String.format(Locale.ROOT, "%.4g", number);
  }

  /** As {@code 1.2 s}, {@code 3 min 20 s} or {@code 2 h 5 min}. */
  public static String seconds(double seconds) {
    if (seconds < MINUTE) {
      return String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
    }
    long whole = Math.round(seconds);
    return whole < HOUR
        ? whole / MINUTE + " min " + whole % MINUTE + " s"
        : whole / HOUR + " h " + whole % HOUR / MINUTE + " min";
  }

  /** As {@code 12.4 MB}. */
  public static String bytes(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    double size = bytes;
    String[] units = {"kB", "MB", "GB", "TB"};
    int unit = -1;
    while (size >= 1000 && unit < units.length - 1) {
      size /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", size, units[unit]);
  }
}
