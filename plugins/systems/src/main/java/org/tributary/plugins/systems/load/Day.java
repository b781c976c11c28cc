package org.tributary.plugins.systems.load;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.tributary.plugins.systems.RealColumns;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.ColumnSpace.Column;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/**
 * The columns of a day: clearness of the sky, temperature, and the net load of each hour.
 *
 * <pre>
 * load(h) = base(h) - c g (1 - .004 (T - 25)) sin_+(pi (h - 6) / 12) + e(h),  e an AR(1)
 * </pre>
 */
final class Day {
  static final int WEATHER = 2;
  static final int HOURS = 24;

  private Day() {}

  static ColumnSpace space() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("clearness", Kind.real()));
    columns.add(new Column("temperature", new Kind.Real("C")));
    for (int hour = 0; hour < HOURS; hour++) {
      columns.add(new Column("h" + hour, new Kind.Real("kW")));
    }
    return new ColumnSpace(columns);
  }

  /** The columns of a table that may be days. */
  static ColumnSpace of(Space space) {
    return RealColumns.of(
        "physics-load", space, WEATHER + HOURS, "clearness, temperature and 24 hours");
  }

  /** What a plant of capacity 1 gives in an hour: the clear sky times clearness and heat. */
  static double plant(double clearness, double temperature, int hour) {
    double clear = Math.max(0, Math.sin(Math.PI * (hour - 6) / 12));
    return clearness * (1 - 0.004 * (temperature - 25)) * clear;
  }

  /** Load without a plant: a small hump in the morning, a large one in the evening, in kW. */
  static double base(int hour) {
    double morning = Math.exp(-Math.pow(hour - 8, 2) / 8);
    double evening = Math.exp(-Math.pow(hour - 19, 2) / 10);
    return 0.6 + 0.5 * morning + 1.2 * evening;
  }

  /** Covariance of a stationary AR(1) over the hours. */
  static DMatrixRMaj residuals(double deviation, double correlation) {
    DMatrixRMaj covariance = new DMatrixRMaj(HOURS, HOURS);
    for (int i = 0; i < HOURS; i++) {
      for (int j = 0; j < HOURS; j++) {
        covariance.set(i, j, deviation * deviation * Math.pow(correlation, Math.abs(i - j)));
      }
    }
    return covariance;
  }
}
