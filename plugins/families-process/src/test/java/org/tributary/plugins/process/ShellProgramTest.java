package org.tributary.plugins.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.testkit.TestContext;

/** A shell script is a model family, by files. */
class ShellProgramTest {
  private static final ColumnSpace PLANE = ColumnSpace.reals(2);
  @TempDir Path folder;

  private ModelFamily family(String name) {
    return new ProcessFamilyFactory()
        .create(
            new ProgramOptions(
                Python.shipped(folder, name), List.of(), Map.of(), List.of(), Exchange.FILES, 60));
  }

  private static Samples rows(double... values) {
    DMatrixRMaj matrix = DMatrixRMaj.wrap(values.length / 2, 2, values);
    return MatrixSamples.of(PLANE, matrix, new int[values.length / 2], 1, Origin.REAL);
  }

  @Test
  void aNormalLawInShellHasTheDensityOfItsMoments() throws Exception {
    Samples rows = rows(0, 10, 2, 14, 4, 12);
    long before = temporaries();
    Model model = family("normal.sh").fit(rows, new TestContext(RandomStream.of(1, 1)));
    double[] logs = model.as(LogDensity.class).orElseThrow().logDensity(0, rows);
    // Both columns have variance 8/3; at the mean (2, 12) the log-density is -log(2 pi) - log(8/3).
    double top = -Math.log(2 * Math.PI) - Math.log(8.0 / 3);
    assertThat(logs[0]).isCloseTo(top - 1.5 * (4 + 4) / 8, within(1e-12));
    assertThat(logs[2]).isCloseTo(top - 1.5 * 4 / 8, within(1e-12));
    Samples drawn = model.sample(0, 4000, RandomStream.of(2, 2));
    double mean = 0;
    for (int row = 0; row < drawn.size(); row++) {
      mean += drawn.value(row, 0) / drawn.size();
    }
    assertThat(mean).as("4 s.e.").isCloseTo(2, within(4 * Math.sqrt(8.0 / 3 / 4000)));
    assertThat(model.sample(0, 3, RandomStream.of(5, 5)).toMatrix().data)
        .isEqualTo(model.sample(0, 3, RandomStream.of(5, 5)).toMatrix().data);
    assertThat(temporaries()).as("folders left behind").isEqualTo(before);
  }

  private static long temporaries() throws Exception {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(each -> each.getFileName().toString().startsWith("tributary-program-"))
          .count();
    }
  }

  @Test
  void itsCensoringIsOne() {
    assertThat(
            catchThrowable(
                () ->
                    family("normal.sh")
                        .fit(rows(1, 2, 1, 3), new TestContext(RandomStream.of(1, 1)))))
        .isInstanceOf(CensoredException.class)
        .hasMessageContaining("a column is constant");
  }
}
