package org.tributary.cli.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.engine.describe.ExtensionDescription;
import org.tributary.engine.registry.RegisteredExtension;
import org.tributary.host.Tributary;
import org.tributary.sdk.metric.Metric;

/** The table of capabilities in the chapter on families is what laws offer and metrics ask for. */
class CapabilityTableTest {
  private static final Path LAWS = Path.of("../../sdk/api/src/main/java/org/tributary/sdk/law");
  private static final String CANDIDATE = " of the candidate";
  private static final Pattern TABLE = Pattern.compile("\\| capability .*?\n\n", Pattern.DOTALL);
  private static final Pattern CAPABILITY =
      Pattern.compile(
          "/\\*\\*\\s+(?:\\* )?Capability: (.*?)\\.[\\s*].*?interface (\\w+) extends LawCapability",
          Pattern.DOTALL);

  @TempDir private Path folder = Path.of("");

  @Test
  void everyCapabilityStandsThereWithTheMetricsThatNeedItOfTheCandidate() throws IOException {
    TreeMap<String, TreeSet<String>> readers = readers();
    StringBuilder table =
        new StringBuilder("| capability | says | metrics that need it |\n|---|---|---|\n");
    try (Stream<Path> files = Files.list(LAWS)) {
      for (Path file : files.sorted().toList()) {
        Matcher found = CAPABILITY.matcher(Files.readString(file).replaceAll("\n \\*(?!/)", ""));
        if (found.find()) {
          String name = found.group(2);
          String word = name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
          Set<String> metrics = readers.getOrDefault(word, new TreeSet<>());
          table.append("| `").append(name).append("` | ");
          table.append(found.group(1).replaceAll("\\{@code (.*?)}", "`$1`")).append(" | ");
          table.append(String.join(", ", metrics)).append(" |\n");
        }
      }
    }
    assertThat(table.toString().lines()).hasSize(2 + 17);
    String chapter = Files.readString(Path.of("../../sdk/guide/family.md"));
    assertThat(TABLE.matcher(chapter).find()).as("the chapter has the table").isTrue();
    CommittedText.at("sdk/guide/family.md")
        .says(
            TABLE.matcher(chapter).replaceFirst(Matcher.quoteReplacement(table + "\n")),
            CapabilityTableTest.class);
  }

  /** Metrics by the word of a capability, as {@code log-density}. */
  private TreeMap<String, TreeSet<String>> readers() throws IOException {
    TreeMap<String, TreeSet<String>> readers = new TreeMap<>();
    try (Tributary tributary = EveryPlugin.in(folder)) {
      for (RegisteredExtension metric : tributary.registry().of(Metric.class)) {
        for (String need : ExtensionDescription.of(tributary.registry(), metric).needs()) {
          if (need.endsWith(CANDIDATE)) {
            for (String word :
                need.substring(0, need.length() - CANDIDATE.length()).split(" or ")) {
              readers.computeIfAbsent(word, each -> new TreeSet<>()).add("`" + metric.id() + "`");
            }
          }
        }
      }
    }
    return readers;
  }
}
