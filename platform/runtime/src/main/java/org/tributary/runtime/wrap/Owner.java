package org.tributary.runtime.wrap;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.tributary.sdk.TributaryException;

/**
 * The extension an object belongs to.
 *
 * @param pluginId id of the plugin
 * @param extensionId short id of the extension
 * @param loader the plugin's class space
 */
public record Owner(String pluginId, String extensionId, ClassLoader loader) {

  /** What to throw instead of {@code failure}: itself where it is meant for the caller. */
  Throwable attribute(Throwable failure, String call) {
    if (failure instanceof PluginFailure || failure instanceof OutOfMemoryError) {
      return failure;
    }
    boolean meant =
        failure instanceof TributaryException
            || failure instanceof IllegalArgumentException
            || failure instanceof CancellationException
            || failure instanceof IOException;
    if (!meant) {
      return new PluginFailure(this, call, failure);
    }
    if (Attribution.of(failure).isEmpty()) {
      failure.addSuppressed(new Attribution(this));
    }
    return failure;
  }

  @Override
  public String toString() {
    return "plugin " + pluginId + ", extension " + extensionId + ",";
  }
}
