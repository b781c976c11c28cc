package org.tributary.store;

import java.io.IOException;
import java.nio.file.Path;

/** Every way in which the store changes a file system; a test puts a failing one in its place. */
public interface Disk {

  /** Makes a folder and the folders above it; nothing happens when it exists. */
  void createDirectories(Path folder) throws IOException;

  /**
   * Makes one folder.
   *
   * @return whether it was made; false when it exists
   */
  boolean createDirectory(Path folder) throws IOException;

  /**
   * Puts a file in its place at once: written under another name in the same folder, then renamed.
   * When writing fails, nothing is left behind and an earlier file of that name stays.
   */
  void place(Path target, Writing writing) throws IOException;

  /**
   * Opens a file for appending, made when it does not exist, and claims it for this writer by a
   * lock that dies with the process.
   *
   * @return the file, or empty when another writer, in this process or another, holds it
   */
  java.util.Optional<AppendFile> claim(Path file) throws IOException;

  /** Deletes a file; nothing happens when there is none. */
  void delete(Path file) throws IOException;

  /** Writes the content of a file that is being placed. */
  @FunctionalInterface
  interface Writing {
    /** Writes to the temporary file. */
    void to(Path temporary) throws IOException;
  }
}
