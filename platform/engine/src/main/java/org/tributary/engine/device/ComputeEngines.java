package org.tributary.engine.device;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tributary.engine.registry.AmbiguousExtensionException;
import org.tributary.engine.registry.RegisteredExtension;
import org.tributary.engine.registry.Registry;
import org.tributary.engine.registry.UnknownExtensionException;
import org.tributary.sdk.device.ComputeEngine;
import org.tributary.sdk.device.ComputeEngineFactory;

/** The compute engines of a registry, each made once. Safe for use by several threads. */
public final class ComputeEngines {
  private final Registry registry;
  private final Map<String, ComputeEngine> made = new ConcurrentHashMap<>();

  /** The engines of a registry; nothing of them is started. */
  public ComputeEngines(Registry registry) {
    this.registry = registry;
  }

  /** Every engine, by coordinate. */
  public List<ComputeEngine> all() {
    return registry.of(ComputeEngine.class).stream().map(this::product).toList();
  }

  /** The engine of an id; empty when no plugin offers it. */
  public Optional<ComputeEngine> named(String id) {
    return extension(id).map(this::product);
  }

  /** Coordinate and hash of an engine, part of the keys of what it computes; empty as above. */
  public Optional<String> fingerprint(String id) {
    return extension(id).map(RegisteredExtension::fingerprint);
  }

  private Optional<RegisteredExtension> extension(String id) {
    try {
      return Optional.of(registry.resolve(ComputeEngine.class, id));
    } catch (UnknownExtensionException | AmbiguousExtensionException none) {
      return Optional.empty();
    }
  }

  private ComputeEngine product(RegisteredExtension extension) {
    ComputeEngineFactory factory = (ComputeEngineFactory) extension.factory();
    return made.computeIfAbsent(
        extension.coordinate(), key -> factory.create(new ComputeEngineFactory.NoOptions()));
  }
}
