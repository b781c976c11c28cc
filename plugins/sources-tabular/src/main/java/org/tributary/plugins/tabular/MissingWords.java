package org.tributary.plugins.tabular;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which texts mean that a value is missing. Where one of them is nan, every spelling of it does.
 */
final class MissingWords {
  private static final Pattern NAN = Pattern.compile("(?i)[+-]?[qs]?nan(\\([^)]*\\))?");
  private static final int LONGEST_NAN = 12;

  private final char[][] words;
  private final int longest;
  private final boolean nan;

  MissingWords(List<String> words) {
    this.words = words.stream().map(String::toCharArray).toArray(char[][]::new);
    this.longest = words.stream().mapToInt(String::length).max().orElse(0);
    this.nan = words.stream().anyMatch(word -> NAN.matcher(word).matches());
  }

  /** Whether the signs, without outer blanks, mean missing; an empty text always does. */
  boolean missing(char[] signs, int from, int to) {
    int length = to - from;
    if (length == 0) {
      return true;
    }
    if (length <= longest) {
      for (char[] word : words) {
        if (word.length == length && equal(word, signs, from)) {
          return true;
        }
      }
    }
    return nan && length <= LONGEST_NAN && isNan(signs, from, to);
  }

  /** Numbers, which begin with a digit, cost no text. */
  private static boolean isNan(char[] signs, int from, int to) {
    int at = from + (signs[from] == '-' || signs[from] == '+' ? 1 : 0);
    return at < to
        && "nNqQsS".indexOf(signs[at]) >= 0
        && NAN.matcher(new String(signs, from, to - from)).matches();
  }

  private static boolean equal(char[] word, char[] signs, int from) {
    for (int i = 0; i < word.length; i++) {
      if (word[i] != signs[from + i]) {
        return false;
      }
    }
    return true;
  }
}
