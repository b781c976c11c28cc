package org.tributary.plugins.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.DataReport;
import org.tributary.sdk.data.Pool;

/**
 * What a person should know of texts before any result.
 *
 * @param pool the windows
 * @param counts size of each text
 * @param symbols distinct characters of all texts
 * @param vocabulary distinct tokens
 * @param lines whether a unit is a line; else a block
 */
record TextPage(
    TextOptions options,
    Pool pool,
    List<TextCount> counts,
    int symbols,
    int vocabulary,
    boolean lines) {

  DataReport report() {
    List<DataReport.ColumnReport> texts = new ArrayList<>();
    for (TextCount count : counts) {
      texts.add(
          new DataReport.ColumnReport(
              count.name(),
              "text",
              0,
              count.symbols(),
              String.format(Locale.ROOT, "%,d characters", count.characters())));
    }
    int rows = pool.rows().size();
    List<String> warnings = warnings();
    return new DataReport(
        rows,
        rows,
        duplicates(),
        texts,
        DataReport.warningsFirst(warnings, notes()),
        warnings,
        "window",
        "text");
  }

  Facts facts() {
    Map<String, Object> facts = new TreeMap<>();
    facts.put("sources", counts.size());
    facts.put("rows", pool.rows().size());
    facts.put("rows-by-source", Arrays.stream(pool.countBySource()).boxed().toList());
    facts.put("vocabulary", vocabulary);
    facts.put("characters-by-source", counts.stream().map(TextCount::characters).toList());
    return new Facts(facts);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        "A row is a window of at most "
            + options.length()
            + (options.tokens() == TextOptions.Tokens.CHARACTER ? " characters" : " tokens")
            + "; a model sees nothing before its window.");
    notes.add(
        lines
            ? "Unit of resampling: a line ("
                + Arrays.stream(pool.units()).distinct().count()
                + " lines), taken as a record of its own whatever its place. For running text:"
                + " unit: block."
            : "Unit of resampling: one of "
                + options.blocks()
                + " contiguous blocks of a text, the shortest of "
                + String.format(Locale.ROOT, "%,d", shortestBlock())
                + " characters"
                + (options.parallel() && counts.size() > 1
                    ? "; block i of every text is held out together, by share of characters."
                    : "."));
    notes.add(symbols + " distinct characters in all texts together.");
    if (options.tokens() == TextOptions.Tokens.BYTE_PAIR) {
      notes.add(
          vocabulary
              + " tokens: the "
              + (vocabulary - symbols)
              + " merged ones were learnt from all blocks, held-out ones included. Arms share them,"
              + " so contrasts are fair; the level of a loss is a little flattered.");
    }
    return notes;
  }

  /** Texts whose blocks are not alike. */
  private List<String> warnings() {
    return counts.stream()
        .filter(count -> !lines && !count.order().isEmpty())
        .map(
            count ->
                "The lines of "
                    + count.name()
                    + " are "
                    + count.order()
                    + ", so that its blocks are not alike and what is held out is another text: if"
                    + " each line is a record of its own, set unit: line.")
        .toList();
  }

  private long shortestBlock() {
    return counts.stream().mapToLong(TextCount::characters).min().orElseThrow() / options.blocks();
  }

  /** Windows that repeat an earlier one, by a hash of 64 bits. */
  private long duplicates() {
    long[] hashes = new long[pool.rows().size()];
    for (int row = 0; row < hashes.length; row++) {
      long hash = pool.rows().length(row);
      for (int i = 0; i < pool.rows().length(row); i++) {
        hash = (hash ^ (long) pool.rows().value(row, i)) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 29;
      }
      hashes[row] = hash;
    }
    return hashes.length - Arrays.stream(hashes).distinct().count();
  }
}
