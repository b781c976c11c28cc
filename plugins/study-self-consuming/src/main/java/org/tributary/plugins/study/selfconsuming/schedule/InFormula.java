package org.tributary.plugins.study.selfconsuming.schedule;

import java.util.Map;
import org.tributary.sdk.formula.Formula;
import org.tributary.sdk.schedule.Schedule;

/**
 * A formula in t and g.
 *
 * @param text t is the number of refits so far (0 at the first fit), g = t + 1 the generation
 */
record InFormula(String text) implements Schedule {
  InFormula {
    for (String name : Formula.of(text).names()) {
      if (!name.equals("t") && !name.equals("g")) {
        throw new IllegalArgumentException(
            "'" + text + "' has the name '" + name + "': a schedule knows t and g");
      }
    }
  }

  @Override
  public double at(int generation) {
    double value = Formula.of(text).value(Map.of("t", generation - 1.0, "g", (double) generation));
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "'" + text + "' is " + value + " at generation " + generation);
    }
    return value;
  }
}
