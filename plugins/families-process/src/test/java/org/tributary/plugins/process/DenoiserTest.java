package org.tributary.plugins.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.testkit.TestContext;

/** The shipped diffusion model, where there is a Python with PyTorch. */
@Tag("thorough")
class DenoiserTest {
  private static final int ROWS = 2000;
  @TempDir Path folder;

  /** Two narrow hills at -2 and 2 of the first column, as a single normal law cannot have them. */
  private static Samples hills() {
    RandomStream stream = RandomStream.of(3, 0);
    DMatrixRMaj values = new DMatrixRMaj(ROWS, 2);
    stream.fillGaussian(values.data, 0, values.data.length);
    for (int row = 0; row < ROWS; row++) {
      values.data[2 * row] = 0.3 * values.data[2 * row] + (row % 2 == 0 ? 2 : -2);
    }
    return MatrixSamples.of(ColumnSpace.reals(2), values, new int[ROWS], 1, Origin.REAL);
  }

  @Test
  void aDenoiserLearnsWhatANormalLawCannot() {
    ProgramOptions options =
        Python.options(
            Python.shipped(folder, "denoiser.py"), Python.with("torch"), Map.of("steps", "1500"));
    ModelFamily family = new ProcessFamilyFactory().create(options);
    Model model = family.fit(hills(), new TestContext(RandomStream.of(11, 2)));
    Samples drawn = model.sample(0, ROWS, RandomStream.of(1, 1));
    int left = 0;
    int between = 0;
    for (int row = 0; row < ROWS; row++) {
      left += drawn.value(row, 0) < 0 ? 1 : 0;
      between += Math.abs(drawn.value(row, 0)) < 1 ? 1 : 0;
    }
    // A normal law of that mean and deviation (2.02) has 38 % there, the hills have 0.04 %: of
    // what is learnt one in ten may be lost, which is far from both.
    assertThat((double) between / ROWS).isLessThan(0.1);
    // Half of the rows lie left, 4 s.e. of 2,000 draws are .045; a short training adds its own.
    assertThat((double) left / ROWS).isBetween(0.4, 0.6);
  }

  @Test
  void itsDrawsFollowTheirSeed() {
    ProgramOptions options =
        Python.options(
            Python.shipped(folder, "denoiser.py"), Python.with("torch"), Map.of("steps", "20"));
    Model model =
        new ProcessFamilyFactory()
            .create(options)
            .fit(hills(), new TestContext(RandomStream.of(11, 2)));
    List<double[]> rows =
        List.of(1L, 1L, 2L).stream()
            .map(seed -> model.sample(0, 3, RandomStream.of(seed, 1)))
            .map(each -> new double[] {each.value(0, 0), each.value(2, 1)})
            .toList();
    assertThat(rows.get(0)).isEqualTo(rows.get(1)).isNotEqualTo(rows.get(2));
  }
}
