package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.host.LoopRuns.at;
import static org.tributary.host.LoopRuns.near;
import static org.tributary.host.LoopRuns.shipped;
import static org.tributary.host.Measured.mean;
import static org.tributary.host.Measured.standardError;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.ErrorFunction;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Position;

/**
 * Loops in the modes and at the ends that the shipped studies do not show, against their exact
 * oracles, within 4 standard errors.
 */
@Tag("thorough")
class LoopModesTest {
  @TempDir static Path folder;
  private static LoopRuns loops;

  @BeforeAll
  static void open() {
    loops = new LoopRuns(folder);
  }

  @AfterAll
  static void close() {
    loops.close();
  }

  /** A12, section 3.1: a pool of which a part is drawn; fresh rows in exact numbers. */
  @Test
  void gaussiansOfTenRowsFollowTheirRecursions() throws IOException {
    StudyBench.Done done =
        loops.run(
            "modes",
            """
            study: self-consuming
            replicates: 20000
            source: {use: gaussians, means: [[0]]}
            samples: 10
            family: gaussian
            generations: 8
            measuredAt: [1, 2, 4, 8]
            arms:
              - {name: subsample, loop: [{use: mixture, past: subsample}]}
              - {name: counts, loop: [{use: mixture, real: fresh, shares: counts, alpha: 0.4, size: 10}, {use: temper, lambda: 0.9}]}
              - {name: unbiased, family: {use: gaussian, estimator: unbiased}, loop: [{use: mixture, real: fresh, shares: counts, alpha: 0.4, size: 10}, {use: temper, lambda: 0.9}]}
            metrics: [model-moments]
            """);
    double pool = 0.9;
    double centre = 0.1;
    double[] m = {0.1, 0.1};
    double[] v = {0.9, 1};
    for (int t = 1; t <= 8; t++) {
      double rows = 10 * t;
      double spread = pool * rows / (rows - 1);
      double inner = 0.9 * spread;
      double moved = spread / 10 * (1 - 10 / rows);
      boolean measured = Integer.bitCount(t) == 1;
      if (measured) {
        near(at(done, "subsample", "model-variance", t), inner, 0, "subsample v " + t);
        near(at(done, "subsample", "model-mean-error", t), centre + moved, 0, "subsample m " + t);
        near(at(done, "counts", "model-variance", t), v[0], 0, "counts v " + t);
        near(at(done, "counts", "model-mean-error", t), m[0], 0, "counts m " + t);
        near(at(done, "unbiased", "model-variance", t), v[1], 0, "unbiased v " + t);
        near(at(done, "unbiased", "model-mean-error", t), m[1], 0, "unbiased m " + t);
      }
      double x = moved + inner / 10;
      pool = (t * pool + inner + moved - x / (t + 1)) / (t + 1);
      centre += x / (t + 1) / (t + 1);
      for (int i = 0; i < 2; i++) {
        double next = 0.04 + 0.36 * m[i] + 0.6 * 0.9 * v[i] / 10;
        v[i] = (0.4 + 0.6 * (0.9 * v[i] + m[i]) - next) * (i == 0 ? 1 : 10.0 / 9);
        m[i] = next;
      }
    }
  }

  /** Six real rows, the same again, beside nine draws at lambda .9. */
  @Test
  void drawsBesideTheSameRowsFollowTheirRecursion() throws IOException {
    StudyBench.Done done =
        loops.run(
            "augmented",
            """
            study: self-consuming
            replicates: 20000
            source: {use: gaussians, means: [[0]]}
            samples: 6
            family: gaussian
            generations: 8
            loop: [{use: mixture, real: fixed, shares: counts, alpha: 0.4, size: 15}, {use: temper, lambda: 0.9}]
            metrics: [model-moments]
            """);
    double q = 0;
    double v = 5.0 / 6;
    for (int t = 1; t <= 8; t++) {
      near(at(done, "mixture+temper", "model-variance", t), v, 0, "augmented v " + t);
      near(at(done, "mixture+temper", "model-mean-error", t), 1.0 / 6 + q, 0, "augmented m " + t);
      double next = 0.36 * (q + 0.9 * v / 9);
      v = 0.4 * 5 / 6 + 0.6 * (0.9 * v + q) - next;
      q = next;
    }
  }

  /** E W2^2 = k/n + 2 - 2 c4^k of unbiased fits that replace one another: n = 50, k = 20: .5940. */
  @Test
  void theDistanceOfReplacedGaussiansIsThatOfItsOracle() throws IOException {
    StudyBench.Done done =
        loops.run(
            "distance",
            """
            study: self-consuming
            replicates: 8000
            source: {use: gaussians, means: [[0]]}
            samples: 50
            family: {use: gaussian, estimator: unbiased}
            generations: 20
            measuredAt: [1, 20]
            loops: replace
            metrics: [model-moments]
            """);
    double[] mean = at(done, "replace", "model-mean-error", 20);
    double[] log = at(done, "replace", "model-log-variance", 20);
    double[] distances = new double[mean.length];
    Arrays.setAll(distances, r -> mean[r] + Math.pow(1 - Math.exp(log[r] / 2), 2));
    near(distances, 0.5940, 5e-5, "W2 squared");
    near(at(done, "replace", "model-variance", 20), 1, 0, "unbiased variance");
  }

