package org.tributary.plugins.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Moments;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.TensorSpace;

class MissingTest {
  private static final int COUNT = 20_000;
  private static final RandomStream STREAM = RandomStream.of(4, 0);
  private final Samples truth = True.pairs(COUNT, 0.8, 2, RandomStream.of(3, 0));

  private static Missing missing(Mechanism mechanism, double share, Fill fill, String... columns) {
    return new Missing(mechanism, share, fill, List.of(columns), Optional.empty());
  }

  /** A share of n draws is within 4 standard errors of its probability. */
  @ParameterizedTest
  @CsvSource({"MCAR, .1", "MCAR, .5", "MNAR, .3", "MNAR, .8"})
  void theShareOfEveryColumnIsMissing(Mechanism mechanism, double share) {
    Samples seen = missing(mechanism, share, Fill.ZERO).observe(truth, STREAM);
    for (int column = 0; column < 2; column++) {
      double missing = 1 - Arrays.stream(True.extra(seen, "mask", column)).average().orElseThrow();
      assertThat(missing).isCloseTo(share, within(4 * Math.sqrt(share * (1 - share) / COUNT)));
    }
  }

  @Test
  void whatIsSeenIsTrueWhatIsNotIsZeroAndRowsKeepWhatTheyCarry() {
    Samples seen = missing(Mechanism.MCAR, 0.4, Fill.ZERO).observe(truth, STREAM);
    assertThat(seen.extraWidth("mask")).isEqualTo(2);
    assertThat(seen.size()).isEqualTo(truth.size());
    for (int row = 0; row < COUNT; row++) {
      assertThat(seen.rowId(row)).isEqualTo(truth.rowId(row));
      assertThat(seen.source(row)).isEqualTo(truth.source(row));
      for (int column = 0; column < 2; column++) {
        boolean there = seen.extra("mask", row, column) == 1;
        assertThat(seen.value(row, column)).isEqualTo(there ? truth.value(row, column) : 0);
      }
    }
    Samples some = seen.select(new int[] {5, 3});
    assertThat(some.extra("mask", 1, 1)).isEqualTo(seen.extra("mask", 3, 1));
  }

  @Test
  void aGreaterShareMissesWhatASmallerOneMissesAndTheSameStreamTheSame() {
    for (Mechanism mechanism : List.of(Mechanism.MCAR, Mechanism.MNAR)) {
      Samples few = missing(mechanism, 0.2, Fill.ZERO).observe(truth, STREAM);
      Samples more = missing(mechanism, 0.6, Fill.ZERO).observe(truth, STREAM);
      Samples again = missing(mechanism, 0.2, Fill.ZERO).observe(truth, STREAM);
      for (int row = 0; row < COUNT; row++) {
        assertThat(more.extra("mask", row, 1)).isLessThanOrEqualTo(few.extra("mask", row, 1));
        assertThat(again.extra("mask", row, 1)).isEqualTo(few.extra("mask", row, 1));
      }
    }
  }

  /**
   * Given the driver's rank u a value is missing with probability 2 share u: of the upper half of
   * the driver 3/2 share, of the lower half 1/2 share. The driver itself is always seen.
   */
  @Test
  void atRandomTheDriverDecides() {
    Missing model = new Missing(Mechanism.MAR, 0.4, Fill.ZERO, List.of(), Optional.of("x2"));
    Samples seen = model.observe(truth, STREAM);
    assertThat(True.extra(seen, "mask", 1)).containsOnly(1);
    double median = median(True.column(truth, 1));
    double[] missing = new double[2];
    for (int row = 0; row < COUNT; row++) {
      missing[truth.value(row, 1) > median ? 1 : 0] += 1 - seen.extra("mask", row, 0);
    }
    double error = 4 * Math.sqrt(0.25 / (COUNT / 2.0));
    assertThat(missing[0] / (COUNT / 2.0)).isCloseTo(0.2, within(error));
    assertThat(missing[1] / (COUNT / 2.0)).isCloseTo(0.6, within(error));
  }

  /**
   * At share 1/2 a value of rank u is seen with probability 1 - u: the seen mean of a standard
   * normal is 2 E x (1 - Phi(x)) = -1 / sqrt(pi).
   */
  @Test
  void notAtRandomTheSeenMeanIsBiasedByTheClosedForm() {
    Samples seen = missing(Mechanism.MNAR, 0.5, Fill.ZERO).observe(truth, STREAM);
    double[] mask = True.extra(seen, "mask", 0);
    double[] values = True.column(seen, 0);
    double[] shown = new double[(int) Arrays.stream(mask).sum()];
    int next = 0;
    for (int row = 0; row < COUNT; row++) {
      if (mask[row] == 1) {
        shown[next++] = values[row];
      }
    }
    assertThat(Moments.of(shown).mean())
        .isCloseTo(-1 / Math.sqrt(Math.PI), within(4 * Moments.of(shown).standardError()));
  }

