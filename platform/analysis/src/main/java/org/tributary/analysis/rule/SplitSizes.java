package org.tributary.analysis.rule;

import org.tributary.analysis.sample.Reading;
import org.tributary.analysis.sample.Sample;

/**
 * Rows of the training and of the test part of a split, added up over the splits.
 *
 * @param train as the measurements' {@code nCandidate}
 * @param test as the measurements' {@code nReference}
 * @param known whether every measurement gave both; if not, a fifth of the rows is taken to be test
 */
public record SplitSizes(long train, long test, boolean known) {

  /** The sizes the measurements of a sample carry. */
  public static SplitSizes of(Sample sample) {
    long train = 0;
    long test = 0;
    for (Reading reading : sample.readings().values()) {
      if (reading.outcome().censored()) {
        continue;
      }
      if (reading.nCandidate() < 1 || reading.nReference() < 1) {
        return new SplitSizes(4, 1, false);
      }
      train += reading.nCandidate();
      test += reading.nReference();
    }
    return train == 0 ? new SplitSizes(4, 1, false) : new SplitSizes(train, test, true);
  }

  /** That rule D is approximate, with the mean sizes where they are known. */
  public String approximation(int splits) {
    String sizes =
        known && splits > 0
            ? " (n_train "
                + Math.round((double) train / splits)
                + ", n_test "
                + Math.round((double) test / splits)
                + ")"
            : "";
    return "approximate: splits of one data set overlap" + sizes;
  }

  /** What to say of it; empty when nothing. */
  public String remark() {
    if (!known) {
      return "split sizes are not recorded; a fifth of the rows is taken to be test";
    }
    return test > train ? "n_test exceeds n_train: the correction is conservative here" : "";
  }
}