  /** k synthetic rows a real one: n V is (w^2 + (1-w)^2/k) / (w (2-w)), least at k w^2 = 1 - w. */
  @Test
  void theBestWeightIsFoundAtEveryRatioOfRows() throws IOException {
    for (double k : new double[] {0.1, 0.5, 1, 2, 10}) {
      StringBuilder weights = new StringBuilder("0.2");
      for (int step = 5; step <= 20; step++) {
        weights.append(String.format(Locale.ROOT, ", %.2f", 0.05 * step));
      }
      StudyBench.Done done =
          loops.run(
              "golden-" + k,
              shipped(
                  "golden-ratio",
                  "generations: 21\nmeasuredAt: [1, 21]",
                  "generations: 13\nmeasuredAt: [1, 13]",
                  "alpha: 0.618}",
                  "alpha: 0.618, drawn: " + Math.round(20 * k) + "}",
                  "samples: 100",
                  "samples: 20",
                  "0.2, 0.3, 0.4, 0.5, 0.618, 0.7, 0.8, 0.9, 1.0",
                  weights.toString()));
      String[] all = weights.toString().split(", ");
      double[] w = new double[all.length];
      double[] error = new double[all.length];
      int least = 0;
      for (int i = 0; i < all.length; i++) {
        w[i] = Double.parseDouble(all[i]);
        error[i] =
            mean(
                done.measured()
                    .values(
                        Map.of("loops.alpha", all[i]),
                        "mixture",
                        "model-mean-error",
                        Position.generation(13)));
        least = error[i] < error[least] ? i : least;
      }
      double found = vertex(w, error, least);
      double best = (Math.sqrt(1 + 4 * k) - 1) / (2 * k);
      double worse = stationary(found, k) / stationary(best, k);
      System.out.printf(
          Locale.ROOT,
          "[modes] k %s: w %.3f, w* %.3f, |w - w*| %.3f, V/V* %.4f%n",
          k,
          found,
          best,
          Math.abs(found - best),
          worse);
      assertThat(worse).isLessThanOrEqualTo(1.01);
    }
  }

  private static double stationary(double w, double k) {
    return (w * w + (1 - w) * (1 - w) / k) / (w * (2 - w));
  }

