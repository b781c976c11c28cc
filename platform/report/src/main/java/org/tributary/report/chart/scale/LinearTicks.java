package org.tributary.report.chart.scale;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Ticks at whole multiples of 1, 2 or 5 times a power of ten, computed in decimals: the double a
 * tick is placed at is the nearest one to the number its text says.
 */
final class LinearTicks {
  /** More digits than this are counted from an offset. */
  private static final int DIGITS = 6;

  private LinearTicks() {}

  static Ticks of(double low, double high, int most) {
    BigDecimal step = step(high - low, Math.max(1, most));
    List<BigDecimal> values = multiples(low, high, step);
    for (int more = most + 1; values.size() < 2 && more < most + 20; more++) {
      step = step(high - low, more);
      values = multiples(low, high, step);
    }
    return texts(values, step, high - low);
  }

  /** The 1-2-5 step that gives at most so many intervals. */
  static BigDecimal step(double span, int most) {
    BigDecimal raw = new BigDecimal(span / most).round(new MathContext(12)); // .2, not .2000...01
    int exponent = raw.precision() - raw.scale() - 1;
    for (int front : new int[] {1, 2, 5}) {
      BigDecimal step = BigDecimal.valueOf(front).scaleByPowerOfTen(exponent);
      if (step.compareTo(raw) >= 0) {
        return step;
      }
    }
    return BigDecimal.ONE.scaleByPowerOfTen(exponent + 1);
  }

  static List<BigDecimal> multiples(double low, double high, BigDecimal step) {
    // from below: the tick that rounds to the low end itself belongs to the range
    BigDecimal index = new BigDecimal(low).divide(step, 0, RoundingMode.FLOOR);
    List<BigDecimal> values = new ArrayList<>();
    BigDecimal end = new BigDecimal(high);
    for (BigDecimal at = index.multiply(step); at.compareTo(end) <= 0; at = at.add(step)) {
      double value = at.doubleValue();
      boolean inside = value >= low && value <= high;
      if (inside && (values.isEmpty() || last(values).doubleValue() < value)) {
        values.add(at);
      }
    }
    return values;
  }

  private static BigDecimal last(List<BigDecimal> values) {
    return values.get(values.size() - 1);
  }

  private static Ticks texts(List<BigDecimal> values, BigDecimal step, double span) {
    BigDecimal largest =
        values.stream().map(BigDecimal::abs).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    int digits = magnitude(largest) - magnitude(step) + 1;
    if (largest.signum() == 0 || digits <= DIGITS) {
      return new Ticks(ticks(values, values, step, largest, false), "");
    }
    // counted from a round number just below the first tick
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen((int) Math.ceil(Math.log10(span)));
    BigDecimal offset = values.get(0).divide(unit, 0, RoundingMode.FLOOR).multiply(unit);
    List<BigDecimal> rest = values.stream().map(value -> value.subtract(offset)).toList();
    BigDecimal most = rest.stream().max(BigDecimal::compareTo).orElse(step);
    return new Ticks(ticks(values, rest, step, most, true), NumberText.exact(offset));
  }

  private static List<Tick> ticks(
      List<BigDecimal> values,
      List<BigDecimal> shown,
      BigDecimal step,
      BigDecimal largest,
      boolean signed) {
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String text = NumberText.aligned(shown.get(i), step, largest);
      ticks.add(new Tick(values.get(i).doubleValue(), signed ? "+" + text : text));
    }
    return ticks;
  }

  /** Exponent of the first digit. */
  static int magnitude(BigDecimal value) {
    BigDecimal plain = value.round(MathContext.DECIMAL64);
    return plain.precision() - plain.scale() - 1;
  }
}
