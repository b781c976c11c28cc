package org.tributary.plugins.tabular.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The text of one line, for messages: short, and without characters that a terminal obeys. */
public final class LineText {
  private static final int SHOWN = 60;
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

  private LineText() {}

  /** One line of a file, from 1. */
  static String of(Path file, String charset, long line) {
    try (BufferedReader in = CharacterSet.reader(file, charset)) {
      for (long i = 1; i < line; i++) {
        in.readLine();
      }
      String text = in.readLine();
      return text == null ? "" : text;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A text as it may be shown; of signs that nobody sees, their number. */
  public static String shown(String text) {
    String plain =
        UNSEEN
            .matcher(text.replaceAll("[\\p{Cntrl}\u0080-\u009f]", "\uFFFD"))
            .replaceAll(sign -> String.format("\\\\u%04x", (int) sign.group().charAt(0)));
    return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "...";
  }
}
