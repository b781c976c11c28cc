package org.tributary.evidence.units;

import java.util.Arrays;
import java.util.List;
import org.tributary.evidence.Units;
import org.tributary.numerics.statistics.Samples;

/**
 * Whether a column looks like the name of a unit, so that one must ask: rows of one value are alike
 * in a way that the order of the values does not explain.
 *
 * <p>The question is never answered here: a category whose levels differ gives the same F, and a
 * region that both tables share is no sampling unit.
 *
 * @param ask whether to ask
 * @param correlation the largest intraclass correlation among columns that show one; 0 without
 * @param effectiveRows what the rows are worth if the column is a unit, the smallest over columns
 */
public record UnitQuestion(boolean ask, double correlation, double effectiveRows) {
  private static final int FEWEST_VALUES = 20;
  private static final double ROWS_A_VALUE = 1.5;
  private static final double LEVEL = 0.001;
  private static final double ALIKE = 0.02;

  /**
   * Looks at a column of numbers, whose order may explain what is alike.
   *
   * @param values one a row
   * @param others every other column, numbers, and categories as one column of 0 and 1 a level
   */
  public static UnitQuestion ofNumbers(double[] values, List<double[]> others) {
    Samples.requireFinite(values, 1, "values");
    double[] sorted = Arrays.stream(values).distinct().sorted().toArray();
    int[] labels = new int[values.length];
    Arrays.setAll(labels, i -> Arrays.binarySearch(sorted, values[i] + 0.0));
    Units units = Units.of(labels);
    if (!candidate(units)) {
      return no(values.length);
    }
    OrderResiduals order = new OrderResiduals(values);
    return look(units, others.stream().map(order::of).toList(), order.lostDegrees());
  }

  /** Looks at a column of texts or labels, which have no order. */
  public static UnitQuestion ofLabels(int[] labels, List<double[]> others) {
    Units units = Units.of(labels);
    return candidate(units) ? look(units, others, 0) : no(labels.length);
  }

  private static boolean candidate(Units units) {
    return units.count() >= FEWEST_VALUES && units.rowCount() >= ROWS_A_VALUE * units.count();
  }

  private static UnitQuestion no(int rows) {
    return new UnitQuestion(false, 0, rows);
  }

  private static UnitQuestion look(Units units, List<double[]> others, int lostDegrees) {
    if (units.count() - 1 - lostDegrees < 1) {
      return no(units.rowCount());
    }
    boolean ask = false;
    double correlation = 0;
    double effective = units.rowCount();
    for (double[] column : others) {
      IntraclassCorrelation alike = IntraclassCorrelation.of(column, units, lostDegrees);
      if (alike.pValue() < LEVEL / others.size() && alike.value() > ALIKE) {
        ask = true;
        correlation = Math.max(correlation, alike.value());
        effective = Math.min(effective, alike.effectiveRows());
      }
    }
    return new UnitQuestion(ask, correlation, effective);
  }
}
