package org.tributary.plugins.metrics.memorization.extension;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;
import org.pf4j.Extension;
import org.tributary.plugins.metrics.memorization.DistinctRows;
import org.tributary.plugins.metrics.memorization.ExactCopies;
import org.tributary.plugins.metrics.memorization.NearCopies;
import org.tributary.plugins.metrics.sample.MetricValue;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Metric.Better;
import org.tributary.sdk.metric.Metric.Output;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.option.Inline;
import org.tributary.sdk.option.Option;

/**
 * {@code copies}: the share of exact copies, up to rounding, beside that of held-out rows (in
 * tables rows repeat by chance), and the share of near copies at a stated false discovery rate.
 * Near copies need a twin of 2,000 held-out rows and a space of more than two or three dimensions;
 * without, that output is left out, and the estimator of the exact copies says so.
 */
@Extension
public final class CopiesFactory extends DescribedExtension<CopiesFactory.Options>
    implements MetricFactory<CopiesFactory.Options> {
  private static final int LEAST_TWIN_ROWS = NearCopies.STANDARD.minimumTwinRows();

  /** Options. */
  public record Options(
      @Inline PooledOptions rows,
      @Option(
              value = "false discovery rate of near copies",
              fallback = "0.05",
              min = 0,
              max = 1,
              aboveMin = true,
              belowMax = true)
          double level) {}

  public CopiesFactory() {
    super(
        "copies",
        "Copies of training rows",
        "Shares of candidate points that are exact or near copies of training rows.",
        Options.class,
        new Citation(
            "Bates, Candes, Lei, Romano and Sesia, Testing for Outliers with Conformal p-values,"
                + " Annals of Statistics 51, 2023",
            ""),
        new Citation(
            "Yoon, Choi, Kwon and Ryu, Diffusion Probabilistic Models Generalize when They Fail to"
                + " Memorize, ICML workshop on structured probabilistic inference, 2023",
            ""));
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "Shares of candidate points in [0, 1]; exact means equal up to rounding, near "
            + "at a stated false discovery rate against a twin of held-out rows. The study "
            + "pipeline judges copies over all rows beside it.",
        "Rows of all sources are pooled, each row counts the same.",
        "Numbers are scaled by the held-out rows; a category is one-hot over sqrt 2, so "
            + "that two labels lie 1 apart.",
        "Candidate and held-out points beyond `points` are thinned at random.",
        "Cost grows with pairs of points.");
  }

  @Override
  public Metric create(Options options) {
    return new PooledMetric(
        List.of(
            new Output("exact-copies", Better.LOWER, ""),
            new Output("exact-copies-held-out", Better.NEITHER, ""),
            new Output("near-copies", Better.LOWER, "")),
        options.rows.points(),
        options.rows.standardise(),
        rows -> shares(options.level, rows));
  }

  private static List<MetricValue> shares(double level, PooledRows rows) {
    DMatrixRMaj distinct = DistinctRows.of(rows.training());
    NearCopies rule = new NearCopies(level, LEAST_TWIN_ROWS);
    String left = unjudged(rule, distinct, rows.heldOut());
    List<MetricValue> values = new ArrayList<>();
    MetricValue own = ExactCopies.UP_TO_ROUNDING.share(rows.rawTraining(), rows.rawCandidate());
    values.add(new MetricValue(own.value(), own.standardError(), own.estimator() + left));
    values.add(ExactCopies.UP_TO_ROUNDING.share(rows.rawTraining(), rows.rawHeldOut()));
    if (left.isEmpty()) {
      double share = rule.find(distinct, rows.heldOut(), rows.candidate()).share();
      values.add(
          new MetricValue(
              share,
              OptionalDouble.empty(),
              "conformal p-values of distance ratios, Benjamini-Hochberg at " + level));
    }
    return values;
  }

  /** Why near copies are not judged; empty where they are. */
  private static String unjudged(NearCopies rule, DMatrixRMaj distinct, DMatrixRMaj twin) {
    if (twin.numRows < LEAST_TWIN_ROWS || distinct.numRows < 2) {
      return ", near copies not judged: they need "
          + LEAST_TWIN_ROWS
          + " held-out rows and 2 distinct training rows, had "
          + twin.numRows
          + " and "
          + distinct.numRows;
    }
    double natural = NearCopies.naturallyAsNear(distinct, twin);
    return rule.tellable(natural)
        ? ""
        : ", near copies cannot be told here: "
            + String.format(Locale.ROOT, "%.1f", 100 * natural)
            + " % of the held-out rows lie as near to a training row as a copy would";
  }
}
