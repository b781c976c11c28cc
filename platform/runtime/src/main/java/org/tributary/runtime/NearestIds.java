package org.tributary.runtime;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Ids that a mistyped one may have meant. */
final class NearestIds {
  private static final int MOST = 3;

  private NearestIds() {}

  /** At most three, nearest first; those more than a third of the letters away are left out. */
  static List<String> of(String typed, Collection<String> known) {
    int furthest = Math.max(2, typed.length() / 3);
    return known.stream()
        .distinct()
        .filter(id -> distance(typed, id) <= furthest || !typed.isEmpty() && id.contains(typed))
        .sorted(
            Comparator.comparingInt((String id) -> distance(typed, id))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  /** Least number of letters to insert, delete or replace. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replace = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
