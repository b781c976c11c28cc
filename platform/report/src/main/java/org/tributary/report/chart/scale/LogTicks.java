package org.tributary.report.chart.scale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Ticks at powers of ten, with 2 and 5 or every k-th power, as the range has room for. */
final class LogTicks {
  private static final List<List<Integer>> FRONTS =
      List.of(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9), List.of(1, 2, 5), List.of(1, 3), List.of(1));

  private LogTicks() {}

  static Ticks of(double low, double high, int most) {
    for (List<Integer> fronts : FRONTS) {
      List<BigDecimal> values = values(low, high, fronts, 1);
      if (values.size() >= 3 && values.size() <= most) {
        return texts(values);
      }
    }
    if (values(low, high, FRONTS.get(1), 1).size() < 3) {
      return LinearTicks.of(low, high, most); // less than a decade: powers have nothing to say
    }
    int every = 1;
    List<BigDecimal> values = values(low, high, FRONTS.get(3), every);
    while (values.size() > Math.max(2, most)) {
      every++;
      values = values(low, high, FRONTS.get(3), every);
    }
    return values.size() >= 2 ? texts(values) : texts(values(low, high, FRONTS.get(2), 1));
  }

  private static List<BigDecimal> values(double low, double high, List<Integer> fronts, int every) {
    List<BigDecimal> values = new ArrayList<>();
    int first = (int) Math.floor(Math.log10(low)) - 1;
    for (int k = first; k <= Math.log10(high) + 1; k++) {
      for (int front : fronts) {
        BigDecimal value = BigDecimal.valueOf(front).scaleByPowerOfTen(k);
        double at = value.doubleValue();
        if (at >= low && at <= high && Math.floorMod(k, every) == 0) {
          values.add(value);
        }
      }
    }
    return values;
  }

  /** All texts plain when all can be, else all in powers of ten. */
  private static Ticks texts(List<BigDecimal> values) {
    boolean plain =
        values.stream()
            .mapToDouble(BigDecimal::doubleValue)
            .allMatch(value -> value >= 1e-3 && value < 1e6);
    return new Ticks(
        values.stream()
            .map(
                value ->
                    new Tick(
                        value.doubleValue(),
                        plain ? NumberText.exact(value) : NumberText.power(value)))
            .toList(),
        "");
  }
}
