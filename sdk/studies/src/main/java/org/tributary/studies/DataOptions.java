package org.tributary.studies;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tributary.evidence.repeats.Duplicates;
import org.tributary.evidence.rule.SplitTotals;
import org.tributary.evidence.splits.DisjointPlan;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.option.Option;

/**
 * Where a study's data come from: the same options, with the same defaults, in every study.
 *
 * @param source law or pool
 * @param samples total training rows; labels are random under a law
 * @param samplesPerSource training rows of each source; excludes {@code samples}
 * @param imbalance rows of the first source over rows of the last, at least 1
 * @param weights probability of each source; empty: 1/K under a law, the share of rows in a table
 * @param testShare share of a pool held out, in (0, 1)
 * @param folds parts of a pool held out one after another; replicate r holds out part r
 * @param disjoint whether replicate r of a table trains on rows that no other replicate trains on;
 *     empty: as the study has it
 * @param evaluationPoints points a source drawn from laws where a metric names no number
 * @param duplicates what repeated rows of a table are; the source's units follow
 */
public record DataOptions(
    @Option("where the data come from; each of its sources is a condition") DataSource source,
    @Option(
            value = "total training rows, with random labels under a law; of a table, all of them",
            min = 1)
        Optional<Integer> samples,
    @Option(value = "training rows of each source, instead of samples", min = 1)
        Optional<Integer> samplesPerSource,
    @Option(
            value =
                "rows of the first source over rows of the last in training; sizes between fall"
                    + " geometrically. 1 leaves a law balanced and a table as it is",
            fallback = "1",
            min = 1,
            max = 1e6)
        double imbalance,
    @Option(
            value =
                "probability of each source, in training labels of a law and in averages over"
                    + " sources; unless given equal under a law, as the rows are in a table",
            fallback = "[]",
            min = 0)
        List<Double> weights,
    @Option(
            value = "share of a finite table that is held out in each split",
            fallback = "" + TEST_SHARE,
            min = 0,
            max = 1,
            aboveMin = true,
            belowMax = true)
        double testShare,
    @Option(
            value =
                "parts of a finite table held out one after another, instead of random splits:"
                    + " replicate r holds out part r",
            min = 2)
        Optional<Integer> folds,
    @Option(
            value =
                "training sets of a finite table that share no row, instead of random splits, where"
                    + " samples is far below it: replicate r trains on the r-th; all are judged on"
                    + " the same held-out rows, a quarter of the table at least. Unless given, the"
                    + " gap of one arm that is trained once has them where more than 50 fit, rows"
                    + " come in no blocks and metrics are log losses")
        Optional<Boolean> disjoint,
    @Option(value = "points a source for metrics that draw from laws", fallback = "1000", min = 2)
        int evaluationPoints,
    @Option(
            value =
                "what rows of a table that repeat others are: group, copies of one row that stay"
                    + " together in every split; keep, rows like all others; auto, copies where"
                    + " they are shown to be. Blocks of a table stay blocks",
            fallback = "auto")
        Duplicates duplicates) {
  /** Share held out where a file gives none. */
  static final double TEST_SHARE = 0.2;

  /** Where units are of several sizes a run may find fewer sets than the trial. */
  private static final int SPARE = 5;

  public DataOptions {
    source = RepeatedRows.of(source, duplicates);
    weights = List.copyOf(weights);
    if (!(imbalance >= 1)) {
      throw new IllegalArgumentException("imbalance must be >= 1, was " + imbalance);
    }
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    if (!weights.isEmpty() && Math.abs(sum - 1) > 1e-9) {
      throw new IllegalArgumentException("weights must sum to 1, were " + weights);
    }
    if (!weights.isEmpty() && imbalance != 1) {
      throw new IllegalArgumentException("give either weights or imbalance");
    }
  }

  /** The defaults on a source, without a sample size. */
  public static DataOptions of(DataSource source) {
    return new DataOptions(
        source,
        Optional.empty(),
        Optional.empty(),
        1,
        List.of(),
        TEST_SHARE,
        Optional.empty(),
        Optional.empty(),
        1000,
        Duplicates.AUTO);
  }

  private DataOptions with(
      Optional<Integer> total,
      Optional<Integer> each,
      double ratio,
      double share,
      Optional<Integer> parts,
      Optional<Boolean> apart,
      int points) {
    return new DataOptions(
        source, total, each, ratio, weights, share, parts, apart, points, duplicates);
  }

  /** The same with a total number of training rows. */
  public DataOptions withSamples(int total) {
    return with(
        Optional.of(total),
        samplesPerSource,
        imbalance,
        testShare,
        folds,
        disjoint,
        evaluationPoints);
  }

  /** The same with a number of training rows of each source. */
  public DataOptions withSamplesPerSource(int each) {
    return with(
        samples, Optional.of(each), imbalance, testShare, folds, disjoint, evaluationPoints);
  }

  /** The same with another share held out. */
  public DataOptions withTestShare(double share) {
    return with(samples, samplesPerSource, imbalance, share, folds, disjoint, evaluationPoints);
  }

  /** The same with parts held out one after another. */
  public DataOptions withFolds(int parts) {
    return with(
        samples,
        samplesPerSource,
        imbalance,
        testShare,
        Optional.of(parts),
        disjoint,
        evaluationPoints);
  }

  /** The same with training sets that share no row. */
  public DataOptions withDisjoint() {
    return with(
        samples,
        samplesPerSource,
        imbalance,
        testShare,
        folds,
        Optional.of(true),
        evaluationPoints);
  }

  /** Whether the file asks that replicates of a table train on rows of their own. */
  public boolean apart() {
    return disjoint.orElse(false);
  }

  /**
   * The same where the file says; where it leaves it open with training sets that share no row
   * (evidence-2, section 6), if the table gives {@link DisjointPlan#MOST} of them and some to spare
   * beside its held-out part, its rows do not come in blocks, which a small set would be one of,
   * and these metrics record what rule T needs.
   */
  public DataOptions apartWhereTheyFit(List<Metric> metrics) {
    boolean open = disjoint.isEmpty() && folds.isEmpty() && source.law().isEmpty();
    boolean recorded =
        metrics.stream().allMatch(each -> each.pointwise() && each.outputs().size() == 1);
    DataPlan apart = new DataPlan(withDisjoint());
    return open
            && recorded
            && apart.sized()
            && new DataPlan(this).check().isEmpty()
            && !blocks(source.pool().orElseThrow())
            && apart.disjointSets(DisjointPlan.MOST + SPARE) > DisjointPlan.MOST
        ? withDisjoint()
        : this;
  }

  private static boolean blocks(Pool pool) {
    return SplitTotals.blocks(pool.rows().size(), Arrays.stream(pool.units()).distinct().count());
  }

  /** The same with sizes that fall geometrically. */
  public DataOptions withImbalance(double ratio) {
    return with(samples, samplesPerSource, ratio, testShare, folds, disjoint, evaluationPoints);
  }

  /** The same with another number of points drawn from laws. */
  public DataOptions withEvaluationPoints(int points) {
    return with(samples, samplesPerSource, imbalance, testShare, folds, disjoint, points);
  }
}
