package org.tributary.plugins.tabular;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The name that a mistyped one may have meant, by the fewest edits. */
final class NearestName {
  private static final int LISTED = 20;

  private NearestName() {}

  /** A clause that offers the nearest name and lists what there is. */
  static String hint(String written, List<String> present) {
    List<String> listed = present.subList(0, Math.min(LISTED, present.size()));
    int more = present.size() - listed.size();
    return of(written, present).map(name -> " - did you mean '" + name + "'?").orElse(":")
        + " the columns are "
        + String.join(", ", listed)
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static Optional<String> of(String written, List<String> present) {
    int least = Math.max(2, written.length() / 3) + 1;
    String nearest = "";
    for (String name : present) {
      int edits = edits(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
      if (edits < least) {
        least = edits;
        nearest = name;
      }
    }
    return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
  }

  /** Levenshtein's distance. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replace = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replace, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
