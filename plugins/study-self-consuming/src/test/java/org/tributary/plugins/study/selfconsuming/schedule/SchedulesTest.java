package org.tributary.plugins.study.selfconsuming.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tributary.sdk.schedule.Schedule;

class SchedulesTest {

  @Test
  void aStepChangesAtItsGeneration() {
    Schedule step = new StepFactory().create(new StepFactory.Options(5, 0.4, 0));
    assertThat(step.at(1)).isZero();
    assertThat(step.at(4)).isZero();
    assertThat(step.at(5)).isEqualTo(0.4);
    assertThat(step.at(50)).isEqualTo(0.4);
  }

  /** Proposition E.1: the risk stays below R_0 + (n - 1)/(l n), and below 1/l where n grows. */
  @Test
  void anAdaptiveShareHoldsTheRisk() {
    double total = 0.98;
    for (boolean exponential : new boolean[] {false, true}) {
      for (double level : new double[] {2, 5, 20}) {
        double first = total / 5;
        Schedule constant = new Adaptive(level, total, new Constant(5), exponential);
        assertThat(risk(constant, new Constant(5), total, 300))
            .isLessThanOrEqualTo(first + 4 / (level * 5));
        Schedule size = new InFormula("5 * (t+1)");
        Schedule growing = new Adaptive(level, total, size, exponential);
        // Its limit is below 1/l; at 300 refits c/n is still added.
        assertThat(risk(growing, size, total, 300)).isLessThan(1 / level + total / (5 * 300));
      }
    }
  }

  @Test
  void itsShareIsThatOfTheLastRisk() {
    Schedule adaptive = new Adaptive(10, 0.98, new Constant(5), false);
    // R_0 = .196: (1 - alpha)^2 = 1/1.96.
    assertThat(adaptive.at(2)).isCloseTo(1 - Math.sqrt(1 / 1.96), within(1e-12));
    double risk = 0.98 / 5 + 0.8 / 1.96 * 0.196;
    assertThat(adaptive.at(3)).isCloseTo(1 - Math.sqrt(1 / (10 * risk)), within(1e-12));
    assertThat(new Adaptive(2, 0.5, new Constant(100), false).at(2)).isZero();
  }

  private static double risk(Schedule alpha, Schedule size, double total, int generations) {
    double risk = total / size.at(1);
    for (int g = 2; g <= generations; g++) {
      double n = size.at(g);
      risk = total / n + (1 - 1 / n) * Math.pow(1 - alpha.at(g), 2) * risk;
    }
    return risk;
  }
}
