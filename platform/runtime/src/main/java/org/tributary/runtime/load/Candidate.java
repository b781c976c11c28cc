package org.tributary.runtime.load;

import java.io.IOException;
import java.nio.file.Path;
import org.tributary.runtime.archive.Contents;
import org.tributary.runtime.archive.Descriptor;

/**
 * A plugin that may be loaded.
 *
 * @param file where it was found
 * @param bundled whether it came with the installation
 * @param sha256 of its bytes
 * @param descriptor what it says of itself
 * @param placement gives its class path; unpacks it first where it must
 */
public record Candidate(
    Path file, boolean bundled, String sha256, Descriptor descriptor, Placement placement) {

  /** Gives the class path of a plugin. */
  @FunctionalInterface
  public interface Placement {
    /** The class path. */
    Contents contents() throws IOException;
  }

  /** What tells this content from any other: id and hash. */
  public String content() {
    return id() + "-" + sha256.substring(0, 16);
  }

  /** Id of the plugin. */
  public String id() {
    return descriptor.id();
  }
}
