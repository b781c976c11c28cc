package org.tributary.cli.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private String printed(Charset charset, String text) {
    Screen screen = Screen.on(bytes, charset);
    screen.print(text);
    screen.flush();
    return bytes.toString(charset);
  }

  /** Not by CSV, whose reader takes control characters for blanks. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 0x07, 0x08, 0x0b, 0x0d, 0x1b, 0x7f, 0x85, 0x9b, 0x061c, 0x200e, 0x200f, 0x2028, 0x2029,
        0x202a, 0x202e, 0x2066, 0x2069
      })
  void signsThatActOnTheTerminalAreSpelled(int sign) {
    assertThat(printed(StandardCharsets.UTF_8, "a" + (char) sign + "[31mb"))
        .isEqualTo("a" + String.format("\\u%04x", sign) + "[31mb");
  }

  @Test
  void allOtherSignsStay() {
    String text = "größer − 源 🙂\u200d█ \u00a0";
    assertThat(printed(StandardCharsets.UTF_8, text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "−1.5, -1.5",
    "██░░, ##..",
    "± 3 × 2, +- 3 x 2",
    "a … b, a ... b",
    "3 – 4 — 5, 3 - 4 - 5",
    "≤ ≥ →, <= >= ->",
    "größer, gr\\u00f6\\u00dfer",
    "🙂, \\ud83d\\ude42"
  })
  void aTerminalOfAsciiGetsAscii(String text, String shown) {
    assertThat(printed(StandardCharsets.US_ASCII, text)).isEqualTo(shown);
  }

  @Test
  void aTerminalOfLatinOneKeepsItsUmlauts() {
    assertThat(printed(StandardCharsets.ISO_8859_1, "größer − 源")).isEqualTo("größer - \\u6e90");
  }

  @Test
  void linesAndTabsStay() {
    assertThat(printed(StandardCharsets.US_ASCII, "a\tb\nc\n")).isEqualTo("a\tb\nc\n");
  }

  @Test
  void oneWhoDrawsMayMoveTheCursorInTheSignsOfTheTerminal() {
    PrintWriter bar = Screen.drawing(Screen.on(bytes, StandardCharsets.US_ASCII));
    bar.print("\r█░\u001b[K");
    bar.flush();

    assertThat(bytes.toString(StandardCharsets.US_ASCII)).isEqualTo("\r#.\u001b[K");
  }

  @Test
  void aStreamThatTakesNoMoreIsKnownToWhoeverAsks() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int next) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    Screen screen = Screen.on(full, StandardCharsets.UTF_8);
    assertThat(screen.checkError()).isFalse();
    PrintWriter data = Screen.data(screen);
    data.print("1,2");
    data.flush();

    assertThat(screen.checkError()).isTrue();
  }

  @Test
  void anotherWriterIsLeftAsItIs() {
    PrintWriter plain = new PrintWriter(new StringWriter());
    assertThat(Screen.drawing(plain)).isSameAs(plain);
    assertThat(Screen.data(plain)).isSameAs(plain);
  }
}
