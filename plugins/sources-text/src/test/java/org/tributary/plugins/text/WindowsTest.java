package org.tributary.plugins.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.space.TensorSpace;

class WindowsTest {
  @TempDir Path folder;

  /** Letters a to e in an order that does not repeat with the window. */
  private static String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) ('a' + (i * i + i / 7) % 5));
    }
    return text.toString();
  }

  @Test
  void windowsTileTheTextAndStayInsideTheirBlock() {
    TextSource source =
        new Texts(folder).file("a.txt", text(103)).with("length", 10).with("blocks", 4).read();
    assertThat(Texts.letters(source, 0)).isEqualTo(text(103));
    // Blocks of 25, 26, 26 and 26 characters.
    Samples rows = source.windows().rows();
    int[] lengths = new int[rows.size()];
    Arrays.setAll(lengths, rows::length);
    assertThat(lengths).containsExactly(10, 10, 5, 10, 10, 6, 10, 10, 6, 10, 10, 6);
    assertThat(source.windows().units()).containsExactly(0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3);
    assertThat(source.space()).isEqualTo(TensorSpace.tokens(List.of("a", "b", "c", "d", "e"), 10));
  }

  @Test
  void aUnitIsTheSameShareOfEveryParallelText() {
    TextSource source = new Texts(folder).file("a.txt", text(1000)).file("b.txt", text(500)).read();
    Pool held = source.windows().fold(3, 10).test();
    assertThat(Arrays.stream(held.units()).distinct()).containsExactly(3);
    StringBuilder first = new StringBuilder();
    StringBuilder second = new StringBuilder();
    for (int row = 0; row < held.rows().size(); row++) {
      for (int i = 0; i < held.rows().length(row); i++) {
        (held.rows().source(row) == 0 ? first : second)
            .append((char) ('a' + (int) held.rows().value(row, i)));
      }
    }
    assertThat(first.toString()).isEqualTo(text(1000).substring(300, 400));
    assertThat(second.toString()).isEqualTo(text(500).substring(150, 200));
  }

  @Test
  void elseEveryBlockOfEveryTextIsAUnitOfItsOwn() {
    TextSource source =
        new Texts(folder)
            .file("a.txt", text(40))
            .file("b.txt", text(40))
            .with("blocks", 2)
            .with("parallel", false)
            .read();
    assertThat(source.windows().units()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void aTextWithFewerCharactersThanBlocksIsRefused() {
    assertThatThrownBy(() -> new Texts(folder).file("tiny.txt", "abc").read())
        .isInstanceOf(OptionException.class)
        .hasMessage(
            "tiny has 3 characters, fewer than blocks (10): name a longer text or lower blocks");
  }

  @Test
  void aLongTextIsMappedAndGivesTheSameRows() {
    Texts texts = new Texts(folder).file("a.txt", text(5000)).file("b.txt", text(70));
    assertThat(Texts.letters(texts.read(100), 0)).isEqualTo(text(5000));
    assertThat(Texts.letters(texts.read(100), 1)).isEqualTo(text(70));
  }

  @Test
  void moreThan256SymbolsTakeWiderCodes() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      text.appendCodePoint(0x1F300 + i % 300);
    }
    TextSource source = new Texts(folder).file("a.txt", text.toString()).with("blocks", 2).read();
    assertThat(source.space().describe()).contains("vocabulary 300, at most 128");
    Samples rows = source.windows().rows();
    assertThat(rows.value(2, 127 - 86)).isEqualTo(2 * 128 + 127 - 86);
  }

  @Test
  void theDataPageNamesSizesUnitsAndRepeatedWindows() {
    TextSource source =
        new Texts(folder)
            .file("a.txt", "abcd".repeat(25))
            .file("b.txt", text(200))
            .with("length", 4)
            .with("blocks", 5)
            .read();
    assertThat(source.found().columns().get(0).range()).isEqualTo("100 characters");
    assertThat(source.found().columns().get(0).distinct()).isEqualTo(4);
    assertThat(source.found().duplicates()).isGreaterThanOrEqualTo(24);
    assertThat(source.found().notes().get(1))
        .contains("one of 5 contiguous blocks")
        .contains("20 characters")
        .contains("held out together");
    assertThat(source.facts().number("vocabulary")).hasValue(5);
  }
}
