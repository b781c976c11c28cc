package org.tributary.plugins.study.selfconsuming.drawn;

import java.util.stream.IntStream;
import org.tributary.numerics.statistics.LogisticRegression;
import org.tributary.sdk.data.Samples;

/**
 * How real a row looks: the log odds of a logistic regression on the columns, standardised, and
 * their squares; categories one by one; of texts the share of each token.
 *
 * @param classifier real against synthetic
 * @param encoding of rows
 * @param threshold of the log odds at or above which a row is kept
 */
record RowScore(LogisticRegression classifier, RowEncoding encoding, double threshold) {
  private static final double INVERSE_PENALTY = 1;

  /**
   * Learns from half of the real rows and as many synthetic ones; the other half of the real rows
   * says where a share typeOne of them would be rejected.
   */
  static RowScore learnt(Samples real, Samples synthetic, double typeOne) {
    int half = real.size() / 2;
    int draws = Math.min(half, synthetic.size());
    if (half < 2 || draws < 2) {
      throw new IllegalArgumentException(
          "a filter cannot be learnt from "
              + real.size()
              + " real and "
              + synthetic.size()
              + " synthetic rows: 4 of each are the least; give typeTwo instead");
    }
    RowEncoding encoding = RowEncoding.of(real);
    double[][] rows = new double[half + draws][];
    boolean[] labels = new boolean[half + draws];
    for (int row = 0; row < half; row++) {
      rows[row] = encoding.row(real, row);
      labels[row] = true;
    }
    for (int row = 0; row < draws; row++) {
      rows[half + row] = encoding.row(synthetic, row);
    }
    LogisticRegression classifier = LogisticRegression.fit(rows, labels, INVERSE_PENALTY);
    double[] rest =
        IntStream.range(half, real.size())
            .mapToDouble(row -> classifier.logOdds(encoding.row(real, row)))
            .sorted()
            .toArray();
    return new RowScore(classifier, encoding, rest[(int) Math.floor(typeOne * rest.length)]);
  }

  /** Rows that are kept, ascending. */
  int[] accepted(Samples rows) {
    return IntStream.range(0, rows.size())
        .filter(row -> classifier.logOdds(encoding.row(rows, row)) >= threshold)
        .toArray();
  }
}
