package org.tributary.runtime.wrap;

import java.util.Optional;

/**
 * Says which extension an exception came from. It is added, suppressed, to exceptions that pass
 * through as they are.
 */
public final class Attribution extends Exception {
  private static final long serialVersionUID = 1L;
  private final String pluginId;
  private final String extensionId;

  Attribution(Owner owner) {
    super("in " + owner, null, false, false);
    this.pluginId = owner.pluginId();
    this.extensionId = owner.extensionId();
  }

  /** Id of the plugin. */
  public String pluginId() {
    return pluginId;
  }

  /** Short id of the extension. */
  public String extensionId() {
    return extensionId;
  }

  /** Where an exception came from, when it came from a plugin. */
  public static Optional<Attribution> of(Throwable failure) {
    for (Throwable suppressed : failure.getSuppressed()) {
      if (suppressed instanceof Attribution attribution) {
        return Optional.of(attribution);
      }
    }
    return Optional.empty();
  }
}
