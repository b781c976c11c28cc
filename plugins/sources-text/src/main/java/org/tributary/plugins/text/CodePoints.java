package org.tributary.plugins.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntConsumer;
import org.tributary.sdk.OptionException;

/**
 * Reads the code points of a file strictly, in one pass and little memory. CR LF and CR alone count
 * as one line feed; a byte order mark at the start is no character.
 */
final class CodePoints {
  private static final int CHUNK = 1 << 16;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  /** What begins with these bytes is no text, by the "magic numbers" of its format. */
  private static final Map<String, String> FOREIGN =
      Map.of(
          "\u001f\u008b", "is compressed: unpack it (gunzip) and name",
          "BZh", "is compressed: unpack it (bunzip2) and name",
          "\u00fd7zXZ", "is compressed: unpack it (unxz) and name",
          "(\u00b5/\u00fd", "is compressed: unpack it (unzstd) and name",
          "PK\u0003\u0004", "is a zip archive or an office document: unpack it, or save",
          "\u00d0\u00cf\u0011\u00e0", "is an old office document: save",
          "{\\rtf", "is an RTF document: save",
          "%PDF", "is a PDF document: save");

  private final Path file;
  private final String charset;
  private final IntConsumer sink;
  private int high;
  private boolean carriageReturn;
  private boolean begun;

  private CodePoints(Path file, String charset, IntConsumer sink) {
    this.file = file;
    this.charset = charset;
    this.sink = sink;
  }

  /**
   * Hands every code point to {@code sink}.
   *
   * @throws OptionException naming the file and the offset of the first byte that is not of the
   *     character set, and one to try; or naming a file that gzip has compressed
   */
  static void read(Path file, String charset, IntConsumer sink) {
    new CodePoints(file, charset, sink).read();
  }

  private Charset named() {
    return switch (charset) {
      case "utf-8" -> StandardCharsets.UTF_8;
      case "latin-1" -> StandardCharsets.ISO_8859_1;
      case "utf-16" -> Marks.wide(file);
      default -> Charset.forName(charset);
    };
  }

  private void read() {
    CharsetDecoder decoder =
        named()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    CharBuffer chars = CharBuffer.allocate(CHUNK);
    // Offset in the file of bytes.get(0).
    long offset = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (boolean end = false; !end; ) {
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = count < 0;
        bytes.position(bytes.position() + Math.max(0, count)).flip();
        if (offset == 0) {
          requirePlain(bytes);
          requireMark(bytes);
        }
        CoderResult result = decoder.decode(bytes, chars, end);
        while (result.isOverflow()) {
          drain(chars);
          result = decoder.decode(bytes, chars, end);
        }
        if (result.isError()) {
          throw malformed(offset + bytes.position(), bytes);
        }
        drain(chars);
        offset += bytes.position();
        bytes.compact();
      }
      decoder.flush(chars);
      drain(chars);
      if (carriageReturn) {
        sink.accept('\n');
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Latin-1 takes any byte for a character, so that packed bytes would pass for a text. */
  private void requirePlain(ByteBuffer start) {
    String first =
        new String(start.array(), 0, Math.min(8, start.limit()), StandardCharsets.ISO_8859_1);
    FOREIGN.forEach(
        (signs, what) -> {
          if (first.startsWith(signs)) {
            throw new OptionException("files", file.getFileName() + " " + what + " the text");
          }
        });
  }

  /** A byte order mark says what a file is; under another name it would be read as characters. */
  private void requireMark(ByteBuffer start) {
    String marked = Marks.marked(start);
    if (!marked.isEmpty() && !marked.equals(charset)) {
      throw new OptionException(
          "charset",
          file.getFileName()
              + " is not "
              + charset
              + ": it begins with the byte order mark of "
              + marked
              + (marked.equals("utf-32") ? "; save it as UTF-8" : "; set charset: " + marked));
    }
  }

  private void drain(CharBuffer chars) {
    chars.flip();
    while (chars.hasRemaining()) {
      char next = chars.get();
      if (Character.isHighSurrogate(next)) {
        high = next;
      } else if (Character.isLowSurrogate(next)) {
        accept(Character.toCodePoint((char) high, next));
      } else {
        accept(next);
      }
    }
    chars.clear();
  }

  private void accept(int point) {
    if (carriageReturn) {
      carriageReturn = false;
      sink.accept('\n');
      if (point == '\n') {
        return;
      }
    }
    if (point == '\r') {
      carriageReturn = true;
    } else if (begun || point != BYTE_ORDER_MARK) {
      requireCharacter(point);
      sink.accept(point);
    }
    begun = true;
  }

  /** Bytes 0x80 to 0x9F are no letters in latin-1; zero bytes are halves of wider characters. */
  private void requireCharacter(int point) {
    if (charset.equals("latin-1") && point >= 0x80 && point < 0xA0) {
      throw new OptionException(
          "charset",
          file.getFileName()
              + " is not latin-1: it holds the byte "
              + String.format("0x%02X", point)
              + ", which is a control character in it; try charset: windows-1252");
    }
    if (point == 0) {
      throw new OptionException(
          "charset",
          file.getFileName()
              + " is not "
              + charset
              + ": it holds a zero byte; "
              + (charset.equals("utf-16") ? "is the file damaged?" : "try charset: utf-16"));
    }
  }

  private OptionException malformed(long offset, ByteBuffer bytes) {
    String found =
        bytes.hasRemaining() ? String.format(" (0x%02X)", bytes.get(bytes.position()) & 0xff) : "";
    boolean windows = Marks.windows(bytes);
    String other =
        charset.equals("utf-8")
            ? windows ? "windows-1252" : "latin-1 or windows-1252"
            : "utf-8 or latin-1";
    return new OptionException(
        "charset",
        file.getFileName()
            + " is not "
            + charset
            + ": the byte at offset "
            + offset
            + found
            + " does not belong to a character; try charset: "
            + other);
  }
}
