package org.tributary.sdk.option;

import java.nio.file.Path;

/**
 * A file named in a study file, relative to that file. The host resolves it, checks that it can be
 * read and puts its SHA-256 into the key of the cells.
 *
 * @param path absolute
 * @param sha256 of the bytes, 64 hexadecimal digits
 */
public record InputFile(Path path, String sha256) {
  public InputFile {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("sha256 must be 64 hexadecimal digits, was " + sha256);
    }
  }
}
