package org.tributary.sdk.option;

import java.nio.file.Path;
import java.util.List;

/**
 * A folder named in a study file, relative to that file. The host resolves it, lists its files and
 * puts the SHA-256 of their names and bytes into the key of the cells.
 *
 * @param path absolute
 * @param files every file below it, absolute, in the order of their names; hidden ones left out
 * @param sha256 of the files' relative names and hashes, 64 hexadecimal digits
 */
public record InputFolder(Path path, List<Path> files, String sha256) {
  public InputFolder {
    files = List.copyOf(files);
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("sha256 must be 64 hexadecimal digits, was " + sha256);
    }
  }
}
