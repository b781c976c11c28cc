package org.tributary.engine.registry;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The words nearest to a misspelt one, by edits of one letter or swaps of two neighbours. */
public final class NearestWords {
  private NearestWords() {}

  /**
   * At most three words within a third of the length (at least 2 edits), nearest first.
   *
   * @param word as written
   * @param known the words that exist
   */
  public static List<String> of(String word, Collection<String> known) {
    int allowed = Math.max(2, word.length() / 3);
    return known.stream()
        .distinct()
        .filter(each -> distance(word, each) <= Math.min(allowed, each.length() - 1))
        .sorted(
            Comparator.<String>comparingInt(each -> distance(word, each))
                .thenComparing(Comparator.naturalOrder()))
        .limit(3)
        .toList();
  }

  /** The end of an error message: the nearest words, else the words there are. */
  public static String hint(String word, Collection<String> known) {
    List<String> nearest = of(word, known);
    if (!nearest.isEmpty()) {
      return " - did you mean '" + nearest.get(0) + "'?";
    }
    return known.isEmpty()
        ? ""
        : " - there are " + String.join(", ", known.stream().distinct().sorted().toList());
  }

  /** Optimal string alignment distance, letter case aside. */
  static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
        best = Math.min(best, cost[i - 1][j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, cost[i - 2][j - 2] + 1);
        }
        cost[i][j] = best;
      }
    }
    return cost[a.length()][b.length()];
  }
}
