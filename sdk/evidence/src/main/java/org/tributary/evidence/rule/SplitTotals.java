package org.tributary.evidence.rule;

import org.tributary.evidence.Replication;
import org.tributary.evidence.sample.Reading;
import org.tributary.evidence.sample.Sample;
import org.tributary.sdk.evidence.Rule;

/**
 * Rows of the training and of the test part of a split, added up over the splits.
 *
 * @param train rows
 * @param test rows
 * @param known whether the study gave both everywhere; if not, a fifth of the rows is taken to be
 *     test
 */
public record SplitTotals(long train, long test, boolean known) {

  /** The sizes the measurements of a sample carry. */
  public static SplitTotals of(Sample sample) {
    long train = 0;
    long test = 0;
    for (Reading reading : sample.readings().values()) {
      if (reading.outcome().censored()) {
        continue;
      }
      if (reading.sizes().trainRows() < 1 || reading.sizes().testRows() < 1) {
        return new SplitTotals(4, 1, false);
      }
      train += reading.sizes().trainRows();
      test += reading.sizes().testRows();
    }
    return train == 0 ? new SplitTotals(4, 1, false) : new SplitTotals(train, test, true);
  }

  /** How the replicates of a rule come about. */
  public Replication replication(Rule rule) {
    return rule == Rule.ONE_DATA_SET ? Replication.splits(train, test) : Replication.independent();
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
    return test > train
        ? "n_test exceeds n_train: the correction is conservative here; training sets that share no"
            + " row (disjoint) need none"
        : "";
  }
}
