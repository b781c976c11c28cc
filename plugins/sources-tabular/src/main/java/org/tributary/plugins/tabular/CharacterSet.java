package org.tributary.plugins.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.tributary.sdk.OptionException;

/** Whether a text file is in the character set it is said to be in: every byte is looked at. */
final class CharacterSet {
  private static final int BLOCK = 1 << 16;

  private final CharsetDecoder decoder;
  private long line = 1;
  private boolean zero;

  private CharacterSet(Charset charset) {
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** The character set that the option of this name means. */
  static Charset named(String charset) {
    return switch (charset) {
      case "latin-1" -> StandardCharsets.ISO_8859_1;
      case "utf-16" -> StandardCharsets.UTF_16;
      default -> StandardCharsets.UTF_8;
    };
  }

  /** A text file, unpacked where its name ends in {@code gz}. */
  static InputStream open(Path file) throws IOException {
    InputStream raw = Files.newInputStream(file);
    boolean packed = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    return packed ? new GZIPInputStream(raw) : raw;
  }

  /**
   * Refuses a text file that is in another character set.
   *
   * @throws OptionException naming the file, the first line that cannot be read, and what to set
   */
  static void require(Path file, String charset) {
    CharacterSet check = new CharacterSet(named(charset));
    try (InputStream in = open(file)) {
      if (check.read(in)) {
        return;
      }
    } catch (IOException failure) {
      throw new OptionException("files", file.getFileName() + " cannot be read: " + failure);
    }
    String others =
        check.zero ? "utf-16" : charset.equals("utf-8") ? "latin-1 or utf-16" : "utf-8 or latin-1";
    throw new OptionException(
        "charset",
        file.getFileName()
            + " is not "
            + charset
            + ": line "
            + check.line
            + (check.zero ? " holds a zero byte" : " holds bytes that are no characters of it")
            + "; set charset to "
            + others);
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
      look(text.flip());
      text.clear();
      if (result.isError() || zero) {
        return false;
      }
    }
    return true;
  }

  private void look(CharBuffer text) {
    for (int i = 0; i < text.length() && !zero; i++) {
      char sign = text.charAt(i);
      line += sign == '\n' ? 1 : 0;
      zero = sign == 0;
    }
  }
}
