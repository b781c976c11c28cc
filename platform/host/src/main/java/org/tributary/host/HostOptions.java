package org.tributary.host;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.tributary.runtime.RuntimeOptions;

/**
 * Where a host finds things.
 *
 * @param runtime plugins and where they are unpacked
 * @param home TRIBUTARY_HOME: user plugins, lock file, extracted natives
 * @param data folder that {@code ${data}} in study files stands for, if any
 * @param allowed permissions given by the person, as {@code exec}, {@code sql}
 */
public record HostOptions(
    RuntimeOptions runtime, Path home, Optional<Path> data, Set<String> allowed) {
  public HostOptions {
    allowed = Set.copyOf(allowed);
  }

  /** An installation with its bundled plugins, and a home. */
  public static HostOptions installed(Path bundledPlugins, Path home) {
    return new HostOptions(
        RuntimeOptions.installed(bundledPlugins, home), home, Optional.empty(), Set.of());
  }
}
