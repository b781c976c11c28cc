package org.tributary.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tributary.sdk.TributaryException;

/** Turns what a disk throws into an error a person can act on. */
final class DiskFailure {
  private DiskFailure() {}

  /** The error of a failed write below the workspace. */
  static TributaryException writing(Path path, IOException cause) {
    if (String.valueOf(cause.getMessage()).contains("No space left")) {
      return new TributaryException(
          "disk-full",
          "No space left on device while writing "
              + path
              + ": free some space (for instance with 'cache clean') and run the same command"
              + " again; finished cells are kept",
          cause);
    }
    return new TributaryException(
        "workspace-write-failed",
        "cannot write "
            + path
            + " ("
            + reason(cause)
            + "): cure it and run the same command again; finished cells are kept",
        cause);
  }

  /** The error of a file that cannot be read. */
  static TributaryException reading(Path path, IOException cause) {
    return new TributaryException(
        "workspace-read-failed",
        "cannot read " + path + " (" + reason(cause) + "): check the file and its permissions",
        cause);
  }

  /** The error of a workspace that cannot be opened. */
  static TributaryException unusable(Path folder, IOException cause) {
    for (Path at = folder.toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isRegularFile(at)) {
        return new TributaryException(
            "workspace-unusable",
            "cannot use "
                + folder
                + " as workspace: "
                + at
                + " is a file, not a folder; give another with --out",
            cause);
      }
    }
    if (String.valueOf(cause.getMessage()).contains("No space left")) {
      return writing(folder, cause);
    }
    return new TributaryException(
        "workspace-unusable",
        "cannot use "
            + folder
            + " as workspace ("
            + reason(cause)
            + "): make it writable or give another with --out; where the file system has no locks,"
            + " give each process one of its own and join them with merge",
        cause);
  }

  private static String reason(IOException cause) {
    String text = cause.getMessage() == null ? "" : cause.getMessage();
    return cause instanceof AccessDeniedException
        ? "no permission"
        : cause.getClass().getSimpleName() + (text.isEmpty() ? "" : ": " + text);
  }
}
