package org.tributary.plugins.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** CLAIMS.md has no empty row, and what it names is there. */
class ClaimsTest {
  private static final Path ROOT = Path.of("../..");
  private static final Set<String> VERDICTS = Set.of("reproduced", "contradicted", "not testable");
  private static final Pattern NAME = Pattern.compile("`([A-Za-z0-9-]+)`");

  private static List<List<String>> rows() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("CLAIMS.md"))) {
      if (line.startsWith("| ") && !line.startsWith("| claim ")) {
        rows.add(
            Stream.of(line.substring(1, line.lastIndexOf('|')).split("\\|"))
                .map(String::strip)
                .toList());
      }
    }
    return rows;
  }

  /** Studies that are shipped, and tests of this tree. */
  private static Set<String> known() throws IOException {
    Set<String> known = new TreeSet<>();
    for (String part : List.of("distributions", "plugins", "platform")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(part))) {
        files
            .filter(file -> !file.toString().contains("/target/"))
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".yaml") || name.endsWith("Test.java"))
            .forEach(name -> known.add(name.substring(0, name.lastIndexOf('.'))));
      }
    }
    return known;
  }

  @Test
  void everyClaimHasAVerdictAndAFinding() throws IOException {
    assertThat(rows())
        .hasSizeGreaterThan(60)
        .allSatisfy(
            row -> {
              assertThat(row).hasSize(4);
              assertThat(row.get(0)).isNotEmpty();
              assertThat(row.get(1)).isIn(VERDICTS);
              assertThat(row.get(3)).isNotEmpty();
              assertThat(row.get(2).isEmpty())
                  .as(row.toString())
                  .isIn(false, !row.get(1).equals("reproduced"));
            });
  }

  @Test
  void whatIsNamedIsThere() throws IOException {
    Set<String> known = known();
    for (List<String> row : rows()) {
      Matcher names = NAME.matcher(row.get(2));
      while (names.find()) {
        assertThat(known).contains(names.group(1));
      }
    }
  }
}
