package org.tributary.plugins.metrics.sample.extension;

import java.util.List;
import java.util.Optional;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.option.Option;

/** {@code tstr}: train on synthetic rows, test on real ones. */
@Extension
public final class TransferFactory extends DescribedExtension<TransferFactory.Options>
    implements MetricFactory<TransferFactory.Options> {

  /** Options. */
  public record Options(
      @Option("category column whose labels are told; absent: the sources are told apart")
          Optional<String> target,
      @Option(value = "most points a source and side", fallback = "1000", min = 2) int points,
      @Option(
              value = "whether the classifier gets the squares of all coordinates too",
              fallback = "false")
          boolean squares) {}

  public TransferFactory() {
    super(
        "tstr",
        "Train on synthetic, test on real",
        "How well a classifier trained on candidate points tells the classes of held-out ones.",
        Options.class,
        new Citation(
            "Esteban, Hyland and Raetsch, Real-valued (Medical) Time Series Generation with"
                + " Recurrent Conditional GANs, 2017",
            "section 4.2"));
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "Balanced accuracy of ridge logistic regression (C = 1, one class against the "
            + "rest), linear in the coordinates and, where asked, their squares: the mean over "
            + "classes of the share told. Trained on candidate points, "
            + "tested on held-out ones; real rows in the candidate's place stand beside it.",
        "Trained on all sources together; test rows count as their source weighs, and sources that"
            + " are the classes by their weights.",
        "Numbers are scaled by the held-out rows; a category is one-hot over sqrt 2, so "
            + "that two labels lie 1 apart.",
        "More points than `points` a source and side are thinned at random; judged "
            + "tables are sampled no larger.",
        "Dear: a model is trained, so that a judge takes 2 replicates of 4 groups (of 10 up to 300"
            + " rows).");
  }

  @Override
  public Metric create(Options options) {
    return new TransferMetric(options.target(), options.points(), options.squares());
  }
}
