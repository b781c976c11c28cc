package org.tributary.plugins.study.generalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.metric.RoleEvaluation;
import org.tributary.sdk.space.ColumnSpace;

class HalvesDisagreementTest {
  private final List<double[]> trained = new ArrayList<>();

  private static Samples rows(double... values) {
    return MatrixSamples.ofSource(
        ColumnSpace.reals(1), DMatrixRMaj.wrap(values.length, 1, values), 0, 1, Origin.REAL);
  }

  private Measurement measured(List<Double> levels, Samples training, Samples heldOut) {
    RoleEvaluation evaluation =
        new RoleEvaluation(
                ColumnSpace.reals(1), new double[] {1}, 10, RandomStream.of(3, 0).child("e"), 1)
            .fitting(
                (purpose, family, half) -> {
                  trained.add(half.toMatrix().data.clone());
                  return MeanFamily.of(half);
                })
            .with(Role.TRAINING, training)
            .with(Role.HELD_OUT, heldOut);
    return new HalvesDisagreement(new MeanFamily(), levels).measure(evaluation).get(0);
  }

  @Test
  void theHalvesAreDisjointAndHoldEveryRow() {
    measured(List.of(), rows(0, 1, 2, 3, 4, 5, 6), rows(0));

    assertThat(trained).hasSize(2);
    assertThat(trained.get(0)).hasSize(4);
    double[] all = trained.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    assertThat(all).containsExactly(0, 1, 2, 3, 4, 5, 6);
  }

  /** log N(x; a, 1) - log N(x; b, 1) = (a - b)(x - (a + b)/2). */
  @Test
  void densitiesAreComparedInNats() {
    double value = measured(List.of(), rows(0, 4), rows(2, 3)).value();

    assertThat(value).isCloseTo((0 + 4 * 1) / 2.0, within(1e-12));
  }

  /**
   * s_1 - s_2 = 4 / (1 + l^2); s_i - f = (m_i - x + z / l) / (1 + l^2), so that with x = 2 halves
   * of means 0 and 4 give 16 over E (2 +- z/l)^2 = 4 + 1/l^2.
   */
  @Test
  void scoresAreComparedWithWhatTheirLossLeaves() {
    double[] held = new double[4000];
    Arrays.fill(held, 2);

    double value = measured(List.of(0.5), rows(0, 4), rows(held)).value();

    assertThat(value).isCloseTo(16 / (4 + 4.0), within(0.1));
    assertThat(measured(List.of(0.5), rows(3, 3, 3, 3), rows(held)).value()).isZero();
  }

  @Test
  void theyAgreeTheMoreTheMoreRowsThereAre() {
    double few = 0;
    double many = 0;
    for (int world = 0; world < 20; world++) {
      RandomStream stream = RandomStream.of(5, world);
      double[] large = IntStream.range(0, 1600).mapToDouble(i -> stream.nextGaussian()).toArray();
      few += measured(List.of(1.0), rows(Arrays.copyOf(large, 16)), rows(1, 0, -1)).value();
      many += measured(List.of(1.0), rows(large), rows(1, 0, -1)).value();
    }
    assertThat(many).isLessThan(few / 20);
  }

  @Test
  void oneRowHasNoHalves() {
    assertThatThrownBy(() -> measured(List.of(), rows(1), rows(1)))
        .isInstanceOf(CensoredException.class)
        .hasMessageContaining("two training rows");
  }
}
