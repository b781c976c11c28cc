package org.tributary.runtime;

import java.util.Locale;

/** Where a plugin came from, and what is known about its file. */
public enum PluginOrigin {
  /** It came with the installation. */
  BUNDLED,
  /** A person installed it, and its hash is in the lock file. */
  USER,
  /** It lies in a plugins folder, and the lock file does not know it. */
  NOT_LOCKED,
  /** It is being developed: its classes are read from a build folder. */
  DEVELOPMENT;

  /** The word of lists, as {@code not locked}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
