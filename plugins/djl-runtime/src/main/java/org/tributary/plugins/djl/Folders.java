package org.tributary.plugins.djl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where this process keeps and finds things.
 *
 * @param home TRIBUTARY_HOME
 * @param install the installation, when there is one
 */
record Folders(Path home, Optional<Path> install) {

  /** By the system properties {@code tributary.home} and {@code tributary.install}. */
  static Folders ofProcess() {
    String home = System.getProperty("tributary.home", "");
    if (home.isEmpty()) {
      String variable = System.getenv("TRIBUTARY_HOME");
      home =
          variable == null || variable.isEmpty()
              ? Path.of(System.getProperty("user.home"), ".tributary").toString()
              : variable;
    }
    return new Folders(
        Path.of(home).toAbsolutePath(),
        Optional.ofNullable(System.getProperty("tributary.install")).map(Path::of));
  }

  /** Where DJL unpacks native libraries. */
  Path cache() {
    return home.resolve("cache").resolve("djl");
  }

  /** Where a libtorch lies that a person had installed, as DJL lays it out. */
  Path libtorch() {
    return home.resolve("libtorch");
  }

  /** Folders that may hold jars of native libraries, the user's first. */
  List<Path> natives() {
    List<Path> all = new ArrayList<>();
    all.add(home.resolve("natives"));
    install.ifPresent(folder -> all.add(folder.resolve("natives")));
    return all;
  }

  /** The jars in the first of those folders that has any. */
  List<Path> nativeJars() {
    for (Path folder : natives()) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> list = Files.list(folder)) {
          List<Path> jars = list.filter(each -> each.toString().endsWith(".jar")).sorted().toList();
          if (!jars.isEmpty()) {
            return jars;
          }
        } catch (IOException unreadable) {
          throw new UncheckedIOException(unreadable);
        }
      }
    }
    return List.of();
  }
}
