package org.tributary.plugins.metrics.sample.table;

import java.util.ArrayList;
import java.util.List;

/**
 * All column and pair scores of a candidate table against a real one, with their means.
 *
 * @param columns one score a column: Kolmogorov-Smirnov complement of real columns, total variation
 *     complement of category columns
 * @param pairs one score a pair: correlation similarity of two real columns, contingency similarity
 *     otherwise
 * @param undefinedPairs pairs left out because a correlation is undefined, with the reason
 */
public record TableScores(List<Score> columns, List<Score> pairs, List<String> undefinedPairs) {

  /** The score of a column or of a pair, in [0, 1]. */
  public record Score(String subject, String metric, double value) {}

  /** Copies the lists. */
  public TableScores {
    columns = List.copyOf(columns);
    pairs = List.copyOf(pairs);
    undefinedPairs = List.copyOf(undefinedPairs);
  }

  /**
   * Scores a candidate table against a real one.
   *
   * @throws IllegalArgumentException if the columns differ or one has no value
   */
  public static TableScores of(MixedTable real, MixedTable candidate) {
    real.requireSameColumns(candidate);
    List<Score> columns = new ArrayList<>();
    List<Score> pairs = new ArrayList<>();
    List<String> undefined = new ArrayList<>();
    for (int i = 0; i < real.columns().size(); i++) {
      columns.add(column(real.columns().get(i), candidate.columns().get(i)));
      for (int j = i + 1; j < real.columns().size(); j++) {
        if (defined(real, i, j) && defined(candidate, i, j)) {
          pairs.add(pair(real, candidate, i, j));
        } else {
          undefined.add(PairScores.undefined(real.columns().get(i), real.columns().get(j)));
        }
      }
    }
    return new TableScores(columns, pairs, undefined);
  }

  /** The mean of the column scores. */
  public double columnMean() {
    return mean(columns);
  }

  /**
   * The mean of the pair scores.
   *
   * @throws IllegalArgumentException if the tables have no pair that can be scored
   */
  public double pairMean() {
    return mean(pairs);
  }

  private static double mean(List<Score> scores) {
    return scores.stream()
        .mapToDouble(Score::value)
        .average()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no pair of columns has a score; undefinedPairs says why"));
  }

  private static boolean defined(MixedTable table, int i, int j) {
    return !(table.columns().get(i) instanceof TableColumn.Real first
            && table.columns().get(j) instanceof TableColumn.Real second)
        || PairScores.correlated(first, second);
  }

  private static Score column(TableColumn real, TableColumn candidate) {
    if (real instanceof TableColumn.Real left && candidate instanceof TableColumn.Real right) {
      return new Score(
          real.name(), "ks-complement", ColumnScores.kolmogorovSmirnovComplement(left, right));
    }
    return new Score(
        real.name(),
        "tv-complement",
        ColumnScores.totalVariationComplement(
            (TableColumn.Category) real, (TableColumn.Category) candidate));
  }

  private static Score pair(MixedTable real, MixedTable candidate, int i, int j) {
    TableColumn first = real.columns().get(i);
    TableColumn second = real.columns().get(j);
    TableColumn firstCandidate = candidate.columns().get(i);
    TableColumn secondCandidate = candidate.columns().get(j);
    String subject = first.name() + ", " + second.name();
    if (first instanceof TableColumn.Real a && second instanceof TableColumn.Real b) {
      return new Score(
          subject,
          "correlation-similarity",
          PairScores.correlationSimilarity(
              a, b, (TableColumn.Real) firstCandidate, (TableColumn.Real) secondCandidate));
    }
    return new Score(
        subject,
        "contingency-similarity",
        PairScores.contingencySimilarity(first, second, firstCandidate, secondCandidate));
  }
}
