package org.tributary.evidence.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.Replication;

class PowerLawTest {
  private static final double[] SIZES = {50, 100, 200, 400, 800};

  @Test
  void aPurePowerHasItsSlopeAndNoBend() {
    PowerLaw law = fit(x -> 3 / x);
    assertThat(law.slope().estimate()).isCloseTo(-1, within(1e-12));
    assertThat(law.bend().estimate()).isCloseTo(0, within(1e-12));
    assertThat(law.slopeChange()).isCloseTo(0, within(1e-12));
  }

  @Test
  void aParabolaInLogsHasItsLocalSlopes() {
    // log y = u^2, u = log x: local slopes 2 log 50 and 2 log 800
    PowerLaw law = fit(x -> Math.exp(Math.log(x) * Math.log(x)));
    assertThat(law.bend().estimate()).isCloseTo(1, within(1e-10));
    assertThat(law.slopeAtSmallest()).isCloseTo(2 * Math.log(50), within(1e-9));
    assertThat(law.slopeAtLargest()).isCloseTo(2 * Math.log(800), within(1e-9));
    // also where positions are not evenly spread
    double[] uneven = {1, 2, 3, 10};
    double[] row = Arrays.stream(uneven).map(x -> Math.exp(Math.pow(Math.log(x), 2))).toArray();
    double[][] rows = {row, row, row};
    PowerLaw other = PowerLaw.fit(uneven, rows, Replication.independent(), .95);
    assertThat(other.bend().estimate()).isCloseTo(1, within(1e-12));
    assertThat(other.slopeAtSmallest()).isCloseTo(0, within(1e-12));
    assertThat(other.slopeAtLargest()).isCloseTo(2 * Math.log(10), within(1e-12));
  }

  @Test
  void theJackknifeErrorOfALogMeanIsThatOfItsValues() {
    // one mean: pseudo-values of log(mean) of 1, 2, 3
    double[][] values = {{1}, {2}, {3}};
    var interval = new LogMeans(values).interval(logs -> logs[0], Replication.independent(), .95);
    double[] left = {Math.log(2.5), Math.log(2), Math.log(1.5)};
    double mean = Arrays.stream(left).average().orElseThrow();
    double squares = Arrays.stream(left).map(l -> (l - mean) * (l - mean)).sum();
    // t_2(.975) = 4.302653
    assertThat(interval.estimate()).isCloseTo(Math.log(2), within(1e-15));
    assertThat(interval.width() / 2)
        .isCloseTo(4.302653 * Math.sqrt(2.0 / 3 * squares), within(1e-6));
  }

  @Test
  void meansWithoutALogarithmAreRefused() {
    double[][] values = {{1, 1, 1}, {1, 1, 1}, {-2, 1, 1}};
    assertThatThrownBy(
            () -> PowerLaw.fit(new double[] {1, 2, 3}, values, Replication.independent(), .95))
        .hasMessageContaining("position 0");
    assertThatThrownBy(() -> new LogPolynomial(new double[] {1, 2, 2}))
        .hasMessageContaining("3 different");
  }

  private static PowerLaw fit(DoubleUnaryOperator mean) {
    double[][] rows = new double[4][];
    for (int r = 0; r < rows.length; r++) {
      double factor = 1 + .1 * r;
      rows[r] = Arrays.stream(SIZES).map(x -> factor * mean.applyAsDouble(x)).toArray();
    }
    return PowerLaw.fit(SIZES, rows, Replication.independent(), .95);
  }
}
