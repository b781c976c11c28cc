package org.tributary.cli.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tributary.host.HostOptions;
import org.tributary.host.Tributary;
import org.tributary.runtime.ExplodedPlugin;
import org.tributary.runtime.RuntimeOptions;

/** Tributary with every plugin of this build. */
final class EveryPlugin {
  private static final Path PLUGINS = Path.of("../../plugins");

  private EveryPlugin() {}

  /** Opens it, with cache and home in a folder. */
  static Tributary in(Path folder) throws IOException {
    RuntimeOptions runtime = RuntimeOptions.none(folder.resolve("cache"));
    for (Path plugin : plugins()) {
      assertThat(plugin.resolve("target/classes"))
          .as("compiled plugin; build from the root of the project")
          .isDirectory();
      runtime = runtime.withExploded(ExplodedPlugin.ofModule(plugin));
    }
    Tributary tributary =
        Tributary.open(
            new HostOptions(runtime, folder.resolve("home"), Optional.empty(), Set.of()));
    assertThat(tributary.plugins()).allSatisfy(each -> assertThat(each.reason()).isEmpty());
    return tributary;
  }

  private static List<Path> plugins() throws IOException {
    try (Stream<Path> modules = Files.list(PLUGINS)) {
      return modules.filter(each -> Files.exists(each.resolve("pom.xml"))).sorted().toList();
    }
  }
}
