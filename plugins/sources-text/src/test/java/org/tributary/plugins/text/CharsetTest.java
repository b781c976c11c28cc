package org.tributary.plugins.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.space.TensorSpace;

class CharsetTest {
  @TempDir Path folder;

  private TextSource read(Texts texts) {
    return texts.with("blocks", 2).read();
  }

  @Test
  void theSameTextInTwoCharsetsHasTheSameCodes() {
    String text = "créa les cieux é à";
    TextSource latin =
        read(
            new Texts(folder)
                .file("latin.txt", text, StandardCharsets.ISO_8859_1)
                .with("charset", "latin-1"));
    TextSource wide =
        read(
            new Texts(folder)
                .file("wide.txt", text, StandardCharsets.UTF_16)
                .with("charset", "utf-16"));
    TextSource plain = read(new Texts(folder).file("plain.txt", text));
    assertThat(Texts.letters(latin, 0))
        .isEqualTo(Texts.letters(plain, 0))
        .isEqualTo(Texts.letters(wide, 0))
        .hasSize(text.length());
  }

  @Test
  void aByteThatIsNoCharacterIsNamedWithItsOffsetAndACharsetToTry() {
    String text = "Au commencement, Dieu créa";
    assertThatThrownBy(
            () -> read(new Texts(folder).file("french.txt", text, StandardCharsets.ISO_8859_1)))
        .isInstanceOf(OptionException.class)
        .hasMessage(
            "french.txt is not utf-8: the byte at offset 24 (0xE9) does not belong to a character;"
                + " try charset: latin-1 or windows-1252");
  }

  @Test
  void aByteOrderMarkNamesTheCharset() {
    for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      byte[] marked = "\uFEFFa text of some length".getBytes(wide);
      for (String charset : List.of("utf-8", "latin-1", "windows-1252")) {
        assertThatThrownBy(
                () -> read(new Texts(folder).bytes("w.txt", marked).with("charset", charset)))
            .isInstanceOf(OptionException.class)
            .hasMessage(
                "w.txt is not "
                    + charset
                    + ": it begins with the byte order mark of utf-16; set charset: utf-16");
      }
      assertThat(
              Texts.letters(
                  read(new Texts(folder).bytes("w.txt", marked).with("charset", "utf-16")), 0))
          .hasSize(21);
    }
    byte[] plain = "\uFEFFcafe".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(
            () -> read(new Texts(folder).bytes("p.txt", plain).with("charset", "latin-1")))
        .hasMessageContaining("byte order mark of utf-8; set charset: utf-8");
  }

  @Test
  void widerCharactersWithoutAMarkAreSeenByTheirZeros() {
    byte[] little = "a text of some length".getBytes(StandardCharsets.UTF_16LE);
    for (String charset : List.of("utf-8", "latin-1")) {
      assertThatThrownBy(
              () -> read(new Texts(folder).bytes("w.txt", little).with("charset", charset)))
          .hasMessage("w.txt is not " + charset + ": it holds a zero byte; try charset: utf-16");
    }
    assertThat(
            Texts.letters(
                read(new Texts(folder).bytes("w.txt", little).with("charset", "utf-16")), 0))
        .isEqualTo(
            Texts.letters(read(new Texts(folder).file("t.txt", "a text of some length")), 0));
  }

  @Test
  void theCharsetOfWindowsIsNamedWhereItsBytesAre() {
    Charset windows = Charset.forName("windows-1252");
    Texts texts = new Texts(folder).file("q.txt", "\u201cquoted\u201d \u2013 text", windows);
    assertThatThrownBy(() -> read(texts)).hasMessageEndingWith("try charset: windows-1252");
    assertThatThrownBy(() -> read(texts.with("charset", "latin-1")))
        .hasMessage(
            "q.txt is not latin-1: it holds the byte 0x93, which is a control character in it; try"
                + " charset: windows-1252");
    assertThat(Texts.letters(read(texts.with("charset", "windows-1252")), 0)).hasSize(15);
  }

  @Test
  void aCompressedFileIsNoTextInAnyCharset() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write("a text of some length".getBytes(StandardCharsets.UTF_8));
    }
    for (String charset : List.of("utf-8", "latin-1")) {
      Texts texts = new Texts(folder).bytes("a.txt.gz", bytes.toByteArray());
      assertThatThrownBy(() -> read(texts.with("charset", charset)))
          .isInstanceOf(OptionException.class)
          .hasMessage("a.txt.gz is compressed: unpack it (gunzip) and name the text");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BZh91AY",
        "\u00fd7zXZ",
        "(\u00b5/\u00fd",
        "PK\u0003\u0004",
        "\u00d0\u00cf\u0011\u00e0",
        "{\\rtf1",
        "%PDF-1.7"
      })
  void whatIsNoTextIsNoneInAnyCharset(String signs) {
    byte[] bytes = (signs + "x".repeat(99)).getBytes(StandardCharsets.ISO_8859_1);
    for (String charset : List.of("utf-8", "latin-1", "windows-1252")) {
      Texts texts = new Texts(folder).bytes("a.txt", bytes).with("charset", charset);
      assertThatThrownBy(() -> read(texts))
          .isInstanceOf(OptionException.class)
          .hasMessageMatching(
              "a\\.txt is (compressed|an? .* (archive|document)\\b).*: .* the text");
    }
  }

  @Test
  void theOffsetIsThatInTheFileHoweverLongItIs() {
    // Two bytes a character, so that chunks end inside characters.
    byte[] bytes = ("x" + "é".repeat(100_000) + "end").getBytes(StandardCharsets.UTF_8);
    assertThat(Texts.letters(read(new Texts(folder).bytes("good.txt", bytes)), 0)).hasSize(100_004);
    bytes[150_000] = (byte) 0xFF;
    assertThatThrownBy(() -> read(new Texts(folder).bytes("bad.txt", bytes)))
        .hasMessageContaining("the byte at offset " + 149_999);
    assertThatThrownBy(
            () -> read(new Texts(folder).bytes("cut.txt", new byte[] {'a', 'b', (byte) 0xC3})))
        .hasMessageContaining("the byte at offset 2 (0xC3)");
  }

  @Test
  void lineEndsAreOneCharacterAndAByteOrderMarkIsNone() {
    TextSource source = read(new Texts(folder).file("a.txt", "\uFEFFab\r\ncd\ref\n\r"));
    // Symbols: line feed, a .. f.
    assertThat(Texts.letters(source, 0)).isEqualTo("bcadeafgaa");
  }

  @Test
  void aCharacterBeyondTheBasicPlaneIsOneCharacter() {
    TextSource source = read(new Texts(folder).file("a.txt", "a😀b😀"));
    assertThat(Texts.letters(source, 0)).isEqualTo("acbc");
    assertThat(source.space()).isEqualTo(TensorSpace.tokens(List.of("a", "b", "😀"), 128));
  }
}
