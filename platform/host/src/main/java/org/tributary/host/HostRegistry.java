package org.tributary.host;

import java.util.List;
import java.util.Optional;
import org.tributary.engine.registry.InMemoryRegistry;
import org.tributary.engine.registry.RegisteredExtension;
import org.tributary.engine.registry.Registry;
import org.tributary.runtime.PluginRuntime;
import org.tributary.runtime.PluginStatus;

/** The extensions the runtime loaded, and why those of a refused plugin are not among them. */
final class HostRegistry implements Registry {
  private final InMemoryRegistry loaded;
  private final List<PluginStatus> statuses;

  HostRegistry(PluginRuntime runtime) {
    this.loaded =
        new InMemoryRegistry(
            runtime.extensions().stream()
                .map(
                    each ->
                        new RegisteredExtension(
                            each.pluginId(),
                            each.pluginVersion(),
                            each.pluginSha256(),
                            each.id(),
                            each.bundled(),
                            each.factory()))
                .toList());
    this.statuses = runtime.statuses();
  }

  @Override
  public List<RegisteredExtension> all() {
    return loaded.all();
  }

  @Override
  public List<RegisteredExtension> of(Class<?> productType) {
    return loaded.of(productType);
  }

  @Override
  public RegisteredExtension resolve(Class<?> productType, String id) {
    return loaded.resolve(productType, id);
  }

  /** The plugin named before the slash, or one whose own id is the one that was written. */
  @Override
  public Optional<String> refusal(String id) {
    String plugin = id.contains("/") ? id.substring(0, id.indexOf('/')) : id;
    return statuses.stream()
        .filter(status -> status.id().equals(plugin) && status.state() != PluginStatus.State.OK)
        .map(PluginStatus::line)
        .findFirst();
  }
}
