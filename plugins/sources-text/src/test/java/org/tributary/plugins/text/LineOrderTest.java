package org.tributary.plugins.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.data.Pool;

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
    TextSource source =
        new Texts(folder)
            .file("t.txt", String.join("\n", lines))
            .with("unit", TextOptions.Unit.BLOCK)
            .read();
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
                + " another text: if each line is a record of its own, set unit: line.");
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

  private Pool pool(String name, List<String> lines) {
    return new Texts(folder)
        .file(name, String.join("\n", lines) + "\n")
        .read()
        .pool()
        .orElseThrow();
  }

  @Test
  void recordsAreUnitsWhateverTheirOrder() {
    List<List<String>> kinds =
        List.of(
            lines(500),
            lines(300).stream().map(line -> line + " " + line.length()).toList(),
            lines(200).stream().map(String::toUpperCase).toList());
    for (List<String> kind : kinds) {
      Pool asTheyAre = pool("as.txt", kind);
      List<String> sorted = new ArrayList<>(kind);
      Collections.sort(sorted);
      Pool inOrder = pool("sorted.txt", sorted);
      assertThat(Arrays.stream(asTheyAre.units()).distinct().count()).isEqualTo(kind.size());
      assertThat(inOrder.units()).isEqualTo(asTheyAre.units());
      assertThat(inOrder.rows().size()).isEqualTo(asTheyAre.rows().size());
      for (int row = 0; row < inOrder.rows().size(); row++) {
        assertThat(inOrder.rows().length(row)).isEqualTo(asTheyAre.rows().length(row));
        for (int i = 0; i < inOrder.rows().length(row); i++) {
          assertThat(inOrder.rows().value(row, i)).isEqualTo(asTheyAre.rows().value(row, i));
        }
      }
    }
  }

  @Test
  void proseAndVerseKeepBlocks() {
    List<String> verse = new ArrayList<>();
    for (String line : lines(300)) {
      verse.add("And " + line + " begat " + line.substring(1) + ";");
    }
    List<String> wrapped = new ArrayList<>();
    for (String line : lines(300)) {
      wrapped.add(line + " went to the " + line + " and saw the " + line.substring(1));
    }
    List<String> scenes = new ArrayList<>();
    for (String line : lines(300)) {
      scenes.add(line);
      scenes.add("");
    }
    for (List<String> text : List.of(verse, wrapped, scenes)) {
      assertThat(Arrays.stream(pool("prose.txt", text).units()).distinct().count()).isEqualTo(10);
    }
  }

  @Test
  void aTextOfOneLineHasNoLinesToHoldOut() {
    Texts one =
        new Texts(folder).file("t.txt", "x".repeat(500)).with("unit", TextOptions.Unit.LINE);
    assertThatThrownBy(one::read)
        .hasMessageContaining("t has fewer than 2 lines: set unit: block for running text");
  }
}
