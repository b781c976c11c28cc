package org.tributary.runtime;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where plugins are and what may be loaded.
 *
 * @param bundled folder of the zips that came with the installation; never written
 * @param userFolders folders of further zips
 * @param exploded plugins that are being developed
 * @param cache folder that zips are unpacked into, made when it is not there
 * @param lockFile hashes of installed zips; zips it does not name are marked {@code not locked}
 * @param sdkVersion version of the SDK that is running
 * @param disabled ids that are not to be loaded
 */
public record RuntimeOptions(
    Optional<Path> bundled,
    List<Path> userFolders,
    List<ExplodedPlugin> exploded,
    Path cache,
    Optional<Path> lockFile,
    String sdkVersion,
    Set<String> disabled) {

  /** Version of the SDK that this runtime was built with. */
  public static final String SDK_VERSION = "2.0.0";

  public RuntimeOptions {
    userFolders = List.copyOf(userFolders);
    exploded = List.copyOf(exploded);
    disabled = Set.copyOf(disabled);
  }

  /** No plugin at all, unpacking into a folder. */
  public static RuntimeOptions none(Path cache) {
    return new RuntimeOptions(
        Optional.empty(), List.of(), List.of(), cache, Optional.empty(), SDK_VERSION, Set.of());
  }

  /** The plugins of an installation and those a person keeps in a TRIBUTARY_HOME. */
  public static RuntimeOptions installed(Path bundled, Path home) {
    PluginStore store = new PluginStore(home);
    return new RuntimeOptions(
        Optional.of(bundled),
        List.of(store.folder()),
        List.of(),
        store.cache(),
        Optional.of(store.lockFile()),
        SDK_VERSION,
        store.disabled());
  }

  /** These options with the plugins of an installation. */
  public RuntimeOptions withBundled(Path folder) {
    return new RuntimeOptions(
        Optional.of(folder), userFolders, exploded, cache, lockFile, sdkVersion, disabled);
  }

  /** These options with another folder of zips. */
  public RuntimeOptions withUserFolder(Path folder) {
    List<Path> all = new java.util.ArrayList<>(userFolders);
    all.add(folder);
    return new RuntimeOptions(bundled, all, exploded, cache, lockFile, sdkVersion, disabled);
  }

  /** These options with another plugin that is being developed. */
  public RuntimeOptions withExploded(ExplodedPlugin plugin) {
    List<ExplodedPlugin> all = new java.util.ArrayList<>(exploded);
    all.add(plugin);
    return new RuntimeOptions(bundled, userFolders, all, cache, lockFile, sdkVersion, disabled);
  }
}
