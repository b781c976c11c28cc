package org.tributary.evidence.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.evidence.Replication;
import org.tributary.evidence.sample.Reading;
import org.tributary.evidence.sample.Sample;
import org.tributary.evidence.splits.DisjointPlan;
import org.tributary.evidence.splits.SplitPlan;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.SplitSizes;

/**
 * The sizes of the splits behind a sample: rows for the words, resampling units for the rules.
 *
 * @param sizes one a split that gave a number; empty where a study did not give them everywhere
 */
public record SplitTotals(List<SplitSizes> sizes) {
  /** Rows a unit from which on units are called blocks. */
  private static final double ROWS_OF_A_BLOCK = 2;

  /**
   * Rows held out for one trained on, from which a table of which a fifth is held out gives {@link
   * DisjointPlan#FEWEST} training sets beside its quarter: 25 / .75 sets of n are 6.7 n / .2 rows.
   */
  private static final double FAR_BELOW_THE_TABLE = DisjointPlan.FEWEST / 0.75 * 0.2;

  public SplitTotals {
    sizes = List.copyOf(sizes);
  }

  /** The sizes the measurements of a sample carry. */
  public static SplitTotals of(Sample sample) {
    List<SplitSizes> sizes = new ArrayList<>();
    for (Reading reading : sample.readings().values()) {
      if (reading.outcome().censored()) {
        continue;
      }
      if (reading.sizes().trainRows() < 1 || reading.sizes().testRows() < 1) {
        return new SplitTotals(List.of());
      }
      sizes.add(reading.sizes());
    }
    return new SplitTotals(sizes);
  }

  /** Whether the study gave them everywhere; if not, a fifth of the rows is taken to be test. */
  public boolean known() {
    return !sizes.isEmpty();
  }

  /** Rows of the training parts, added up over the splits. */
  public long train() {
    return sizes.stream().mapToLong(SplitSizes::trainRows).sum();
  }

  /** Rows of the test parts, likewise. */
  public long test() {
    return sizes.stream().mapToLong(SplitSizes::testRows).sum();
  }

  /** How the replicates of a rule come about. */
  public Replication replication(Rule rule) {
    return rule == Rule.ONE_DATA_SET ? Replication.splits(sizes) : Replication.independent();
  }

  /** The same where no rule is named: a sample with held-out rows is one of splits of a table. */
  public Replication replication() {
    return known() ? Replication.splits(sizes) : Replication.independent();
  }

  /** What there would have to be more of, and is: {@code rows}, or {@code 24 blocks}. */
  public String counted() {
    return blocks() ? units() + " blocks" : "rows";
  }

  /**
   * What is said instead of how many more rows would decide, where splits overlap and far fewer
   * rows train than are held out: the correction for overlap grows with the table. Empty elsewhere.
   */
  public Optional<String> insteadOfRows(Rule rule) {
    return rule == Rule.ONE_DATA_SET
            && known()
            && !blocks()
            && test() > FAR_BELOW_THE_TABLE * train()
        ? Optional.of(
            "more rows of the table alone would not decide this: train on more of them, or on sets"
                + " that share no row (disjoint: true) where the study has them")
        : Optional.empty();
  }

  /** Why a rule gives no verdict on so few units; empty where it does. */
  public Optional<String> refusal(Rule rule) {
    return replication(rule).judged()
        ? Optional.empty()
        : Optional.of(
            SplitPlan.remark(units())
                + ", 4 are the least that can be judged: cut smaller blocks, or add some");
  }

  /** That rule D is approximate, with the mean sizes where they are known. */
  public String approximation(int splits) {
    if (!known() || splits < 1) {
      return "approximate: splits of one data set overlap";
    }
    return "approximate: splits of one data set overlap (n_train "
        + Math.round((double) train() / splits)
        + ", n_test "
        + Math.round((double) test() / splits)
        + (blocks() ? ", " + units() + " blocks" : "")
        + ")";
  }

  /** What to say of it, as sentences without a full stop. */
  public List<String> remarks() {
    if (!known()) {
      return List.of("split sizes are not recorded; a fifth of the rows is taken to be test");
    }
    List<String> remarks = new ArrayList<>();
    if (!SplitPlan.remark(units()).isEmpty()) {
      remarks.add(SplitPlan.remark(units()));
    }
    if (test() > train()) {
      remarks.add(
          "n_test exceeds n_train: the correction is conservative here; training sets that share no"
              + " row (disjoint) need none");
    }
    return remarks;
  }

  private long units() {
    return Replication.splits(sizes).units();
  }

  /** Whether rows come in units of several. */
  private boolean blocks() {
    return known() && blocks(train() + test(), units() * sizes.size());
  }

  /** Whether so many rows of so many units come in units of several. */
  public static boolean blocks(long rows, long units) {
    return rows >= ROWS_OF_A_BLOCK * units;
  }
}
