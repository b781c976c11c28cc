package org.tributary.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.tributary.sdk.TributaryException;
import org.tributary.store.LocalDisk;

/** A file that a command writes for its user: whole under its name, or not there at all. */
final class ResultFile {
  private ResultFile() {}

  /** Writes text. */
  @FunctionalInterface
  interface Text {
    /** Everything; what it throws leaves no file. */
    void to(Writer writer) throws IOException;
  }

  /**
   * Writes a file that is not there.
   *
   * @throws TributaryException {@code file-exists}; {@code write-failed} when the disk takes no
   *     more or the folder cannot be written
   */
  static void text(Path target, Text text) {
    place(
        target,
        temporary -> {
          try (Writer writer = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
            text.to(writer);
          }
        });
  }

  /** The same with bytes. */
  static void bytes(Path target, byte[] bytes) {
    place(target, temporary -> Files.write(temporary, bytes));
  }

  /** The same with the bytes of another file. */
  static void copy(Path from, Path target) {
    place(
        target,
        temporary -> {
          try (var out = Files.newOutputStream(temporary)) {
            Files.copy(from, out);
          }
        });
  }

  /** A name that is free. */
  static Path fresh(Path target) {
    if (Files.exists(target)) {
      throw new TributaryException(
          "file-exists", target + " exists and is left as it is; choose another name");
    }
    return target;
  }

  private static void place(Path target, org.tributary.store.Disk.Writing writing) {
    fresh(target);
    try {
      new LocalDisk().place(target, writing);
    } catch (IOException failed) {
      throw failure(target, failed);
    }
  }

  /** What a disk said, in a sentence. */
  static TributaryException failure(Path target, IOException failed) {
    String said = Objects.requireNonNullElse(failed.getMessage(), "");
    String reason = failed.getClass().getSimpleName() + (said.isEmpty() ? "" : ": " + said);
    boolean full = said.contains("No space left");
    return new TributaryException(
        full ? "disk-full" : "write-failed",
        "cannot write "
            + target
            + " ("
            + (full ? "No space left on device" : reason)
            + "): no part of it was left; "
            + (full ? "free some space or choose another disk" : "choose another folder"),
        failed);
  }
}
