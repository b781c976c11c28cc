package org.tributary.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.RoleEvaluation;
import org.tributary.sdk.space.ColumnSpace;

class UnitLossesTest {
  private static final ColumnSpace SPACE = ColumnSpace.reals(1);

  /** Two rows a source: losses 1 and 3, or a censoring at the second source. */
  private record Loss(String name, boolean fails) implements Metric {
    @Override
    public List<Output> outputs() {
      return List.of(new Output(name, Better.LOWER, "nats"));
    }

    @Override
    public List<Need> needs() {
      return List.of();
    }

    @Override
    public List<Measurement> measure(Evaluation evaluation) {
      return List.of(Measurement.exact(name, 2, "fixed"));
    }

    @Override
    public Optional<double[]> perPoint(Evaluation evaluation, int source) {
      if (fails && source == 1) {
        throw new CensoredException(Outcome.COLLAPSED, "the variance fell to 0");
      }
      return Optional.of(new double[] {1, 3});
    }
  }

  private static Map<String, List<Measurement>> recorded(Metric... metrics) {
    RandomStream stream = RandomStream.of(1, 0);
    Pool test =
        new Pool(
            MatrixSamples.of(SPACE, new DMatrixRMaj(4, 1), new int[] {0, 0, 1, 1}, 2, Origin.REAL),
            new int[] {0, 1, 2, 3},
            List.of("a", "b"));
    RoleEvaluation evaluation = new RoleEvaluation(SPACE, new double[] {.5, .5}, 1, stream, 1);
    return new UnitLosses(test, stream).of(List.of(metrics), evaluation, 100);
  }

  @Test
  void eachUnitHasItsLoss() {
    assertThat(recorded(new Loss("loss", false)).values())
        .hasSize(4)
        .allSatisfy(losses -> assertThat(losses).hasSize(1))
        .extracting(losses -> losses.get(0).value())
        .containsExactlyInAnyOrder(1.0, 3.0, 1.0, 3.0);
  }

  @Test
  void aMetricThatEndsInACensoringHasNoUnitsAndTheOthersKeepTheirs() {
    Map<String, List<Measurement>> both =
        recorded(new Loss("broken", true), new Loss("loss", false));
    assertThat(both).hasSize(4);
    assertThat(both.values())
        .allSatisfy(
            losses -> assertThat(losses).extracting(Measurement::metric).containsExactly("loss"));
  }
}
