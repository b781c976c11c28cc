package org.tributary.plugins.metrics.sample.extension;

import java.util.List;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;
import org.pf4j.Extension;
import org.tributary.evidence.Units;
import org.tributary.plugins.metrics.sample.ClassifierScore;
import org.tributary.plugins.metrics.sample.LogisticClassifier;
import org.tributary.plugins.metrics.sample.MetricValue;
import org.tributary.plugins.metrics.sample.NeighbourClassifier;
import org.tributary.plugins.metrics.sample.NeuralClassifier;
import org.tributary.plugins.metrics.sample.points.Scaling;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Metric.Better;
import org.tributary.sdk.metric.Metric.Output;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.option.Option;

/**
 * {@code classifier-two-sample}: balanced accuracy in [0, 1]. Lower is better down to 1/2, where
 * the samples cannot be told apart; well below 1/2 the knn rule has met rows that repeat each other
 * across the samples, as copies of held-out rows do.
 */
@Extension
public final class ClassifierTwoSampleFactory
    extends DescribedExtension<ClassifierTwoSampleFactory.Options>
    implements MetricFactory<ClassifierTwoSampleFactory.Options> {

  /** The classifiers on offer. */
  public enum Classifier {
    /** Majority of the nearest other rows. */
    KNN,
    /** Ridge logistic regression, C = 1; it sees differences of means only. */
    LOGISTIC,
    /** Perceptron of two hidden layers of 10 d units; it sees any difference, and is slow. */
    MLP
  }

  /** Options. */
  public record Options(
      @Option(
              value =
                  "knn, each row judged by the others, or cross-validated logistic or mlp, a"
                      + " perceptron",
              fallback = "knn")
          Classifier classifier,
      @Option(value = "k, odd", fallback = "5", min = 1, where = "classifier: knn") int neighbours,
      @Option(
              value = "folds of the cross-validation",
              fallback = "5",
              min = 2,
              where = "classifier: logistic | mlp")
          int folds,
      @Option(value = "most points a source and side", fallback = "1000", min = 2) int points,
      @Option(value = "whether numbers are scaled by the held-out rows", fallback = "reference")
          Scaling standardise,
      @Option(value = "also give each source's own value", fallback = "false") boolean perSource) {}

  public ClassifierTwoSampleFactory() {
    super(
        "classifier-two-sample",
        "Classifier two-sample test",
        "How often a classifier tells candidate points from held-out points; one half when it"
            + " cannot.",
        Options.class,
        new Citation(
            "Lopez-Paz and Oquab, Revisiting Classifier Two-Sample Tests, ICLR 2017", "section 3"),
        new Citation(
            "Lueckmann, Boelts, Greenberg, Goncalves and Macke, Benchmarking Simulation-Based"
                + " Inference, AISTATS 2021",
            "classifier mlp"));
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "Balanced accuracy: the mean over the two samples of the share told, so that "
            + "sizes do not matter; as good as real is .05 above real rows at a margin of .1.",
        "Rows at the distance of the k-th neighbour share the votes left; rows of one "
            + "unit never vote for each other, and folds hold whole units.",
        "Sources are averaged with their weights; a source of weight 0 is left out.",
        "Numbers are scaled by the held-out rows; a category is one-hot over sqrt 2, so "
            + "that two labels lie 1 apart.",
        "More points than `points` a source and side are thinned at random; judged "
            + "tables are sampled no larger.",
        "knn: cost grows with pairs of points. logistic and mlp: dear, so that a judge "
            + "takes 2 replicates of 4 groups (of 10 up to 300 rows).");
  }

  @Override
  public Metric create(Options options) {
    if (options.neighbours % 2 == 0) {
      throw new OptionException(
          "neighbours",
          "neighbours must be odd, so that votes never tie, was " + options.neighbours);
    }
    int least =
        options.classifier == Classifier.KNN
            ? Math.max(2, options.neighbours / 2 + 1)
            : options.folds;
    if (least > options.points) {
      throw new OptionException(
          "points", "points must be >= " + least + " for this classifier, was " + options.points);
    }
    return new TwoSampleMetric(
        List.of(new Output("c2st-accuracy", Better.LOWER, "")),
        PointPlan.encoded(options.points, least, options.standardise, options.perSource),
        comparison -> List.of(accuracy(options, comparison)),
        // .05 of accuracy at a tenth of a standard deviation: Phi(.05 sqrt d) is .54 at d = 4
        TwoSampleMetric.Judging.margin(
            0.5,
            switch (options.classifier) {
              case KNN -> Metric.Cost.PAIRS;
              case LOGISTIC, MLP -> Metric.Cost.DEAR;
            }));
  }

  private static MetricValue accuracy(Options options, Comparison comparison) {
    DMatrixRMaj reference = comparison.reference();
    DMatrixRMaj candidate = comparison.candidate();
    Units units =
        comparison.units().length == 0
            ? Units.rows(reference.numRows + candidate.numRows)
            : Units.of(comparison.units());
    ClassifierScore score =
        switch (options.classifier) {
          case KNN ->
              new NeighbourClassifier(options.neighbours).score(reference, candidate, units);
          case LOGISTIC ->
              new LogisticClassifier(1)
                  .crossValidated(reference, candidate, units, options.folds, comparison.stream());
          case MLP ->
              NeuralClassifier.benchmark()
                  .crossValidated(reference, candidate, units, options.folds, comparison.stream());
        };
    return new MetricValue(
        score.balancedAccuracy(),
        OptionalDouble.empty(),
        "balanced accuracy, " + score.estimator());
  }
}
