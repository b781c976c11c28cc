package org.tributary.evidence.tails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.Counts;
import org.tributary.evidence.Units;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Moments;
import org.tributary.numerics.statistics.Quantiles;

class HalfSpreadTest {
  @Test
  void theHeaviestRowsAreNamedInOrder() {
    HalfSpread half = HalfSpread.ofRows(new double[] {1, -1, 3, -8, 5});
    assertThat(half.units()).isEqualTo(5);
    assertThat(half.carriers()).containsExactly(3);
    assertThat(half.carriedByFew()).isTrue();
    assertThat(half.others()).containsExactly(0, 1, 2, 4);
    // mean 0, squares 1, 1, 9, 64, 25
    assertThat(half.share()).isCloseTo(.64, within(1e-12));
  }

  @Test
  void evenSpreadIsNotCarriedByFew() {
    double[] values = new double[100];
    for (int i = 0; i < 100; i++) {
      values[i] = i % 2;
    }
    HalfSpread half = HalfSpread.ofRows(values);
    assertThat(half.count()).isEqualTo(50);
    assertThat(half.carriedByFew()).isFalse();
    assertThat(HalfSpread.ofRows(new double[] {2, 2, 2}).carriedByFew()).isFalse();
  }

  @Test
  void oneLargeCustomerCarriesTheWeight() {
    int[] labels = new int[100];
    for (int i = 60; i < 100; i++) {
      labels[i] = i;
    }
    assertThat(HalfSpread.ofSizes(Units.of(labels)).carriers()).containsExactly(0);
  }

  @Test
  void unitsAreAskedFromAHundredOn() {
    Units few = Units.of(new int[] {0, 0, 1, 1});
    assertThatThrownBy(() -> HalfSpread.ofUnits(new double[4], few))
        .hasMessageContaining("100 units");
    double[] values = {5, 1, 1, 1};
    assertThat(HalfSpread.ofUnits(values, Units.rows(4)).carriers())
        .isEqualTo(HalfSpread.ofRows(values).carriers());
  }

  @Test
  void heavyTailsAreFlaggedAndNormalOnesAreNot() {
    rows(100, Counts.atMost(100, .006), Counts.atLeast(100, .985));
    units(60, Counts.atMost(60, .005));
  }

  @Test
  @Tag("thorough")
  void heavyTailsAreFlaggedAtFullCount() {
    rows(400, 10, 380);
    units(200, 6);
  }

  private static void rows(int runs, int mostNormal, int fewestHeavy) {
    int normal = flagged(runs, 150, RandomStream::nextGaussian);
    int heavy = flagged(runs, 151, HalfSpreadTest::student3);
    assertThat(Counts.seen("8 normal flagged", normal, runs)).isLessThanOrEqualTo(mostNormal);
    assertThat(Counts.seen("8 t3 flagged", heavy, runs)).isGreaterThanOrEqualTo(fewestHeavy);
  }

  private static int flagged(int runs, long world, ToDoubleFunction<RandomStream> row) {
    int flagged = 0;
    for (int run = 0; run < runs; run++) {
      RandomStream stream = Counts.run(world, run);
      double[] rows = new double[1000];
      Arrays.setAll(rows, i -> row.applyAsDouble(stream));
      flagged += HalfSpread.ofRows(gaussianAgainstLaplace(rows, 5)).carriedByFew() ? 1 : 0;
    }
    return flagged;
  }

  /** Loss of a Gaussian less that of a Laplace law on each row, fitted to the other folds. */
  private static double[] gaussianAgainstLaplace(double[] rows, int folds) {
    double[] differences = new double[rows.length];
    for (int fold = 0; fold < folds; fold++) {
      int out = fold;
      double[] train =
          IntStream.range(0, rows.length)
              .filter(i -> i % folds != out)
              .mapToDouble(i -> rows[i])
              .toArray();
      Moments moments = Moments.of(train);
      double median = Quantiles.median(train);
      double scale = Arrays.stream(train).map(x -> Math.abs(x - median)).average().orElseThrow();
      double variance = moments.variance(0);
      for (int i = fold; i < rows.length; i += folds) {
        double squares = Math.pow(rows[i] - moments.mean(), 2) / variance;
        differences[i] =
            .5 * squares
                + .5 * Math.log(variance)
                - Math.abs(rows[i] - median) / scale
                - Math.log(scale);
      }
    }
    return differences;
  }

  /** 100 units of 1-50 normal rows, correlation .5 within. */
  private static void units(int runs, int most) {
    int flagged = 0;
    for (int run = 0; run < runs; run++) {
      RandomStream stream = Counts.run(152, run);
      int[] sizes = new int[100];
      int rows = 0;
      for (int u = 0; u < sizes.length; u++) {
        sizes[u] = (int) Math.round(Math.exp(stream.nextDouble() * Math.log(50)));
        rows += sizes[u];
      }
      int[] labels = new int[rows];
      double[] values = new double[rows];
      int at = 0;
      for (int u = 0; u < sizes.length; u++) {
        double shared = Math.sqrt(.5) * stream.nextGaussian();
        for (int i = 0; i < sizes[u]; i++) {
          labels[at] = u;
          values[at++] = shared + Math.sqrt(.5) * stream.nextGaussian();
        }
      }
      flagged += HalfSpread.ofUnits(values, Units.of(labels)).carriedByFew() ? 1 : 0;
    }
    assertThat(Counts.seen("13g k_half flagged", flagged, runs)).isLessThanOrEqualTo(most);
  }

  private static double student3(RandomStream stream) {
    return stream.nextGaussian() / Math.sqrt(2 * stream.nextGamma(1.5) / 3);
  }
}
