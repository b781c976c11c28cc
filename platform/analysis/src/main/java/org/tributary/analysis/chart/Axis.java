package org.tributary.analysis.chart;

import java.util.List;
import org.tributary.sdk.view.View.Scale;

/**
 * An axis of a chart.
 *
 * @param label with the unit where there is one
 * @param scale never logarithmic when categories are given or a drawn value is not positive
 * @param categories texts in order when positions are 0, 1, ... of a list; empty when numeric
 */
public record Axis(String label, Scale scale, List<String> categories) {
  public Axis {
    categories = List.copyOf(categories);
    if (scale == Scale.LOG && !categories.isEmpty()) {
      throw new IllegalArgumentException(
          "axis '" + label + "' of categories cannot be logarithmic");
    }
  }

  /** A numeric axis. */
  public static Axis numeric(String label, Scale scale) {
    return new Axis(label, scale, List.of());
  }
}
