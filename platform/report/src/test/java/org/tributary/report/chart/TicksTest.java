package org.tributary.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.report.chart.scale.AxisRange;
import org.tributary.report.chart.scale.AxisScale;
import org.tributary.report.chart.scale.NumberText;
import org.tributary.report.chart.scale.Tick;
import org.tributary.report.chart.scale.Ticks;

class TicksTest {

  /** Spans from 1e-9 to 1e9 around 0, below it, beside it and far away from it. */
  static Stream<AxisScale> linear() {
    List<AxisScale> scales = new ArrayList<>();
    for (int exponent = -9; exponent <= 9; exponent++) {
      double span = Math.pow(10, exponent);
      for (double front : new double[] {1, 1.7, 3.3, 7.9}) {
        for (double from : new double[] {0, -0.3, -5, 2.2, 1e3, -1e6, 1e9}) {
          double low = Math.abs(from) < 100 ? from * span : from;
          double high = low + front * span;
          if (high - low > 5000 * Math.ulp(low)) {
            scales.add(new AxisScale(false, low, high, 0, 300));
          }
        }
      }
    }
    return scales.stream();
  }

  static Stream<AxisScale> logarithmic() {
    List<AxisScale> scales = new ArrayList<>();
    for (int exponent = -9; exponent <= 9; exponent += 2) {
      for (double ratio : new double[] {1.0001, 1.05, 1.9, 3, 8, 20, 300, 1e4, 1e7, 1e18}) {
        double low = 1.3 * Math.pow(10, exponent);
        scales.add(new AxisScale(true, low, low * ratio, 0, 300));
      }
    }
    return scales.stream();
  }

  @ParameterizedTest
  @MethodSource({"linear", "logarithmic"})
  void eachTickLiesInTheRangeAndItsTextIsItsValue(AxisScale scale) {
    for (int most : new int[] {2, 3, 5, 8}) {
      Ticks ticks = Ticks.of(scale, most);
      assertThat(ticks.ticks()).as("%s, at most %d", scale, most).hasSizeBetween(2, most + 4);
      assertThat(ticks.ticks()).extracting(Tick::text).doesNotHaveDuplicates();
      double offset = ticks.offset().isEmpty() ? 0 : NumberText.value(ticks.offset());
      for (Tick tick : ticks.ticks()) {
        assertThat(scale.holds(tick.value())).as("%s in %s", tick, scale).isTrue();
        double said = offset + NumberText.value(tick.text());
        // half a pixel of three hundred; far from zero the sum itself has the error of a double
        double finest = (scale.high() - scale.low()) / 600 + 4 * Math.ulp(offset);
        assertThat(said)
            .as("%s from %s", tick, ticks.offset())
            .isCloseTo(tick.value(), within(finest));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("linear")
  void linearTicksAreEquallyFarApart(AxisScale scale) {
    List<Tick> ticks = Ticks.of(scale, 6).ticks();
    double step = ticks.get(1).value() - ticks.get(0).value();
    for (int i = 1; i < ticks.size(); i++) {
      assertThat(ticks.get(i).value() - ticks.get(i - 1).value())
          .isCloseTo(step, within(1e-9 * step + 4 * Math.ulp(ticks.get(i).value())));
    }
  }

  @Test
  void knownAxesReadAsAPersonWouldWriteThem() {
    assertThat(texts(new AxisScale(false, 0, 1, 0, 1), 5))
        .containsExactly("0", "0.2", "0.4", "0.6", "0.8", "1.0");
    assertThat(texts(new AxisScale(false, -15, 15, 0, 1), 3)).containsExactly("−10", "0", "10");
    assertThat(texts(new AxisScale(false, 0, 2.1e6, 0, 1), 5))
        .containsExactly("0", "0.5·10⁶", "1.0·10⁶", "1.5·10⁶", "2.0·10⁶");
    assertThat(texts(new AxisScale(true, 1e-5, 1e3, 0, 1), 9))
        .containsExactly("10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²", "10⁻¹", "1", "10", "10²", "10³");
    assertThat(texts(new AxisScale(true, 0.9, 110, 0, 1), 7))
        .containsExactly("1", "2", "5", "10", "20", "50", "100");
    assertThat(texts(new AxisScale(false, 0.001, 0.0024, 0, 1), 3))
        .containsExactly("0.0010", "0.0015", "0.0020");
  }

  @Test
  void aTinyRangeFarFromZeroIsCountedFromARoundNumber() {
    Ticks ticks = Ticks.of(new AxisScale(false, 1_000_000.0002, 1_000_000.0009, 0, 300), 4);
    assertThat(ticks.offset()).isEqualTo("10⁶");
    assertThat(ticks.ticks())
        .extracting(Tick::text)
        .containsExactly("+2·10⁻⁴", "+4·10⁻⁴", "+6·10⁻⁴", "+8·10⁻⁴");
    assertThat(ticks.ticks().get(0).value()).isEqualTo(1_000_000.0002);
  }

  private static List<String> texts(AxisScale scale, int most) {
    return Ticks.of(scale, most).ticks().stream().map(Tick::text).toList();
  }

  @Test
  void rangesOfEqualValuesAndOfFewDoublesStillHaveAnExtent() {
    for (double value : new double[] {0, 1e-9, -7, 1e9, Double.MIN_NORMAL}) {
      AxisScale same = AxisRange.upwards(new double[] {value, value}, false);
      assertThat(same.low()).isLessThan(same.high());
      assertThat(same.holds(value)).isTrue();
      AxisScale next = AxisRange.upwards(new double[] {value, Math.nextUp(value)}, false);
      assertThat(Ticks.of(next, 5).ticks()).hasSizeGreaterThan(1);
    }
  }

  @Test
  void textsOfNumbersAreReadBack() {
    for (double value : new double[] {0, -0.25, 1234, 12345, -3.5e-7, 1e-9, 1e9, 2.5e12}) {
      assertThat(NumberText.value(NumberText.of(value, 6)))
          .isCloseTo(value, within(1e-5 * Math.abs(value)));
    }
    assertThat(NumberText.of(-12345.6)).isEqualTo("−12,350");
  }
}
