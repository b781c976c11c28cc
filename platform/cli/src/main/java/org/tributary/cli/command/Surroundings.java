package org.tributary.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.host.HostOptions;
import org.tributary.host.Tributary;
import org.tributary.runtime.ExplodedPlugin;
import org.tributary.runtime.PluginStore;
import org.tributary.runtime.RuntimeOptions;

/**
 * Where this process finds things.
 *
 * @param install folder of the installation, named by the launcher; never written
 * @param home TRIBUTARY_HOME
 * @param data folder of data sets
 * @param develop Maven modules of plugins being developed
 * @param allowed permissions given, as {@code exec}, {@code sql}
 */
record Surroundings(
    Optional<Path> install,
    Path home,
    Optional<Path> data,
    List<Path> develop,
    Set<String> allowed) {
  Surroundings {
    develop = List.copyOf(develop);
    allowed = Set.copyOf(allowed);
  }

  /** Folder of the zips that came with the installation. */
  Optional<Path> bundled() {
    return install.map(folder -> folder.resolve("plugins"));
  }

  /** Folder of the study files that came with the installation. */
  Optional<Path> studies() {
    return install.map(folder -> folder.resolve("studies"));
  }

  /** Maven repository of Tributary's own artifacts that came with the installation. */
  Optional<Path> repository() {
    return install.map(folder -> folder.resolve("repository")).filter(Files::isDirectory);
  }

  /** The author's guide that came with the installation. */
  Optional<Path> guide() {
    return install.map(folder -> folder.resolve("guide")).filter(Files::isDirectory);
  }

  /** Which plugins are loaded. */
  RuntimeOptions runtime() {
    PluginStore store = new PluginStore(home);
    return new RuntimeOptions(
        bundled(),
        List.of(store.folder()),
        develop.stream().map(module -> ExplodedPlugin.ofModule(module.toAbsolutePath())).toList(),
        store.cache(),
        Optional.of(store.lockFile()),
        RuntimeOptions.SDK_VERSION,
        store.disabled());
  }

  /** Loads the plugins; close it. */
  Tributary open() {
    placeNatives();
    return Tributary.open(new HostOptions(runtime(), home, data, allowed));
  }

  /** Native libraries are unpacked below the home, wherever that is; plugins look for it too. */
  void placeNatives() {
    System.setProperty("tributary.home", home.toString());
    if (System.getProperty("tributary.natives") == null) {
      System.setProperty("tributary.natives", home.resolve("natives").toString());
    }
  }
}
