package org.tributary.plugins.djl;

import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The libtorch that this process uses: the one a person names by {@code PYTORCH_LIBRARY_PATH}, else
 * the one installed below TRIBUTARY_HOME, else the one that came with the installation.
 *
 * @param version as {@code 2.7.1}
 * @param flavour as {@code cpu} or {@code cu128}
 * @param place folder or jar, in words
 * @param folder of the libraries; empty when they are still in jars
 * @param jars that hold them
 */
record Libtorch(
    String version, String flavour, String place, Optional<Path> folder, List<Path> jars) {
  private static final String DESCRIPTION = "native/lib/pytorch.properties";

  Libtorch {
    jars = List.copyOf(jars);
  }

  /** The libtorch to use; empty when there is none. Nothing is loaded. */
  static Optional<Libtorch> find(Folders folders, Bridge bridge) {
    String named = setting("PYTORCH_LIBRARY_PATH");
    if (!named.isEmpty()) {
      String flavour = setting("PYTORCH_FLAVOR");
      return Optional.of(
          new Libtorch(
              named(Path.of(named), setting("PYTORCH_VERSION")),
              flavour.isEmpty() ? "cpu" : flavour,
              "PYTORCH_LIBRARY_PATH=" + named,
              Optional.of(Path.of(named)),
              List.of()));
    }
    return InstalledLibtorch.in(folders, bridge).or(() -> inJars(folders));
  }

  /** The version a person names, else the one that the folder above the libraries tells. */
  private static String named(Path libraries, String version) {
    Path above = libraries.toAbsolutePath().getParent();
    return version.isEmpty() && above != null && LibtorchFolder.is(above)
        ? LibtorchFolder.read(above).version()
        : version;
  }

  private static Optional<Libtorch> inJars(Folders folders) {
    List<Path> jars = folders.nativeJars();
    ClassLoader loader = loader(jars, Libtorch.class.getClassLoader());
    Properties description = Bridge.read(loader, DESCRIPTION);
    String version = description.getProperty("version", "");
    return version.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Libtorch(
                version,
                description.getProperty("flavor", "cpu"),
                jars.isEmpty() ? "the class path" : String.valueOf(jars.get(0).getParent()),
                Optional.empty(),
                jars));
  }

  /** Whether it can use a GPU. */
  boolean forGpus() {
    return flavour.startsWith("cu");
  }

  /** As {@code 2.7.1 (cpu)}, without the number of the build. */
  String describe() {
    return version.split("[-+]", 2)[0] + " (" + flavour + ")";
  }

  /** A class loader that has the libraries, for those that are in jars. */
  ClassLoader loader(ClassLoader parent) {
    return loader(jars, parent);
  }

  /** What a person set, in the environment or as a system property. */
  static String setting(String name) {
    String variable = System.getenv(name);
    return variable == null ? System.getProperty(name, "") : variable;
  }

  private static ClassLoader loader(List<Path> jars, ClassLoader parent) {
    return jars.isEmpty()
        ? parent
        : new URLClassLoader(jars.stream().map(Libtorch::url).toArray(URL[]::new), parent);
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
