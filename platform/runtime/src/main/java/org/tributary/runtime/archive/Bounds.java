package org.tributary.runtime.archive;

import java.util.Collection;
import java.util.zip.ZipEntry;

/**
 * How much a plugin's zip may hold. A zip says of each entry how large it will be; what it says is
 * checked before anything is unpacked, and held to while it is.
 */
final class Bounds {
  /** Bytes of a descriptor or an index of extensions. */
  static final int TEXT_BYTES = 1 << 20;

  /** Bytes of one class file. */
  static final int CLASS_BYTES = 16 << 20;

  private static final int ENTRIES = 20_000;
  private static final int NAME_LETTERS = 240;
  private static final int NAME_PARTS = 12;
  private static final long BYTES = 4L << 30;

  /** Below this no ratio is looked at. */
  private static final long FEW_BYTES = 64L << 20;

  /** Classes and native libraries shrink to a third; zeros to a thousandth. */
  private static final long MOST_TIMES = 50;

  private static final String ADVICE = "do not use this file; ask its provider for a smaller one";

  private Bounds() {}

  /**
   * Checks what a zip says of itself.
   *
   * @param bytes of the zip
   * @throws RefusedException when it is too much
   */
  static void check(Collection<? extends ZipEntry> entries, long bytes) {
    if (entries.size() > ENTRIES) {
      throw new RefusedException(
          "it has " + entries.size() + " entries, at most " + ENTRIES + " are unpacked", ADVICE);
    }
    long unpacked = 0;
    for (ZipEntry entry : entries) {
      String name = entry.getName();
      if (name.length() > NAME_LETTERS || name.split("[/\\\\]", -1).length > NAME_PARTS) {
        throw new RefusedException(
            "its entry '"
                + name.substring(0, Math.min(name.length(), 40))
                + "...' has a name of "
                + name.length()
                + " letters, at most "
                + NAME_LETTERS
                + " in at most "
                + NAME_PARTS
                + " parts are unpacked",
            ADVICE);
      }
      if (name.chars().anyMatch(Character::isISOControl)) {
        throw new RefusedException(
            "the name of its entry '" + name + "' holds a control character", ADVICE);
      }
      unpacked += Math.max(0, entry.getSize());
      if (entry.getSize() < 0 || unpacked < 0 || unpacked > BYTES) {
        throw new RefusedException(
            "it would unpack to more than " + (BYTES >> 30) + " GiB", ADVICE);
      }
    }
    if (unpacked > FEW_BYTES && unpacked / MOST_TIMES > bytes) {
      throw new RefusedException(
          "its "
              + bytes
              + " bytes would unpack to "
              + unpacked
              + ", more than "
              + MOST_TIMES
              + " times as many",
          ADVICE);
    }
  }
}
