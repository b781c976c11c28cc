package org.tributary.plugins.study.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;

/**
 * Labels that only one of two tables has: one that was invented, and one that was lost though rows
 * of the real law would hardly miss it.
 *
 * @param real rows
 * @param candidate rows, in the same space
 * @param dropped labels of real rows that were left out, as {@code 'rare' in column 'c'}
 */
record LabelNotes(Samples real, Samples candidate, List<?> dropped) {
  private static final double BY_CHANCE = 0.001;
  private static final int MOST_NAMED = 10;

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (!(real.space() instanceof ColumnSpace space)) {
      return sentences;
    }
    for (int column = 0; column < space.width(); column++) {
      if (space.kind(column) instanceof Kind.Category category) {
        of(space.columns().get(column).name(), category, column, sentences);
      }
    }
    int more = sentences.size() - MOST_NAMED;
    if (more > 0) {
      sentences.subList(MOST_NAMED, sentences.size()).clear();
      sentences.add("So are " + more + " more labels that only one of the tables has.");
    }
    return sentences;
  }

  private void of(String name, Kind.Category category, int column, List<String> sentences) {
    int[] own = counts(real, column, category.levels().size());
    int[] made = counts(candidate, column, category.levels().size());
    for (int level = 0; level < own.length; level++) {
      String label = "'" + category.levels().get(level) + "' in column '" + name + "'";
      double share = (double) own[level] / real.size();
      if (own[level] == 0 && made[level] > 0) {
        sentences.add(
            "The label "
                + label
                + (dropped.contains(label) ? " is of dropped real rows: " : " is invented: ")
                + made[level]
                + (made[level] == 1 ? " candidate row" : " candidate rows")
                + (dropped.contains(label) ? " and no complete real one." : " and no real one."));
      } else if (made[level] == 0 && Math.pow(1 - share, candidate.size()) < BY_CHANCE) {
        sentences.add(
            String.format(
                Locale.ROOT,
                "The label %s is lost: %.2g %% of the real rows and no candidate row.",
                label,
                100 * share));
      }
    }
  }

  private static int[] counts(Samples rows, int column, int levels) {
    int[] counts = new int[levels];
    for (int row = 0; row < rows.size(); row++) {
      counts[(int) rows.value(row, column)]++;
    }
    return counts;
  }
}
