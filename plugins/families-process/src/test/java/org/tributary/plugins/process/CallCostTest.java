package org.tributary.plugins.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
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

/** What asking a warm program costs beside its own work. */
@Tag("acceptance")
class CallCostTest {
  private static final int CALLS = 300;
  private static final int WIDTH = 10;
  private static final int ROWS = 500_000;
  @TempDir Path folder;

  private static Samples rows(int count, int width) {
    return MatrixSamples.of(
        ColumnSpace.reals(width), new DMatrixRMaj(count, width), new int[count], 1, Origin.REAL);
  }

  private ModelFamily idle() {
    String text =
        """
        import numpy
        import tributary

        class Idle:
            def fit(self, X):
                self.width = X.shape[1]
            def sample(self, n):
                return numpy.zeros((n, self.width))

        tributary.serve(Idle)
        """;
    return new ProcessFamilyFactory()
        .create(
            Python.options(
                Python.program(folder, "idle.py", text), Python.with("numpy"), Map.of()));
  }

  @Test
  void aFitOfFewRowsTakesLessThanFiveMilliseconds() {
    ModelFamily family = idle();
    Samples few = rows(100, 2);
    long[] nanos = new long[CALLS];
    for (int call = 0; call < CALLS; call++) {
      long start = System.nanoTime();
      family.fit(few, new TestContext(RandomStream.of(1, call)));
      nanos[call] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    System.out.printf(
        "a fit of a warm program: median %.2f ms, 9 of 10 under %.2f ms%n",
        nanos[CALLS / 2] / 1e6, nanos[CALLS * 9 / 10] / 1e6);
    assertThat(nanos[CALLS / 2]).isLessThan(5_000_000);
  }

  @Test
  void rowsPassAtFiftyMegabytesASecondEachWay() {
    ModelFamily family = idle();
    Samples many = rows(ROWS, WIDTH);
    double bytes = 8.0 * ROWS * WIDTH;
    double there = 0;
    double back = 0;
    for (int attempt = 0; attempt < 5; attempt++) {
      long start = System.nanoTime();
      Model model = family.fit(many, new TestContext(RandomStream.of(1, attempt)));
      long between = System.nanoTime();
      model.sample(0, ROWS, RandomStream.of(2, attempt));
      there = Math.max(there, bytes / 1e6 / ((between - start) / 1e9));
      back = Math.max(back, bytes / 1e6 / ((System.nanoTime() - between) / 1e9));
    }
    System.out.printf("rows to a program %.0f MB/s, back %.0f MB/s%n", there, back);
    assertThat(there).isGreaterThan(50);
    assertThat(back).isGreaterThan(50);
  }
}
