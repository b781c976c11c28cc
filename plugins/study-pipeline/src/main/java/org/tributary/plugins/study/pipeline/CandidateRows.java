package org.tributary.plugins.study.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.data.SpaceAlignment;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/**
 * Brings a table to a space of the real data and to their sources: columns by name, categories by
 * label, sources by name where the names are the same and by order where none is.
 *
 * @param option that gives the table
 * @param table finite
 */
record CandidateRows(String option, DataSource table) {

  /**
   * The rows, labelled as the real data are.
   *
   * @param space of the real data, joined with the labels that only tables beside them have
   * @throws OptionException naming what has no counterpart
   */
  Samples in(Space space, DataSource real) {
    Samples rows = SpaceAlignment.align(table.pool().orElseThrow().rows(), space);
    List<String> from = table.sourceNames();
    List<String> to = real.sourceNames();
    Set<String> common = new HashSet<>(from);
    common.retainAll(to);
    if (from.equals(to) || to.size() == 1 || common.isEmpty()) {
      return rows;
    }
    if (common.size() < to.size()) {
      throw new OptionException(
          option,
          "the "
              + option
              + " has the sources "
              + from
              + ", the source "
              + to
              + ": name them alike");
    }
    SamplesBuilder builder = new SamplesBuilder(rows.space(), to.size());
    for (int k = 0; k < from.size(); k++) {
      builder.addAll(rows.ofSource(k).labelled(to.indexOf(from.get(k)), to.size()));
    }
    return builder.build();
  }

  /** Whether points of two spaces can be compared as they are, whatever their columns are named. */
  static boolean comparable(Space candidate, Space real) {
    if (candidate.width() != real.width()) {
      return false;
    }
    for (int position = 0; position < real.width(); position++) {
      Kind one = candidate.kind(position);
      Kind other = real.kind(position);
      boolean bothReal = one instanceof Kind.Real && other instanceof Kind.Real;
      if (!bothReal && !one.equals(other)) {
        return false;
      }
    }
    return true;
  }
}
