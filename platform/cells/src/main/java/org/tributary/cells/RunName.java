package org.tributary.cells;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Names of runs, which name folders of the workspace: folders that every system can hold, so that a
 * workspace may be carried from one to another.
 */
public final class RunName {
  /** Folders that a workspace has of its own. */
  public static final Set<String> FOLDERS = Set.of("artifacts", "journal", "models");

  private static final int MOST_LETTERS = 100;

  private RunName() {}

  /** Why a text cannot name a run, in half a sentence; empty when it can. */
  public static Optional<String> fault(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      return Optional.of(
          "use letters a to z, digits, '.', '_' and '-', beginning with a letter or digit");
    }
    if (FOLDERS.contains(lower)) {
      return Optional.of("not one of artifacts, journal, models, in large letters or small");
    }
    if (name.endsWith(".")) {
      return Optional.of("Windows drops a '.' at the end");
    }
    if (lower.matches("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?")) {
      return Optional.of("Windows keeps that name for a device");
    }
    return name.length() > MOST_LETTERS
        ? Optional.of("at most " + MOST_LETTERS + " letters, it has " + name.length())
        : Optional.empty();
  }

  /** A text, as the name of a file, made fit to name a run. */
  public static String fit(String text) {
    String fit = text.replaceAll("[^A-Za-z0-9._-]+", "-").replaceFirst("^[^A-Za-z0-9]+", "");
    fit = fit.substring(0, Math.min(fit.length(), MOST_LETTERS - "study-".length()));
    fit = fit.replaceFirst("[.-]+$", "");
    return fault(fit).isEmpty() ? fit : ("study-" + fit).replaceFirst("-$", "");
  }
}
