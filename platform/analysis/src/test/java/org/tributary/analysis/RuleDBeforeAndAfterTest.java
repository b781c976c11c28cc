package org.tributary.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.Replication;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.StudentT;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.Moments;

/**
 * Rule D as 1.0.0 had it (25 splits drawn, t with 24 degrees of freedom, whatever the units) and as
 * it is: coverage of the expected difference at the training size, and half-width, in one table.
 */
@Tag("thorough")
class RuleDBeforeAndAfterTest {
  private static final int RUNS = 400;

  /** Sources of one table: rows of each, distance of their means, and the law of the noise. */
  private record World(
      String name,
      int[] sizes,
      double distance,
      ToDoubleFunction<RandomStream> noise,
      double variance) {
    private int test(int source) {
      return sizes[source] / 5;
    }

    private double mean(int source) {
      return source == 0 ? -distance : source == 1 ? distance : 0;
    }

    /**
     * Expected loss of one mean for all less that of a mean each, .5 (x - m)^2, at training size.
     */
    double truth() {
      double train = 0;
      double centre = 0;
      for (int k = 0; k < sizes.length; k++) {
        train += sizes[k] - test(k);
      }
      for (int k = 0; k < sizes.length; k++) {
        centre += (sizes[k] - test(k)) / train * mean(k);
      }
      double tests = 0;
      for (int k = 0; k < sizes.length; k++) {
        tests += test(k);
      }
      double truth = 0;
      for (int k = 0; k < sizes.length; k++) {
        double away = mean(k) - centre;
        double own = variance / (sizes[k] - test(k));
        truth += test(k) / tests * .5 * (variance / train + away * away - own);
      }
      return truth;
    }

    double[][] rows(RandomStream stream) {
      double[][] rows = new double[sizes.length][];
      for (int k = 0; k < sizes.length; k++) {
        rows[k] = new double[sizes[k]];
        for (int i = 0; i < sizes[k]; i++) {
          rows[k][i] = mean(k) + noise.applyAsDouble(stream);
        }
      }
      return rows;
    }

    double[] differences(double[][] rows, int splits, RandomStream stream) {
      double[] values = new double[splits];
      for (int j = 0; j < splits; j++) {
        values[j] = difference(rows, stream.child("split", j));
      }
      return values;
    }

    private double difference(double[][] rows, RandomStream stream) {
      int[][] order = new int[rows.length][];
      double[] means = new double[rows.length];
      double all = 0;
      int train = 0;
      for (int k = 0; k < rows.length; k++) {
        order[k] = stream.permutation(rows[k].length);
        for (int i = test(k); i < rows[k].length; i++) {
          means[k] += rows[k][order[k][i]];
        }
        all += means[k];
        train += rows[k].length - test(k);
        means[k] /= rows[k].length - test(k);
      }
      all /= train;
      double sum = 0;
      int tests = 0;
      for (int k = 0; k < rows.length; k++) {
        for (int i = 0; i < test(k); i++) {
          double x = rows[k][order[k][i]];
          sum += .5 * ((x - all) * (x - all) - (x - means[k]) * (x - means[k]));
          tests++;
        }
      }
      return sum / tests;
    }
  }

  private static double t3(RandomStream stream) {
    double chi = 0;
    for (int i = 0; i < 3; i++) {
      double z = stream.nextGaussian();
      chi += z * z;
    }
    return stream.nextGaussian() / Math.sqrt(chi / 3);
  }

  /** exp(z), less its mean. */
  private static double lognormal(RandomStream stream) {
    return Math.exp(stream.nextGaussian()) - Math.exp(.5);
  }

  private static World[] worlds() {
    ToDoubleFunction<RandomStream> normal = RandomStream::nextGaussian;
    return new World[] {
      new World("null, K = 3, n = 40 each", new int[] {40, 40, 40}, 0, normal, 1),
      new World("null, K = 3, n = 300 each", new int[] {300, 300, 300}, 0, normal, 1),
      new World(
          "near the crossover, n = 100 each", new int[] {100, 100}, 1 / Math.sqrt(160), normal, 1),
      new World("sizes 20, 60, 200", new int[] {20, 60, 200}, .3, normal, 1),
      new World("t3, n = 100 each", new int[] {100, 100}, .5, RuleDBeforeAndAfterTest::t3, 3),
      new World(
          "lognormal, n = 100 each",
          new int[] {100, 100},
          .5,
          RuleDBeforeAndAfterTest::lognormal,
          (Math.E - 1) * Math.E)
    };
  }

