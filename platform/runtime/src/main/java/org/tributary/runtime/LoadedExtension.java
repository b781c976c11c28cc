package org.tributary.runtime;

import org.tributary.sdk.Factory;

/**
 * An extension that can be used.
 *
 * @param pluginId id of its plugin
 * @param pluginVersion version of its plugin
 * @param pluginSha256 hash of the plugin's zip
 * @param id short id
 * @param productType interface of what it makes, the SDK's or a plugin's own
 * @param factory wrapped: safe to call from any thread and any class loader
 * @param bundled whether its plugin came with the installation
 */
public record LoadedExtension(
    String pluginId,
    String pluginVersion,
    String pluginSha256,
    String id,
    Class<?> productType,
    Factory<?, ?> factory,
    boolean bundled) {

  /** The id that is never ambiguous, {@code plugin/extension}. */
  public String fullId() {
    return pluginId + "/" + id;
  }
}
