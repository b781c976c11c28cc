package org.tributary.plugins.gaussian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.Normal;

/** The series of boxes against the sum over all rows. */
class KernelTailsTest {
  private static final double CERTIFIED = 1e-12;

  @Test
  void bothTailsAreThoseOfTheSumOverAllRows() {
    for (int problem = 0; problem < 200; problem++) {
      RandomStream stream = RandomStream.of(17, problem);
      double[] sorted = values(stream, problem);
      double[] cumulative = new double[sorted.length];
      double total = 0;
      for (int i = 0; i < sorted.length; i++) {
        total += problem % 3 == 0 ? 1 : 5 * stream.nextOpenDouble();
        cumulative[i] = total;
      }
      double bandwidth = Math.pow(10, -3 + 4 * stream.nextDouble());
      KernelTails tails = new KernelTails(sorted, cumulative, bandwidth);
      for (int point = 0; point < 12; point++) {
        double x =
            point < 2
                ? (point == 0
                    ? sorted[0] - 2 * bandwidth
                    : sorted[sorted.length - 1] + 2 * bandwidth)
                : sorted[stream.nextInt(sorted.length)] + bandwidth * stream.nextGaussian();
        double below = 0;
        double above = 0;
        double before = 0;
        for (int i = 0; i < sorted.length; i++) {
          double weight = cumulative[i] - before;
          before = cumulative[i];
          below += weight * Normal.cdf((x - sorted[i]) / bandwidth);
          above += weight * Normal.cdf((sorted[i] - x) / bandwidth);
        }
        double[] sides = tails.at(x);
        assertThat(Math.abs(sides[0] / below - 1)).as("below, %d", problem).isLessThan(CERTIFIED);
        assertThat(Math.abs(sides[1] / above - 1)).as("above, %d", problem).isLessThan(CERTIFIED);
      }
    }
  }

  /** Normal, heavy-tailed, tied, two clusters. */
  private static double[] values(RandomStream stream, int problem) {
    double[] values = new double[100 + stream.nextInt(400)];
    for (int i = 0; i < values.length; i++) {
      double z = stream.nextGaussian();
      values[i] =
          switch (problem % 4) {
            case 0 -> z;
            case 1 -> z / Math.max(1e-3, Math.abs(stream.nextGaussian()));
            case 2 -> Math.rint(3 * z);
            default -> z + (stream.nextBoolean() ? 20 : 0);
          };
    }
    Arrays.sort(values);
    return values;
  }
}
