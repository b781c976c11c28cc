package org.tributary.plugins.metrics.divergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.metrics.divergence.AverageTotalVariationFactory.Estimator;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.Support;
import org.tributary.sdk.law.WeightNorm;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;

class GridTotalVariationTest {

  /** Density {@code prod_i 2 x_i / side^2} (rising) or {@code 1 / side} on [0, side]^d. */
  private record Wedge(int d, boolean rising, double side)
      implements Law, LogDensity, Support, WeightNorm {
    @Override
    public Space space() {
      return ColumnSpace.reals(d);
    }

    @Override
    public int sources() {
      return 1;
    }

    @Override
    public double largestWeight() {
      return side;
    }

    @Override
    public double[] lower() {
      return new double[d];
    }

    @Override
    public double[] upper() {
      double[] upper = new double[d];
      Arrays.fill(upper, side);
      return upper;
    }

    @Override
    public Samples sample(int source, int count, RandomStream stream) {
      DMatrixRMaj rows = new DMatrixRMaj(count, d);
      for (int at = 0; at < rows.data.length; at++) {
        double u = stream.nextDouble();
        rows.data[at] = side * (rising ? Math.sqrt(u) : u);
      }
      return MatrixSamples.ofSource(space(), rows, 0, 1, Origin.REAL);
    }

    @Override
    public double[] logDensity(int source, Samples points) {
      double[] logs = new double[points.size()];
      for (int row = 0; row < logs.length; row++) {
        for (int i = 0; i < d; i++) {
          double x = points.value(row, i);
          double density = rising ? 2 * x / (side * side) : 1 / side;
          logs[row] += x >= 0 && x <= side ? Math.log(density) : Double.NEGATIVE_INFINITY;
        }
      }
      return logs;
    }
  }

  private static Measurement measured(Law truth, Law model) {
    return new AverageTotalVariation(Estimator.AUTO, 2000, false)
        .measure(Shares.evaluation(truth, model))
        .get(0);
  }

  @Test
  void oneColumnIsIntegrated() {
    // (1/2) int |2x - 1| = 1/4.
    Measurement found = measured(new Wedge(1, true, 3), new Wedge(1, false, 3));
    assertThat(found.estimator()).isEqualTo("exact, quadrature");
    assertThat(found.standardError()).isEmpty();
    assertThat(found.value()).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void twoColumnsAreIntegrated() {
    // int over 4xy > 1 of 4xy - 1 = 1 - 1 + [x^2 - x + ln(x)/8] from 1/4 to 1 = 3/16 + ln(4)/8.
    Measurement found = measured(new Wedge(2, true, 1), new Wedge(2, false, 1));
    assertThat(found.value()).isCloseTo(3 / 16.0 + Math.log(4) / 8, within(1e-5));
  }

  @Test
  void aModelOnASmallerBoxLosesTheRest() {
    // Uniform on [0,1] against uniform on [0,2]: half of the mass has no partner.
    Measurement found = measured(new Wedge(1, false, 2), new Wedge(1, false, 1));
    assertThat(found.value()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void threeColumnsAreDrawnNotIntegrated() {
    assertThat(measured(new Wedge(3, true, 1), new Wedge(3, false, 1)).estimator())
        .isEqualTo("balanced importance sampling");
  }

  @Test
  void theLargestWeightIsWhatTheModelSays() {
    Measurement found =
        new LargestWeight()
            .measure(Shares.evaluation(new Wedge(1, true, 1), new Wedge(1, true, 7)))
            .get(0);
    assertThat(found.value()).isEqualTo(7);
    assertThat(found.metric()).isEqualTo("largest-weight");
  }
}
