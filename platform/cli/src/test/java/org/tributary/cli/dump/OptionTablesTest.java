package org.tributary.cli.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.engine.describe.ExtensionDescription;
import org.tributary.engine.describe.OptionRow;
import org.tributary.engine.registry.RegisteredExtension;
import org.tributary.host.HostOptions;
import org.tributary.host.Tributary;
import org.tributary.runtime.ExplodedPlugin;
import org.tributary.runtime.RuntimeOptions;

class OptionTablesTest {
  private static final Path PLUGINS = Path.of("../../plugins");
  @TempDir private Path folder = Path.of("");

  private static List<Path> plugins() throws IOException {
    try (Stream<Path> modules = Files.list(PLUGINS)) {
      return modules.filter(each -> Files.exists(each.resolve("pom.xml"))).sorted().toList();
    }
  }

  private Tributary everyPlugin() throws IOException {
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

  @Test
  void everyOptionOfEveryBundledExtensionIsInTheCommittedText() throws IOException {
    TreeMap<String, String> tables = new TreeMap<>();
    try (Tributary tributary = everyPlugin()) {
      for (RegisteredExtension extension : tributary.registry().all()) {
        ExtensionDescription described = ExtensionDescription.of(extension);
        String head = described.row().kind() + " " + extension.fullId();
        if (described.row().kind().equals("metric")) {
          // weighting, root or square, scaling and sub-sampling, cost: nobody should have to guess
          assertThat(described.conventions()).as(head).hasSizeGreaterThanOrEqualTo(2);
          assertThat(String.join(" ", described.conventions()))
              .as(head)
              .containsAnyOf("ost grows", "Dear", "costs nothing");
        }
        tables.put(head, table(head, described.options()));
      }
    }
    String text = String.join("\n", tables.values());
    assertThat(text).contains("family families-gaussian/gaussian\n");
    CommittedText.at("plugins/options.txt").says(text, OptionTablesTest.class);
  }

  private static String table(String head, List<OptionRow> options) {
    StringBuilder text = new StringBuilder(head).append('\n');
    for (OptionRow option : options) {
      text.append("  ").append(option.name()).append(": ").append(option.type());
      text.append(" = ").append(option.standard()).append('\n');
    }
    return text.toString();
  }
}
