package org.tributary.plugins.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.score.diffusion.NoiseKind;
import org.tributary.plugins.score.subspace.SubspaceField;
import org.tributary.sdk.Facts;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.Moments;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.metric.RoleEvaluation;
import org.tributary.sdk.option.NoOptions;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;

/** The error of a learnt subspace, measured through denoised points, against theory. */
class SubspaceErrorMetricTest {
  private static final int COLUMNS = 12;
  private static final int LATENT = 2;
  private static final NoiseOptions NOISE = new NoiseOptions(NoiseKind.VP, 0.5, 0.2, 6);
  private static final SubspaceError METRIC = new SubspaceError(LATENT, 1);

  /** Standard normal on the first two of twelve columns. */
  private record Embedded() implements Law, Moments {
    @Override
    public Space space() {
      return ColumnSpace.reals(COLUMNS);
    }

    @Override
    public int sources() {
      return 1;
    }

    @Override
    public Samples sample(int source, int count, RandomStream stream) {
      DMatrixRMaj rows = new DMatrixRMaj(count, COLUMNS);
      for (int row = 0; row < count; row++) {
        stream.fillGaussian(rows.data, row * COLUMNS, row * COLUMNS + LATENT);
      }
      return TestFits.samples(rows);
    }

    @Override
    public double[] mean(int source) {
      return new double[COLUMNS];
    }

    @Override
    public DMatrixRMaj covariance(int source) {
      DMatrixRMaj covariance = new DMatrixRMaj(COLUMNS, COLUMNS);
      covariance.set(0, 0, 1);
      covariance.set(1, 1, 1);
      return covariance;
    }
  }

  private static ScoreModel fit(int rows, RandomStream stream) {
    SubspaceScoreOptions options =
        new SubspaceScoreOptions(
            LATENT,
            1,
            20,
            2,
            10,
            TestOptions.FLOW,
            TestOptions.SHAPE,
            NOISE,
            Scaling.NONE,
            TestOptions.HEUN,
            TestOptions.DENSITY);
    return (ScoreModel)
        new SubspaceScoreFactory()
            .create(options)
            .fit(new Embedded().sample(0, rows, stream), new TestFits(stream.nextLong()));
  }

  private static double measured(Law candidate) {
    RoleEvaluation evaluation =
        new RoleEvaluation(
                ColumnSpace.reals(COLUMNS), new double[] {1}, 200, RandomStream.of(1, 0), 1)
            .with(Role.TRUTH, new Embedded())
            .with(Role.CANDIDATE, candidate);
    return METRIC.measure(evaluation).get(0).value();
  }

  @Test
  void anEncoderDecoderIsMeasuredAtItsOwnSubspace() {
    ScoreModel model = fit(50, RandomStream.of(3, 0));
    SubspaceField field = (SubspaceField) model.scores().get(0).field();
    DMatrixRMaj axes = new DMatrixRMaj(COLUMNS, LATENT);
    axes.set(0, 0, 1);
    axes.set(1, 1, 1);
    double own = field.subspace().squaredDistance(axes);
    assertThat(own).isGreaterThan(0.05);
    assertThat(measured(model)).isCloseTo(own, within(1e-9));
  }

  @Test
  void theMeanErrorIsTheBoundOnceItsAssumptionsAreMet() {
    int replicates = 100;
    int rows = 400;
    double sum = 0;
    double square = 0;
    for (int replicate = 0; replicate < replicates; replicate++) {
      double error = measured(fit(rows, RandomStream.of(4, replicate)));
      sum += error / replicates;
      square += error * error / replicates;
    }
    double exact = bound(1, rows).get(0).value();
    // 2 d (D - d) h (e^-t + h) / (e^-2t n), t = .2.
    double h = -Math.expm1(-0.2);
    assertThat(exact).isCloseTo(2 * 2 * 10 * h / (Math.exp(-0.4) * rows), within(1e-12));
    double standardError = Math.sqrt((square - sum * sum) / (replicates - 1));
    assertThat(sum).isCloseTo(exact, within(4 * standardError + 0.05 * exact));
  }

  @Test
  void theBoundSaysNothingOfSeveralCopiesOrWhereNothingWasMeasured() {
    assertThat(bound(2, 400)).isEmpty();
    Bound bound = new SubspaceErrorBoundFactory().create(new NoOptions());
    assertThat(bound.at(new BoundInput(Map.of(), facts(1, 400), new Observations(List.of()))))
        .isEmpty();
  }

  private static List<BoundValue> bound(int copies, int rows) {
    Observation observation =
        new Observation(
            "00",
            0,
            Map.of(),
            "model",
            Position.part("test"),
            SplitSizes.rows(rows, 0),
            Measurement.exact(SubspaceError.NAME, 0.1, "exact"));
    return new SubspaceErrorBoundFactory()
        .create(new NoOptions())
        .at(new BoundInput(Map.of(), facts(copies, rows), new Observations(List.of(observation))));
  }

  private static Facts facts(int copies, int rows) {
    return new Facts(
        Map.of(
            "study.samples", rows,
            "study.dimension", COLUMNS,
            "study.sources", 1,
            "family.latent", LATENT,
            "family.copies", copies,
            "family.noise.floor", NOISE.range().floor(),
            "family.noise.scaling", "none",
            "source.latent-standard-normal", LATENT));
  }
}