  private static Interval before(double[] values, double ratio) {
    Moments moments = Moments.of(values);
    double t = new StudentT(values.length - 1).quantile(.975);
    return Interval.symmetric(
        moments.mean(), t * Math.sqrt(moments.variance(1) * (1.0 / values.length + ratio)), .95);
  }

  private static String row(String name, int before, double widthBefore, int after, double width) {
    return String.format(
        Locale.ROOT,
        "| %s | %.3f | %.4f | %.3f | %.4f |%n",
        name,
        before / (double) RUNS,
        widthBefore / RUNS,
        after / (double) RUNS,
        width / RUNS);
  }

  @Test
  void coverageAndWidthBeforeAndAfter() {
    StringBuilder table =
        new StringBuilder("| world | 1.0.0 covers | half-width | covers | half-width |\n");
    for (World world : worlds()) {
      int before = 0;
      int after = 0;
      double widthBefore = 0;
      double widthAfter = 0;
      double truth = world.truth();
      for (int run = 0; run < RUNS; run++) {
        RandomStream stream = RandomStream.of(600, run).child(world.name);
        double[][] rows = world.rows(stream.child("rows"));
        double[] values = world.differences(rows, 100, stream);
        Interval old = before(Arrays.copyOf(values, 25), .25);
        Interval now = Replication.splits(4 * 25, 25).mean(values, .95);
        before += old.contains(truth) ? 1 : 0;
        after += now.contains(truth) ? 1 : 0;
        widthBefore += old.width() / 2;
        widthAfter += now.width() / 2;
      }
      table.append(row(world.name, before, widthBefore, after, widthAfter));
      assertThat(after).as(world.name).isGreaterThanOrEqualTo(limit(world));
    }
    for (int blocks : new int[] {6, 4, 3, 2}) {
      table.append(ofBlocks(blocks));
    }
    System.out.println(table);
  }

  /** Heavy tails are not covered by any rule without an assumption: there the card says so. */
  private static int limit(World world) {
    return world.variance == 1 ? 350 : 200;
  }

  /** Blocks of 20 rows, correlation .1, fixed predictions 0 and .3 where the mean is .15. */
  private static String ofBlocks(int blocks) {
    int before = 0;
    int after = 0;
    double widthBefore = 0;
    double widthAfter = 0;
    Replication now = Replication.splits(Math.max(1, blocks - 1), 1);
    for (int run = 0; run < RUNS; run++) {
      RandomStream stream = RandomStream.of(601, run).child("blocks", blocks);
      double[] means = new double[blocks];
      for (int b = 0; b < blocks; b++) {
        double shared = Math.sqrt(.1) * stream.nextGaussian();
        means[b] = .3 * (shared + Math.sqrt(.9 / 20) * stream.nextGaussian());
      }
      double[] drawn = new double[25];
      for (int j = 0; j < 25; j++) {
        drawn[j] = means[stream.nextInt(blocks)];
      }
      Interval old = before(drawn, 1.0 / (blocks - 1));
      Interval left = now.mean(means, .95);
      before += old.contains(0) ? 1 : 0;
      after += left.contains(0) ? 1 : 0;
      widthBefore += old.width() / 2;
      widthAfter += left.width() / 2;
    }
    if (now.judged()) {
      assertThat(after).as(blocks + " blocks").isGreaterThanOrEqualTo(360);
      return row(blocks + " blocks of 20", before, widthBefore, after, widthAfter);
    }
    return String.format(
        Locale.ROOT,
        "| %d blocks of 20 | %.3f | %.4f | no verdict (%.3f) | - |%n",
        blocks,
        before / (double) RUNS,
        widthBefore / RUNS,
        after / (double) RUNS);
  }
}
