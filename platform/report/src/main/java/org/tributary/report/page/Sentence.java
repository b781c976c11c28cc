package org.tributary.report.page;

import org.tributary.analysis.answer.Telling;

/** A phrase with a capital, a full stop and minus signs. */
final class Sentence {
  private Sentence() {}

  static String of(String phrase) {
    String text = Telling.minus(phrase.strip());
    if (text.isEmpty()) {
      return text;
    }
    int first = text.codePointAt(0);
    int length = Character.charCount(first);
    boolean word =
        text.startsWith("a ")
            || (text.length() > length && Character.isLetter(text.codePointAt(length)));
    String start = word || length == text.length() ? capital(first) : text.substring(0, length);
    String whole = start + text.substring(length);
    return whole.matches("(?s).*[.!?)]") ? whole : whole + ".";
  }

  private static String capital(int codePoint) {
    return Character.toString(Character.toUpperCase(codePoint));
  }
}
