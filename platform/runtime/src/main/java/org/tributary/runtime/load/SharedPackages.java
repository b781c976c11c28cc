package org.tributary.runtime.load;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The packages that plugins get from the host, and nothing else of the host's. */
public final class SharedPackages {
  private static final List<String> SDK =
      List.of(
          "org.tributary.sdk.",
          "org.tributary.numerics.",
          "org.tributary.evidence.",
          "org.tributary.studies.");
  private static final List<String> LIBRARIES =
      List.of("org.pf4j.", "org.slf4j.", "org.ejml.", "org.jspecify.");

  private SharedPackages() {}

  /** Whether a class comes from the host. */
  public static boolean covers(String className) {
    return SDK.stream().anyMatch(className::startsWith)
        || LIBRARIES.stream().anyMatch(className::startsWith);
  }

  /** Whether a resource lies in a package that comes from the host. */
  static boolean coversResource(String path) {
    return covers(path.replace('/', '.'));
  }

  /** Paths of the SDK's packages: a plugin that has its own copy is refused. */
  static Set<String> sdkPaths() {
    return paths(SDK);
  }

  /** Paths of the shared libraries' packages: a plugin's own copy is ignored. */
  static Set<String> libraryPaths() {
    return paths(LIBRARIES);
  }

  private static Set<String> paths(List<String> prefixes) {
    Set<String> paths = new TreeSet<>();
    prefixes.forEach(prefix -> paths.add(prefix.replace('.', '/')));
    return paths;
  }
}