  /** Where the least-squares parabola through up to nine points around the least one is least. */
  private static double vertex(double[] x, double[] y, int least) {
    int from = Math.max(0, Math.min(least - 4, x.length - 7));
    int to = Math.min(x.length, Math.max(least + 5, 7));
    double[][] sums = new double[3][4];
    for (int i = from; i < to; i++) {
      double[] powers = {1, x[i] - x[least], Math.pow(x[i] - x[least], 2)};
      for (int a = 0; a < 3; a++) {
        for (int b = 0; b < 3; b++) {
          sums[a][b] += powers[a] * powers[b];
        }
        sums[a][3] += powers[a] * y[i];
      }
    }
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        double times = a == b ? 0 : sums[b][a] / sums[a][a];
        for (int c = 0; c < 4; c++) {
          sums[b][c] -= times * sums[a][c];
        }
      }
    }
    double moved = -sums[1][3] / sums[1][1] / (2 * sums[2][3] / sums[2][2]);
    return Math.min(1, x[least] + moved);
  }

  /** Related.md d: S_y - sigma^2 whatever the clean rows were; its deviation is 2 sqrt(2/N). */
  @Test
  void deconvolutionEndsWhereTheNoisyRowsSay() throws IOException {
    StudyBench.Done done =
        loops.run(
            "fixed-point",
            shipped(
                "sfbd",
                "replicates: 100",
                "replicates: 400",
                "generations: 21",
                "generations: 31",
                "rows: 5000",
                "rows: 1000"));
    double[] v = at(done, "flow", "model-variance", 31);
    near(v, 1, 2e-3, "fixed point");
    double deviation = standardError(v) * Math.sqrt(v.length);
    near(deviation, deviation / Math.sqrt(2.0 * v.length), 0.0894, 0, "its deviation");
  }

  /** Related.md p: (K, lambda) = (2, .5) and (4, .3) settle at 3.789 and 3.782. */
  @Test
  void realRowsHoldCurationWhereThePaperSays() throws IOException {
    String reward = "judged: 100000, reward: {use: levels, rewards: [0, 0.5, 1, 1.5, 2]}";
    StudyBench.Done done =
        loops.run(
            "held",
            """
            study: self-consuming
            replicates: 12
            source: {use: categorical, uniform: 5}
            samples: 100000
            family: categorical
            generations: 21
            arms:
              - {name: pairs, loop: [{use: fresh-mixture, alpha: 0.6666666666666667}, {use: curate, candidates: 2, %1$s}]}
              - {name: fours, loop: [{use: fresh-mixture, alpha: 0.7692307692307693}, {use: curate, candidates: 4, %1$s}]}
            metrics: [squared-risk]
            """
                .formatted(reward));
    near(at(done, "pairs", "mean-exponential-reward", 21), 3.789, 6e-4, "pairs");
    near(at(done, "fours", "mean-exponential-reward", 21), 3.782, 6e-4, "fours");
  }

  /** Related.md e: a resilient budget of .9 at cost a gives way by .675, .181, .025. */
  @Test
  void resilientBudgetsGiveWayByTheirCost() throws IOException {
    double[] costs = {0.1, 1, 10};
    double[] expected = {.675, .181, .025};
    for (int i = 0; i < 3; i++) {
      StudyBench.Done done =
          loops.run(
              "cost-" + i,
              shipped(
                  "khalafi",
                  "budgets: [1.0], step: 0.2",
                  "budgets: [0.9], step: 0.1, cost: " + costs[i],
                  "generations: 41",
                  "generations: 161"));
      double[] lambda =
          loops
              .bench()
              .observations(done)
              .where(
                  each ->
                      each.metric().equals("dual-lambda")
                          && each.position().equals(Position.generation(161)))
              .all()
              .stream()
              .mapToDouble(each -> each.value() / 2)
              .toArray();
      assertThat(lambda).hasSize(12);
      double cost = costs[i];
      Arrays.setAll(lambda, r -> lambda[r] / cost);
      near(lambda, expected[i], 6e-4, "zeta at cost " + cost);
    }
  }

  /** Two of three sources feed on themselves: what each of the three pays after twenty refits. */
  @Test
  void theThirdSourcePaysForWhatItSharesAndForNothingElse() throws IOException {
    StudyBench.Done done =
        loops.run("crossed", shipped("crossed-loop", "replicates: 300", "replicates: 600"));
    for (String similarity : new String[] {"0", "0.5"}) {
      for (String arm : new String[] {"pooled", "separate"}) {
        int shared = arm.equals("pooled") && similarity.equals("0.5") ? 5 : 0;
        for (int source = 0; source < 3; source++) {
          double[] rise = rise(done, similarity, arm, source);
          double[] expected = new double[4000];
          for (int run = 0; run < expected.length; run++) {
            expected[run] = crossed(shared, source, RandomStream.of(79, run));
          }
          String what = arm + " " + similarity + ", source " + source;
          double error = Math.hypot(standardError(rise), standardError(expected));
          near(mean(rise), error, mean(expected), 0, what);
        }
      }
    }
    double[] paid = rise(done, "0.5", "pooled", 2);
    assertThat(mean(paid)).isGreaterThan(4 * standardError(paid));
  }

  /** Total variation at generation 21 less that of the first fit, replicate by replicate. */
  private static double[] rise(StudyBench.Done done, String similarity, String arm, int source) {
    double[][] at = new double[2][];
    for (int end = 0; end < 2; end++) {
      Position position = Position.generation(end == 0 ? 1 : 21);
      at[end] =
          loops
              .bench()
              .observations(done)
              .where(
                  each ->
                      each.arm().equals(arm)
                          && each.setting().containsValue(similarity)
                          && each.measurement().ofSource().equals(OptionalInt.of(source))
                          && each.position().equals(position))
              .all()
              .stream()
              .sorted(Comparator.comparingInt(Observation::replicate))
              .mapToDouble(Observation::value)
              .toArray();
    }
    Arrays.setAll(at[1], r -> at[1][r] - at[0][r]);
    return at[1];
  }

  /** The loop by its means alone: shared coordinates of all 60 rows, the others of each source. */
  private static double crossed(int shared, int source, RandomStream stream) {
    double[][] means = new double[3][10];
    double first = 0;
    double last = 0;
    for (int fit = 1; fit <= 21; fit++) {
      int[] rows = stream.multinomial(60, new double[] {1, 1, 1});
      for (int i = 0; i < 10; i++) {
        if (i < shared) {
          double old = (rows[0] + rows[1]) / 60.0 * means[0][i];
          double next = old + stream.nextGaussian() / Math.sqrt(60);
          for (double[] each : means) {
            each[i] = next;
          }
        } else {
          for (int k = 0; k < 3; k++) {
            double old = k < 2 ? means[k][i] : 0;
            means[k][i] = old + stream.nextGaussian() / Math.sqrt(Math.max(1, rows[k]));
          }
        }
      }
      double square = Arrays.stream(means[source]).map(each -> each * each).sum();
      last = ErrorFunction.erf(Math.sqrt(square) / (2 * Math.sqrt(2)));
      first = fit == 1 ? last : first;
    }
    return last - first;
  }
}