  @Test
  void ofMixedRowsTheMeanTheRoundedMeanAndTheModeStandIn() {
    Samples mixed = True.mixed(400, RandomStream.of(5, 0));
    Samples seen = missing(Mechanism.MCAR, 0.5, Fill.MEAN).observe(mixed, STREAM);
    double sum = 0;
    double count = 0;
    for (int row = 0; row < 400; row++) {
      sum += seen.extra("mask", row, 0) * mixed.value(row, 0);
      count += seen.extra("mask", row, 0);
    }
    for (int row = 0; row < 400; row++) {
      if (seen.extra("mask", row, 0) == 0) {
        assertThat(seen.value(row, 0)).isCloseTo(sum / count, within(1e-12));
      }
      if (seen.extra("mask", row, 1) == 0) {
        assertThat(seen.value(row, 1)).isIn(1.0, 2.0);
      }
      if (seen.extra("mask", row, 2) == 0) {
        assertThat(seen.value(row, 2)).isEqualTo(2);
      }
    }
  }

  @Test
  void aCategoryIsNotFilledWithZeroUnlessItIsLeftOut() {
    assertThatThrownBy(() -> missing(Mechanism.MCAR, 0.5, Fill.ZERO).space(True.MIXED))
        .isInstanceOf(OptionException.class)
        .hasMessage(
            "column 'colour' is a category, whose code 0 means 'red': use fill: mean (the most"
                + " frequent level that is seen), or name other columns under columns");
    Missing lengths = missing(Mechanism.MCAR, 0.5, Fill.ZERO, "length", "1");
    assertThat(lengths.space(True.MIXED)).isEqualTo(True.MIXED);
    Samples seen = lengths.observe(True.mixed(100, RandomStream.of(5, 0)), STREAM);
    assertThat(True.extra(seen, "mask", 2)).containsOnly(1);
    assertThat(True.extra(seen, "mask", 1)).contains(0);
  }

  @Test
  void whatIsAskedOfColumnsThatAreNotThereIsRefused() {
    assertThatThrownBy(() -> missing(Mechanism.MCAR, 0.5, Fill.ZERO, "width").space(True.MIXED))
        .isInstanceOf(OptionException.class)
        .hasMessage("there is no column 'width'; there are length, count, colour");
    assertThatThrownBy(() -> missing(Mechanism.MAR, 0.5, Fill.ZERO, "length").space(True.MIXED))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("'length', which is always seen");
    assertThatThrownBy(() -> missing(Mechanism.MAR, 0.5, Fill.ZERO).space(ColumnSpace.reals(1)))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("name another driver");
    assertThatThrownBy(
            () -> missing(Mechanism.MCAR, 0.5, Fill.ZERO).space(TensorSpace.tokens(5, 8)))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("rows of fixed width");
    assertThatThrownBy(
            () -> new Missing(Mechanism.MCAR, 0.5, Fill.ZERO, List.of(), Optional.of("x1")))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("only the mechanism mar");
  }

  @Test
  void rowsOfAWeightMissTheirValuesOneByOne() {
    Samples seen =
        missing(Mechanism.MCAR, 0.5, Fill.ZERO)
            .observe(True.weighted(new double[] {3, 4}, 1000), STREAM);
    assertThat(seen.size()).isEqualTo(1000);
    assertThat(Arrays.stream(True.column(seen, 0)).sum()).isBetween(3 * 430.0, 3 * 570.0);
    assertThat(seen.rowId(999)).isEqualTo(7);
  }

  @Test
  void whatWasMissingBeforeStaysMissing() {
    Samples once = missing(Mechanism.MCAR, 0.3, Fill.ZERO).observe(truth, STREAM);
    Samples twice = missing(Mechanism.MCAR, 0.3, Fill.ZERO).observe(once, RandomStream.of(9, 9));
    double seen = Arrays.stream(True.extra(twice, "mask", 0)).average().orElseThrow();
    assertThat(seen).isCloseTo(0.49, within(4 * Math.sqrt(0.25 / COUNT)));
  }

  @Test
  void aColumnOfWhichNothingIsSeenHasNoMean() {
    Samples one = True.pairs(1, 0, 1, RandomStream.of(1, 0));
    assertThatThrownBy(() -> missing(Mechanism.MCAR, 0.999999, Fill.MEAN).observe(one, STREAM))
        .isInstanceOf(CensoredException.class)
        .hasMessageContaining("no value of column 'x1' is seen");
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return 0.5 * (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]);
  }
}
