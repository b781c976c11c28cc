package org.tributary.host.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.tributary.runtime.LoadedPlugin;
import org.tributary.runtime.archive.Descriptor;
import org.tributary.runtime.archive.Requirement;
import org.tributary.sdk.TributaryException;

/** The installation as executors get it: its programs, and of its plugins those that a run uses. */
final class RunArchive {
  /** Of an installation; studies, guide and repository stay. */
  private static final List<String> FOLDERS = List.of("bin", "conf", "lib", "programs", "natives");

  private final Path install;
  private final Map<String, LoadedPlugin> plugins = new TreeMap<>();

  /**
   * An archive.
   *
   * @param plugins that are loaded here
   */
  RunArchive(Path install, Collection<LoadedPlugin> plugins) {
    this.install = install;
    plugins.forEach(each -> this.plugins.put(each.id(), each));
  }

  /**
   * Writes the archive; plugins of the person lie in its {@code home}, which is to be the workers'.
   *
   * @param coordinates extensions used, each {@code plugin/id@version sha256}
   */
  void write(Collection<String> coordinates, Path zip) throws IOException {
    try (Zipping zipping = new Zipping(zip)) {
      for (String folder : FOLDERS) {
        zipping.addAll(install.resolve(folder), folder + "/");
      }
      Path bundled = install.resolve("plugins").toRealPath();
      for (LoadedPlugin plugin : used(coordinates)) {
        boolean own = !plugin.file().toRealPath().startsWith(bundled);
        zipping.add(
            plugin.file(), (own ? "home/plugins/" : "plugins/") + plugin.file().getFileName());
      }
    }
  }

  /** The plugins of extensions, and those that they need. */
  Collection<LoadedPlugin> used(Collection<String> coordinates) {
    Map<String, LoadedPlugin> used = new LinkedHashMap<>();
    Deque<String> wanted = new ArrayDeque<>();
    coordinates.forEach(each -> wanted.add(each.substring(0, each.indexOf('/'))));
    for (String id = wanted.poll(); id != null; id = wanted.poll()) {
      LoadedPlugin plugin = plugins.get(id);
      if (plugin != null && used.put(id, plugin) == null) {
        requirements(plugin).forEach(each -> wanted.add(each.id()));
      }
    }
    return used.values();
  }

  private static List<Requirement> requirements(LoadedPlugin plugin) {
    if (!Files.isRegularFile(plugin.file())) {
      throw new TributaryException(
          "spark-needs-zips",
          "plugin "
              + plugin.id()
              + " is being developed in "
              + plugin.file()
              + ", and --spark sends zips: build it, and install its zip with: plugins add");
    }
    try (ZipFile zip = new ZipFile(plugin.file().toFile());
        InputStream in = zip.getInputStream(zip.getEntry(Descriptor.FILE))) {
      return Descriptor.read(in).requirements();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(plugin.file() + " cannot be read", unreadable);
    }
  }
}
