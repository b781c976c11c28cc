package org.tributary.plugins.tabular.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.tributary.sdk.OptionException;

/** Whether a text file is in the character set it is said to be in: every byte is looked at. */
public final class CharacterSet {
  private static final int BLOCK = 1 << 16;
  private static final char MARK = '\uFEFF';
  private static final char CONTROLS = '\u0080';
  private static final char LETTERS = '\u00A0';

  private final String charset;
  private final CharsetDecoder decoder;
  private long line = 1;
  private String fault = "";
  private String other = "";

  private CharacterSet(String charset, Charset decoded) {
    this.charset = charset;
    this.decoder =
        decoded
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** The text of a file in the character set that the option of this name means, from its start. */
  public static BufferedReader reader(Path file, String charset) throws IOException {
    Charset named = named(charset, FileStart.of(file));
    BufferedReader reader = new BufferedReader(new InputStreamReader(FileStart.open(file), named));
    reader.mark(1);
    if (reader.read() != MARK) {
      reader.reset();
    }
    return reader;
  }

  /**
   * Refuses a text file that is in another character set.
   *
   * @throws OptionException naming the file, the first line that cannot be read, and what to set
   */
  public static void require(Path file, String charset) {
    FileStart start = FileStart.of(file);
    String marked = start.marked();
    if (!marked.isEmpty() && !marked.equals(charset)) {
      throw refused(file, charset, "it begins with the byte order mark of " + marked, marked);
    }
    CharacterSet check = new CharacterSet(charset, named(charset, start));
    try (InputStream in = FileStart.open(file)) {
      if (check.read(in)) {
        return;
      }
    } catch (IOException failure) {
      throw Unreadable.of(file, failure);
    }
    throw refused(file, charset, "line " + check.line + " holds " + check.fault, check.other);
  }

  private static OptionException refused(Path file, String charset, String why, String other) {
    String remedy =
        switch (other) {
          case "" -> "; is the file damaged?";
          case "utf-32" -> "; save it as UTF-8";
          default -> "; set charset to " + other;
        };
    return new OptionException(
        "charset", file.getFileName() + " is not " + charset + ": " + why + remedy);
  }

  private static Charset named(String charset, FileStart start) {
    return switch (charset) {
      case "latin-1" -> StandardCharsets.ISO_8859_1;
      case "windows-1252" -> Charset.forName("windows-1252");
      case "utf-16" ->
          // Without a mark the standard says big-endian, and most files are little-endian.
          start.marked().isEmpty() && start.littleEndian()
              ? StandardCharsets.UTF_16LE
              : StandardCharsets.UTF_16;
      default -> StandardCharsets.UTF_8;
    };
  }

  /** Reads up to the first fault; whether there was none. */
  private boolean read(InputStream in) throws IOException {
    byte[] block = new byte[BLOCK];
    CharBuffer text = CharBuffer.allocate(BLOCK);
    ByteBuffer bytes = ByteBuffer.wrap(block).limit(0);
    boolean ended = false;
    while (!ended) {
      // Bytes of a character that the block before cut in two come first.
      int kept = bytes.remaining();
      System.arraycopy(block, bytes.position(), block, 0, kept);
      int more = in.read(block, kept, BLOCK - kept);
      ended = more < 0;
      bytes = ByteBuffer.wrap(block, 0, kept + Math.max(0, more));
      CoderResult result = decoder.decode(bytes, text, ended);
      look(text.flip(), bytes);
      text.clear();
      if (fault.isEmpty() && result.isError()) {
        fault = "bytes that are no characters of it";
        other = others(bytes);
      }
      if (!fault.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private void look(CharBuffer text, ByteBuffer bytes) {
    boolean latin = charset.equals("latin-1");
    for (int i = 0; i < text.length() && fault.isEmpty(); i++) {
      char sign = text.charAt(i);
      line += sign == '\n' ? 1 : 0;
      if (sign == 0) {
        fault = "a zero byte";
        other = !charset.equals("utf-16") && FileStart.zeros(bytes.array()) ? "utf-16" : "";
      } else if (latin && sign >= CONTROLS && sign < LETTERS) {
        fault = String.format("the byte 0x%02X, which is a control character in it", (int) sign);
        other = "windows-1252";
      }
    }
  }

  /**
   * Bytes 0x80 to 0x9F are letters and quotes in windows-1252, and control characters in latin-1.
   */
  private String others(ByteBuffer bytes) {
    if (!charset.equals("utf-8")) {
      return "utf-8";
    }
    for (int i = bytes.position(); i < bytes.limit(); i++) {
      int value = bytes.get(i) & 0xff;
      if (value >= CONTROLS && value < LETTERS) {
        return "windows-1252";
      }
    }
    return "latin-1 or windows-1252";
  }
}
