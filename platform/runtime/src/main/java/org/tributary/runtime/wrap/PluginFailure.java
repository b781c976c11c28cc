package org.tributary.runtime.wrap;

import org.tributary.sdk.TributaryException;

/** Code of a plugin ended in an error nobody meant to throw. */
public final class PluginFailure extends TributaryException {
  private static final long serialVersionUID = 1L;
  private final String pluginId;
  private final String extensionId;

  /**
   * A failure, with code {@code plugin-failed}.
   *
   * @param owner extension at fault
   * @param call method that was called, as {@code fit}
   * @param cause what was thrown
   */
  PluginFailure(Owner owner, String call, Throwable cause) {
    super(
        "plugin-failed",
        owner + " failed in " + call + ": " + cause + "; report it to the plugin's provider",
        cause);
    this.pluginId = owner.pluginId();
    this.extensionId = owner.extensionId();
  }

  /**
   * A result that is not what its interface promises, with code {@code plugin-failed}.
   *
   * @param returned what came instead
   */
  PluginFailure(Owner owner, String call, String returned) {
    super(
        "plugin-failed",
        owner + " failed in " + call + ": it returned " + returned + "; report it to its provider");
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
}
