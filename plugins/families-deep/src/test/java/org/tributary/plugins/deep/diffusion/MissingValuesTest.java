package org.tributary.plugins.deep.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.Fits;
import org.tributary.plugins.deep.training.Scaling;
import org.tributary.sdk.data.ForwardingSamples;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.ColumnSpace;

/** A dense diffusion of rows with missing values. */
class MissingValuesTest {

  private record Masked(Samples base, double[][] mask) implements ForwardingSamples {
    @Override
    public Set<String> extras() {
      return Set.of("mask");
    }

    @Override
    public int extraWidth(String name) {
      return space().width();
    }

    @Override
    public double extra(String name, int row, int position) {
      return mask[row][position];
    }
  }

  private static ScoreMlpOptions options(int steps, ScoreMlpOptions.Learns learns) {
    return new ScoreMlpOptions(
        1,
        32,
        4,
        Fits.steps(steps, 128),
        -1,
        1.4,
        31,
        20,
        0.002,
        0,
        0.05,
        50,
        1.003,
        40,
        Trace.AUTO,
        Scaling.Kind.COMMON,
        learns,
        "auto");
  }

  /**
   * Two columns of N(4, 1), of which three values in four are missing in the second column, filled
   * by -4: those who learn what is seen do not learn the fillings.
   */
  private static Samples rows() {
    int count = 2000;
    RandomStream stream = RandomStream.of(3, 0);
    DMatrixRMaj values = new DMatrixRMaj(count, 2);
    double[][] mask = new double[count][];
    for (int row = 0; row < count; row++) {
      boolean seen = stream.nextInt(4) == 0;
      values.set(row, 0, 4 + stream.nextGaussian());
      values.set(row, 1, seen ? 4 + stream.nextGaussian() : -4);
      mask[row] = new double[] {1, seen ? 1 : 0};
    }
    return new Masked(
        MatrixSamples.ofSource(ColumnSpace.reals(2), values, 0, 1, Origin.REAL), mask);
  }

  private static double mean(ScoreMlpOptions.Learns learns, int column) {
    Model model = new DiffusionFamily("score-mlp", options(600, learns)).fit(rows(), Fits.of(1));
    Samples drawn = model.sample(0, 1000, RandomStream.of(2, 0));
    return IntStream.range(0, 1000)
        .mapToDouble(row -> drawn.value(row, column))
        .average()
        .orElseThrow();
  }

  /** Fillings counted, the second mean is -2: 4 / 4 - 3. */
  @Test
  void withoutAMaskFillingsAreLearnt() {
    assertThat(mean(ScoreMlpOptions.Learns.ALL, 1))
        .isCloseTo(-2, within(4 / Math.sqrt(1000) + 0.4));
  }

  @Test
  void toldTheMaskTheNetworkDrawsRowsThatShowAll() {
    assertThat(mean(ScoreMlpOptions.Learns.MASK, 0))
        .isCloseTo(4, within(4 / Math.sqrt(1000) + 0.4));
    assertThat(mean(ScoreMlpOptions.Learns.MASK, 1))
        .isCloseTo(4, within(4 / Math.sqrt(1000) + 0.4));
  }

  /** A quarter of the second column counts, and the network told of it hears so. */
  @Test
  void whatIsMissingHasNoWeightInTheLoss() {
    Samples rows = rows();
    for (ScoreMlpOptions.Learns learns : ScoreMlpOptions.Learns.values()) {
      DenoiserNetwork network = options(1, learns).network(rows.space(), 1);
      NoisyRows.Batch batch =
          NoisyRows.of(rows, Scaling.of(rows, Scaling.Kind.COMMON), options(1, learns), network)
              .batches(400)
              .from(RandomStream.of(4, 0));
      assertThat(batch.features()).hasSize(400 * network.told());
      if (learns == ScoreMlpOptions.Learns.ALL) {
        assertThat(batch.counted()).isEmpty();
        continue;
      }
      double seen = 0;
      for (int row = 0; row < 400; row++) {
        assertThat(batch.counted()[2 * row]).isEqualTo(1);
        seen += batch.counted()[2 * row + 1] / 400;
        if (learns == ScoreMlpOptions.Learns.MASK) {
          assertThat(batch.features()[row * network.told() + DenoiserNetwork.FEATURES + 1])
              .isEqualTo(batch.counted()[2 * row + 1]);
        }
      }
      assertThat(seen).isCloseTo(0.25, within(4 * Math.sqrt(0.25 * 0.75 / 400)));
    }
  }
}
