package org.tributary.analysis.answer;

import java.util.Arrays;
import java.util.List;

/**
 * The words with which several texts begin and end alike.
 *
 * @param start words that all begin with
 * @param end words that all end with
 */
record Commons(List<String> start, List<String> end) {

  /** Of at least two texts; no word counts twice. */
  static Commons of(List<String> texts) {
    List<List<String>> split = texts.stream().map(text -> Arrays.asList(text.split(" "))).toList();
    int shortest = split.stream().mapToInt(List::size).min().orElse(0);
    List<String> first = split.get(0);
    int start = 0;
    while (start < shortest && alike(split, first.get(start), start)) {
      start++;
    }
    int end = 0;
    while (end < shortest - start && alike(split, first.get(first.size() - 1 - end), -1 - end)) {
      end++;
    }
    return new Commons(first.subList(0, start), first.subList(first.size() - end, first.size()));
  }

  private static boolean alike(List<List<String>> split, String word, int at) {
    return split.stream()
        .allMatch(words -> words.get(at < 0 ? words.size() + at : at).equals(word));
  }

  int words() {
    return start.size() + end.size();
  }

  /** What is particular to a text. */
  String without(String text) {
    List<String> words = Arrays.asList(text.split(" "));
    return String.join(" ", words.subList(start.size(), words.size() - end.size()));
  }

  /** The common words around a gap. */
  String around() {
    return (String.join(" ", start) + " \u2026 " + String.join(" ", end))
        .strip()
        .replace("\u2026 ?", "\u2026?");
  }
}
