package org.tributary.plugins.discrete;

import java.util.Arrays;
import org.tributary.sdk.data.Samples;

/**
 * Relative counts of pairs of an outcome and its label, which is the source of the row. Rows whose
 * extra column {@code label-seen} is 0 count for the outcomes only.
 *
 * @param joint p(x, y) of labelled rows, [x][y]
 * @param contexts p(x) of all rows
 */
record LabelledPairs(double[][] joint, double[] contexts) {

  static LabelledPairs of(Samples samples, Alphabet alphabet) {
    Frequencies.checkSources(samples);
    int size = (int) alphabet.size();
    double[][] joint = new double[size][samples.sources()];
    double[] contexts = new double[size];
    boolean told = samples.extras().contains("label-seen");
    double labelled = 0;
    for (int row = 0; row < samples.size(); row++) {
      int outcome = alphabet.outcome(samples, row);
      if (outcome < 0) {
        throw Frequencies.outside(row);
      }
      long weight = samples.weight(row);
      contexts[outcome] += weight;
      if (!told || samples.extra("label-seen", row) != 0) {
        joint[outcome][samples.source(row)] += weight;
        labelled += weight;
      }
    }
    if (labelled == 0) {
      throw new IllegalArgumentException(
          "no row has a label: lower the share of labels-missing or raise the sample size");
    }
    for (double[] row : joint) {
      double total = labelled;
      Arrays.setAll(row, y -> row[y] / total);
    }
    return new LabelledPairs(joint, Frequencies.smoothed(contexts, 0));
  }

  /** p(y) of labelled rows. */
  double[] labels() {
    double[] labels = new double[joint[0].length];
    for (double[] row : joint) {
      for (int y = 0; y < labels.length; y++) {
        labels[y] += row[y];
      }
    }
    return labels;
  }
}
