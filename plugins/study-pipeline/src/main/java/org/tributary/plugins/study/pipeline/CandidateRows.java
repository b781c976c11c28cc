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
 * Brings a candidate to the space and the sources of the real data: columns by name, categories by
 * label, sources by name where the names are the same and by order where none is.
 */
final class CandidateRows {
  private CandidateRows() {}

  /**
   * The rows of a candidate table, labelled as the real data are.
   *
   * @throws OptionException naming what has no counterpart
   */
  static Samples of(DataSource candidate, DataSource real) {
    Samples rows = SpaceAlignment.align(candidate.pool().orElseThrow().rows(), real.space());
    List<String> from = candidate.sourceNames();
    List<String> to = real.sourceNames();
    Set<String> common = new HashSet<>(from);
    common.retainAll(to);
    if (from.equals(to) || to.size() == 1 || common.isEmpty()) {
      return rows;
    }
    if (common.size() < to.size()) {
      throw new OptionException(
          "candidate",
          "the candidate has the sources " + from + ", the source " + to + ": name them alike");
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
