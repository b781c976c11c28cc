package org.tributary.plugins.metrics.sample.extension;

import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.metrics.sample.EnergyDistance;
import org.tributary.plugins.metrics.sample.MaximumMeanDiscrepancy;
import org.tributary.plugins.metrics.sample.PrecisionRecall;
import org.tributary.plugins.metrics.sample.points.Scaling;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.RoleEvaluation;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/** Metrics with usual options and small evaluations. */
final class Fixtures {
  static final ColumnSpace MIXED =
      new ColumnSpace(
          List.of(
              new ColumnSpace.Column("length", new Kind.Real("mm")),
              new ColumnSpace.Column("count", new Kind.Whole()),
              new ColumnSpace.Column(
                  "colour", new Kind.Category(List.of("red", "green", "blue")))));

  private Fixtures() {}

  /** Every metric of the plugin at its default options but for scaling. */
  static List<Metric> all(Scaling scaling) {
    return List.of(
        mmd(scaling),
        new SlicedWassersteinFactory()
            .create(new SlicedWassersteinFactory.Options(1, 64, 1000, scaling, false)),
        new WassersteinFactory().create(new WassersteinFactory.Options(1, 300, scaling, false)),
        new ColumnWassersteinFactory()
            .create(new ColumnWassersteinFactory.Options(1, 5000, scaling, false)),
        new EnergyDistanceFactory()
            .create(
                new EnergyDistanceFactory.Options(
                    EnergyDistance.Form.UNBIASED, 1000, scaling, false)),
        new FrechetDistanceFactory()
            .create(new FrechetDistanceFactory.Options(5000, scaling, false)),
        precisionRecall(5, PrecisionRecall.Boundary.CLOSED, scaling),
        classifier(ClassifierTwoSampleFactory.Classifier.KNN, scaling),
        classifier(ClassifierTwoSampleFactory.Classifier.LOGISTIC, scaling),
        new VendiScoreFactory().create(new VendiScoreFactory.Options(1, 1000, scaling, false)));
  }

  static Metric tableScores() {
    return new TableScoresFactory().create(new TableScoresFactory.Options(5000, false));
  }

  static Metric mmd(Scaling scaling) {
    return new MaximumMeanDiscrepancyFactory()
        .create(
            new MaximumMeanDiscrepancyFactory.Options(
                MaximumMeanDiscrepancy.Estimator.UNBIASED,
                MaximumMeanDiscrepancyFactory.KernelName.GAUSSIAN,
                java.util.Optional.empty(),
                1000,
                scaling,
                false));
  }

  static Metric precisionRecall(int neighbours, PrecisionRecall.Boundary edge, Scaling scaling) {
    return new PrecisionRecallFactory()
        .create(new PrecisionRecallFactory.Options(neighbours, edge, 1000, scaling, false));
  }

  static Metric classifier(ClassifierTwoSampleFactory.Classifier classifier, Scaling scaling) {
    return new ClassifierTwoSampleFactory()
        .create(new ClassifierTwoSampleFactory.Options(classifier, 5, 5, 1000, scaling, false));
  }

  /** An evaluation of one source or more, no role filled. */
  static RoleEvaluation evaluation(Space space, double... weights) {
    return new RoleEvaluation(space, weights, 200, RandomStream.of(7, 0), 1);
  }

  /** Rows of one source. */
  static Samples rows(Space space, DMatrixRMaj values) {
    return MatrixSamples.ofSource(space, values, 0, 1, Origin.REAL);
  }

  /** Rows of two sources, the first {@code ofFirst} of the first. */
  static Samples rows(Space space, DMatrixRMaj values, int ofFirst) {
    int[] labels = IntStream.range(0, values.numRows).map(i -> i < ofFirst ? 0 : 1).toArray();
    return MatrixSamples.of(space, values, labels, 2, Origin.REAL);
  }

  /** Rows of {@link #MIXED}: a normal length, a count and a colour. */
  static DMatrixRMaj mixed(RandomStream stream, int rows, double shift) {
    DMatrixRMaj values = new DMatrixRMaj(rows, 3);
    for (int row = 0; row < rows; row++) {
      values.set(row, 0, 1000 * (stream.nextGaussian() + shift));
      values.set(row, 1, stream.nextInt(5));
      values.set(row, 2, stream.nextInt(3));
    }
    return values;
  }

  /** The value of an output. */
  static double value(List<Measurement> measurements, String output) {
    return measurements.stream()
        .filter(m -> m.metric().equals(output) && m.ofSource().isEmpty())
        .findFirst()
        .orElseThrow()
        .value();
  }
}
