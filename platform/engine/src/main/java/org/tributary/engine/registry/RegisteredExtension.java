package org.tributary.engine.registry;

import org.tributary.sdk.Factory;

/**
 * One extension that can be used, and the plugin it came with.
 *
 * @param pluginId of the plugin, as {@code families-gaussian}
 * @param pluginVersion semantic version
 * @param pluginSha256 of the plugin's zip or folder, 64 hexadecimal digits
 * @param id short id of the extension
 * @param bundled whether the plugin came with the installation
 * @param factory makes the product
 */
public record RegisteredExtension(
    String pluginId,
    String pluginVersion,
    String pluginSha256,
    String id,
    boolean bundled,
    Factory<?, ?> factory) {

  /** {@code plugin/id}, which no other extension of the same product has. */
  public String fullId() {
    return pluginId + "/" + id;
  }

  /** {@code plugin/id@version}. */
  public String coordinate() {
    return fullId() + "@" + pluginVersion;
  }

  /** Coordinate and hash, as it enters the key of a cell: {@code plugin/id@version sha256}. */
  public String fingerprint() {
    return coordinate() + " " + pluginSha256;
  }
}
