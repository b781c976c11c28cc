package org.tributary.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LossesTest {

  @Test
  void aLongTrainingIsThinnedFromItsFirstPointToItsLast() {
    Losses losses = new Losses();
    for (int step = 1; step <= 10_001; step++) {
      losses.add("loss", step, 1.0 / step);
    }
    List<double[]> points = losses.tree().get("loss");
    assertThat(points).hasSizeBetween(200, 501);
    assertThat(points.get(0)).containsExactly(1, 1);
    for (int i = 1; i < points.size() - 1; i++) {
      assertThat(points.get(i)[0] - points.get(i - 1)[0]).isEqualTo(points.get(1)[0] - 1);
    }
    assertThat(points.get(points.size() - 1)[0]).isEqualTo(10_001);
  }

  @Test
  void theNextTrainingBeginsAnew() {
    Losses losses = new Losses();
    losses.add("loss", 1, 5);
    losses.add("loss", 2, 4);
    losses.add("loss", 3, Double.NaN);
    losses.add("loss", 1, 3);
    assertThat(losses.tree().get("loss")).containsExactly(new double[] {1, 3});
  }
}
