package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.host.Measured.mean;
import static org.tributary.host.Measured.slope;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.host.FigureOne.Cell;
import org.tributary.numerics.random.RandomStream;

/**
 * What figure 1 of Wang et al. says with the five seeds and the estimator the paper used: the law
 * of a five-seed mean is that of five of a thousand replicates, drawn again and again.
 */
@Tag("acceptance")
class FiveSeedsAcceptanceTest {
  private static final int REPLICATES = 1000;
  private static final int DRAWS = 20_000;
  @TempDir static Path folder;
  private static StudyBench bench;
  private static FigureOne figure;

  @BeforeAll
  static void measure() throws IOException {
    bench = new StudyBench(folder);
    figure = FigureOne.published(bench, REPLICATES);
    seen("one-sided estimates of 500 points: %.1f CPU s", figure.cpuSeconds());
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  private static void seen(String what, Object... numbers) {
    System.out.printf(Locale.ROOT, "[five seeds] " + what + "%n", numbers);
  }

  private static double fiveSeedMean(double[] errors, RandomStream stream) {
    double sum = 0;
    for (int seed = 0; seed < 5; seed++) {
      sum += errors[stream.nextInt(errors.length)] / 5;
    }
    return sum;
  }

  /** The 2.5 % and 97.5 % quantiles of a statistic of five-seed means. */
  private static double[] band(String what, ToDoubleFunction<RandomStream> statistic) {
    RandomStream stream = RandomStream.of(41, 0).child(what);
    double[] drawn = new double[DRAWS];
    Arrays.setAll(drawn, i -> statistic.applyAsDouble(stream));
    Arrays.sort(drawn);
    return new double[] {drawn[DRAWS / 40], drawn[DRAWS - 1 - DRAWS / 40]};
  }

  @Test
  void thePublishedNumbersLieInsideTheFiveSeedBandsOfAllFifteenCells() {
    assertThat(figure.cells()).hasSize(15);
    for (Cell cell : figure.cells()) {
      String name =
          cell.axis() + " K=" + cell.sources() + " n=" + cell.samples() + " " + cell.similarity();
      double[] separate = band(name + " apart", s -> fiveSeedMean(cell.separate(), s));
      double[] pooled = band(name + " pooled", s -> fiveSeedMean(cell.pooled(), s));
      seen(
          "%s: separate %.4f of [%.4f, %.4f], pooled %.4f of [%.4f, %.4f]",
          name,
          cell.publishedSeparate(),
          separate[0],
          separate[1],
          cell.publishedPooled(),
          pooled[0],
          pooled[1]);
      assertThat(cell.publishedSeparate()).as(name).isBetween(separate[0], separate[1]);
      assertThat(cell.publishedPooled()).as(name).isBetween(pooled[0], pooled[1]);
    }
  }

  /**
   * A1 and A2 at five seeds. In n the slope lies within .04 of -1/2 in 98 of 100 fives apart and in
   * 94 pooled, each n with seeds of its own; in K it is told half as well. One five may miss (the
   * first five replicates here do, pooled), so that the share is tested and not one five.
   */
  @Test
  void fiveSeedsTellTheSlopesThisWell() {
    List<Cell> byN = figure.along("n");
    List<Cell> byK = figure.along("K");
    double[] n = byN.stream().mapToDouble(Cell::samples).toArray();
    double[] k = byK.stream().mapToDouble(Cell::sources).toArray();
    tell("separate", -0.5, 0.04, each(byN, Cell::publishedSeparate), n, byN, Cell::separate);
    tell("pooled", -0.5, 0.04, each(byN, Cell::publishedPooled), n, byN, Cell::pooled);
    tell("separate", 0.5, 0.08, each(byK, Cell::publishedSeparate), k, byK, Cell::separate);
  }

  private static void tell(
      String arm,
      double slope,
      double tolerance,
      double[] published,
      double[] x,
      List<Cell> cells,
      Function<Cell, double[]> errors) {
    RandomStream stream = RandomStream.of(43, 0).child(arm, cells.get(0).sources());
    double[] drawn = new double[DRAWS];
    int near = 0;
    for (int i = 0; i < DRAWS; i++) {
      drawn[i] = slope(x, each(cells, cell -> fiveSeedMean(errors.apply(cell), stream)));
      near += Math.abs(drawn[i] - slope) <= tolerance ? 1 : 0;
    }
    Arrays.sort(drawn);
    double low = drawn[DRAWS / 40];
    double high = drawn[DRAWS - 1 - DRAWS / 40];
    double[] ours = each(cells, cell -> mean(Arrays.copyOf(errors.apply(cell), 5)));
    seen(
        "slope along %s, %s: 95 %% of five seeds [%.3f, %.3f], %.3f within %.2f of %.1f, published"
            + " %.3f, our first five %.3f",
        cells.get(0).axis(),
        arm,
        low,
        high,
        (double) near / DRAWS,
        tolerance,
        slope,
        slope(x, published),
        slope(x, ours));
    assertThat((double) near / DRAWS).isGreaterThan(0.93);
    assertThat(slope(x, published)).isBetween(low, high);
  }

  private static double[] each(List<Cell> cells, ToDoubleFunction<Cell> number) {
    return cells.stream().mapToDouble(number).toArray();
  }

  /** A5: the estimator of the paper against the error function, replicate by replicate. */
  @Test
  void theOneSidedEstimateMeetsTheErrorFunctionWithinAPercent() throws IOException {
    FigureOne exact = FigureOne.exact(bench, REPLICATES);
    for (int i = 0; i < 15; i++) {
      Cell estimated = figure.cells().get(i);
      Cell known = exact.cells().get(i);
      double separate = mean(estimated.separate()) / mean(known.separate());
      double pooled = mean(estimated.pooled()) / mean(known.pooled());
      seen("%s cell %d: one-sided / exact %.4f, %.4f", known.axis(), i, separate, pooled);
      assertThat(separate).isCloseTo(1, Offset.offset(0.01));
      assertThat(pooled).isCloseTo(1, Offset.offset(0.01));
    }
  }

  /** A7 at five seeds, in two hundred fives: it may fail rarely. */
  @Test
  void fiveSeedsAlmostNeverPreferTrainingApart() {
    for (Cell cell : figure.cells()) {
      if (cell.sources() == 1 || cell.similarity() == 0) {
        continue;
      }
      int wrong = 0;
      for (int group = 0; group < REPLICATES / 5; group++) {
        double[] separate = Arrays.copyOfRange(cell.separate(), 5 * group, 5 * group + 5);
        double[] pooled = Arrays.copyOfRange(cell.pooled(), 5 * group, 5 * group + 5);
        wrong += mean(pooled) >= mean(separate) ? 1 : 0;
      }
      assertThat(wrong).as("%s of 200 fives", cell.axis()).isLessThanOrEqualTo(2);
    }
  }
}
