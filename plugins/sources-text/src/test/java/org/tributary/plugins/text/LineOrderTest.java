package org.tributary.plugins.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One record a line, in an order: contiguous blocks are then not alike, which is said. */
class LineOrderTest {
  @TempDir Path folder;

  private static List<String> lines(int count) {
    Random random = new Random(5);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder line = new StringBuilder();
      for (int j = 0; j < 2 + i % 5; j++) {
        line.append("bcdfghklmnprst".charAt(random.nextInt(14)));
        line.append("aeiou".charAt(random.nextInt(5)));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private List<String> warnings(List<String> lines) {
    TextSource source = new Texts(folder).file("t.txt", String.join("\n", lines)).read();
    assertThat(source.found().notes()).containsAll(source.found().warnings());
    return source.found().warnings();
  }

  @Test
  void sortedLinesAreSaid() {
    List<String> lines = lines(1000);
    Collections.sort(lines);
    assertThat(warnings(lines))
        .containsExactly(
            "The lines of t are sorted, so that its blocks are not alike and what is held out is"
                + " another text: if each line is a record of its own, shuffle them.");
    Collections.reverse(lines);
    assertThat(warnings(lines)).hasSize(1);
    List<String> byLength = lines(1000);
    byLength.sort(Comparator.comparingInt(String::length));
    assertThat(warnings(byLength).get(0)).startsWith("The lines of t are sorted by length,");
    List<String> grouped = lines(1000);
    grouped.sort(Comparator.comparing(line -> line.charAt(0)));
    assertThat(warnings(grouped).get(0)).startsWith("The lines of t are grouped by their first");
  }

  @Test
  void linesInNoOrderAreNot() {
    assertThat(warnings(lines(1000))).isEmpty();
    assertThat(warnings(List.of("And so it was", "And then"))).isEmpty();
    assertThat(warnings(Collections.nCopies(200, "the same line"))).isEmpty();
    assertThat(warnings(List.of("one long line without an end ".repeat(200)))).isEmpty();
  }
}
