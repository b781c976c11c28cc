package org.tributary.cli.display;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Map;

/** Text in the signs that a terminal has and that do nothing to it. */
final class Signs {
  /** What the program itself prints beside ASCII, and how it is spelled there. */
  private static final Map<Integer, String> SPELLED =
      Map.ofEntries(
          Map.entry((int) '\u2212', "-"),
          Map.entry((int) '\u2013', "-"),
          Map.entry((int) '\u2014', "-"),
          Map.entry((int) '\u2010', "-"),
          Map.entry((int) '\u2588', "#"),
          Map.entry((int) '\u2591', "."),
          Map.entry((int) '\u2500', "-"),
          Map.entry((int) '\u2502', "|"),
          Map.entry((int) '\u00b1', "+-"),
          Map.entry((int) '\u00d7', "x"),
          Map.entry((int) '\u00b7', "*"),
          Map.entry((int) '\u2026', "..."),
          Map.entry((int) '\u2264', "<="),
          Map.entry((int) '\u2265', ">="),
          Map.entry((int) '\u2248', "~"),
          Map.entry((int) '\u2192', "->"),
          Map.entry((int) '\u2018', "'"),
          Map.entry((int) '\u2019', "'"),
          Map.entry((int) '\u201c', "\""),
          Map.entry((int) '\u201d', "\""),
          Map.entry((int) '\u00a0', " "),
          Map.entry((int) '\u2009', " "),
          Map.entry((int) '\u202f', " "));

  private final CharsetEncoder encoder;
  private final boolean unicode;
  private final boolean controls;

  /**
   * Signs of a character set.
   *
   * @param controls whether control characters are meant as such
   */
  Signs(Charset charset, boolean controls) {
    this.encoder = charset.newEncoder();
    this.unicode = charset.name().startsWith("UTF-");
    this.controls = controls;
  }

  /** The text; what may not or cannot be printed as it is stands as {@code \}{@code u001b}. */
  String plain(String text) {
    if (text.chars().allMatch(each -> each >= ' ' && each < 0x7f || each == '\n')) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(each -> append(each, plain));
    return plain.toString();
  }

  private void append(int sign, StringBuilder plain) {
    if (!controls && acts(sign)) {
      escape(sign, plain);
    } else if (sign < 0x80 || unicode || encodes(sign)) {
      plain.appendCodePoint(sign);
    } else if (SPELLED.containsKey(sign)) {
      plain.append(SPELLED.get(sign));
    } else {
      escape(sign, plain);
    }
  }

  private boolean encodes(int sign) {
    return encoder.canEncode(Character.toString(sign));
  }

  /** Whether a sign moves the cursor, changes the terminal, or turns what stands around it. */
  private static boolean acts(int sign) {
    boolean line = sign == '\n' || sign == '\t' || sign == '\r' && endsLines();
    boolean turns =
        sign == 0x061c
            || sign == 0x200e
            || sign == 0x200f
            || sign >= 0x202a && sign <= 0x202e
            || sign >= 0x2066 && sign <= 0x2069;
    return !line && (Character.isISOControl(sign) || sign == 0x2028 || sign == 0x2029 || turns);
  }

  private static boolean endsLines() {
    return System.lineSeparator().contains("\r");
  }

  /** As JSON and Java write it, so that JSON stays JSON. */
  private static void escape(int sign, StringBuilder plain) {
    for (char unit : Character.toChars(sign)) {
      plain.append(String.format("\\u%04x", (int) unit));
    }
  }
}
