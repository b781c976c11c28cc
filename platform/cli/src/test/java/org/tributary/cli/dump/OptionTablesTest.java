package org.tributary.cli.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.engine.describe.EngineOptions;
import org.tributary.engine.describe.ExtensionDescription;
import org.tributary.engine.describe.OptionRow;
import org.tributary.engine.registry.RegisteredExtension;
import org.tributary.host.Tributary;

/** The option reference of the author's guide is what the extensions declare. */
class OptionTablesTest {
  private static final String HEAD =
      """
      # Every option

      Written by the build from what the bundled extensions declare; `tributary describe ID` says the same
      of one, an installed plugin's too. After the colon stand type and range, after the equals sign the
      default.

      ## of every study file

      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void everyOptionOfEveryBundledExtensionIsInTheCommittedText() throws IOException {
    TreeMap<String, String> tables = new TreeMap<>();
    try (Tributary tributary = EveryPlugin.in(folder)) {
      for (RegisteredExtension extension : tributary.registry().all()) {
        ExtensionDescription described = ExtensionDescription.of(tributary.registry(), extension);
        String head = described.row().kind() + " " + extension.fullId();
        if (described.row().kind().equals("metric")) {
          // weighting, root or square, scaling and sub-sampling, cost: nobody should have to guess
          assertThat(described.conventions()).as(head).hasSizeGreaterThanOrEqualTo(2);
          assertThat(String.join(" ", described.conventions()))
              .as(head)
              .containsAnyOf("ost grows", "Dear", "costs nothing");
        }
        String summary = described.row().summary();
        tables.put(head, "## " + head + "\n\n" + summary + "\n\n" + table(described.options()));
      }
    }
    String text = HEAD + table(EngineOptions.rows()) + "\n" + String.join("\n", tables.values());
    assertThat(text).contains("## family families-gaussian/gaussian\n");
    CommittedText.at("sdk/guide/options.md").says(text, OptionTablesTest.class);
  }

  private static String table(List<OptionRow> options) {
    StringBuilder text = new StringBuilder(options.isEmpty() ? "No options.\n" : "");
    for (OptionRow option : options) {
      text.append("- `").append(option.name()).append("`: ").append(option.type());
      text.append(" = ").append(option.standard()).append(". ").append(option.doc()).append('\n');
    }
    return text.toString();
  }
}
