package org.tributary.plugins.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.testkit.TestContext;

/** scikit-learn's estimators are families as they stand. */
class ScikitLearnTest {
  private static final ColumnSpace PLANE = ColumnSpace.reals(2);
  @TempDir Path folder;

  private static Samples rows(int count) {
    RandomStream stream = RandomStream.of(3, 0);
    DMatrixRMaj values = new DMatrixRMaj(count, 2);
    stream.fillGaussian(values.data, 0, values.data.length);
    for (int row = 0; row < count; row++) {
      values.data[2 * row] += row % 2 == 0 ? 4 : -1;
    }
    return MatrixSamples.of(PLANE, values, new int[count], 1, Origin.REAL);
  }

  private static double[] byHand(String python, Path folder, Samples rows, long seed)
      throws IOException, InterruptedException {
    StringBuilder csv = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      csv.append(rows.value(row, 0)).append(',').append(rows.value(row, 1)).append('\n');
    }
    Files.writeString(folder.resolve("rows.csv"), csv);
    String code =
        "import numpy, sys; from sklearn.mixture import GaussianMixture as G;"
            + "X = numpy.loadtxt(sys.argv[1], delimiter=',');"
            + "m = G(n_components=2, random_state=%d).fit(X);".formatted(seed % (1L << 32))
            + "print(*[repr(float(v)) for v in m.score_samples(X)])";
    Process process =
        new ProcessBuilder(python, "-c", code, folder.resolve("rows.csv").toString()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return Arrays.stream(out.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  @Test
  void aMixtureHasScikitLearnsOwnLikelihoods() throws Exception {
    String python = Python.with("numpy", "sklearn");
    ProgramOptions options =
        Python.options(Python.shipped(folder, "mixture.py"), python, Map.of("n_components", "2"));
    Samples rows = rows(400);
    RandomStream stream = RandomStream.of(11, 2);
    Model model =
        new ProcessFamilyFactory()
            .create(options)
            .fit(rows, new TestContext(RandomStream.of(11, 2)));
    double[] ours = model.as(LogDensity.class).orElseThrow().logDensity(0, rows);
    double[] own = byHand(python, folder, rows, Seeds.of(stream));
    for (int row = 0; row < own.length; row++) {
      assertThat(ours[row]).isCloseTo(own[row], within(1e-9));
    }
    Samples drawn = model.sample(0, 1000, RandomStream.of(1, 1));
    double mean = 0;
    double firstHalf = 0;
    for (int row = 0; row < 1000; row++) {
      mean += drawn.value(row, 0) / 1000;
      firstHalf += row < 500 ? drawn.value(row, 0) / 500 : 0;
    }
    // The law's mean is 1.5 and its deviation 2.7: 4 s.e. of 1,000 rows and of 500.
    assertThat(mean).isCloseTo(1.5, within(4 * 2.7 / Math.sqrt(1000) + 4 * 2.7 / Math.sqrt(400)));
    assertThat(firstHalf)
        .as("not one component after the other")
        .isCloseTo(mean, within(4 * 2.7 / Math.sqrt(500)));
  }

  @Test
  void anOptionThatTheEstimatorLacksIsRefusedWithThoseItHas() {
    String python = Python.with("numpy", "sklearn");
    ProgramOptions options =
        Python.options(Python.shipped(folder, "mixture.py"), python, Map.of("components", "2"));
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> new ProcessFamilyFactory().create(options).capabilities(PLANE)))
        .hasMessageContaining("there is no option 'components'")
        .hasMessageContaining("n_components");
    assertThat(List.of(options.with())).isNotEmpty();
  }
}
