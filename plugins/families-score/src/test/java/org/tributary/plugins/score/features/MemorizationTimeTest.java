package org.tributary.plugins.score.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.score.diffusion.LevelRange;
import org.tributary.plugins.score.diffusion.NoiseKind;
import org.tributary.plugins.score.diffusion.NoiseProcess;
import org.tributary.plugins.score.diffusion.NormalPrior;

/**
 * When a score is learnt and when it begins to memorize, against the number of rows: rows of N(0,
 * I_40), 1200 features {@code tanh(W x / sqrt(d)) / sqrt(p)} without bias, Ornstein-Uhlenbeck noise
 * at t = .05, exact flow, 81 times from 1 to 1e8, two seeds. The excess is against the exact score
 * on 6,000 fresh noisy rows.
 */
@Tag("acceptance")
class MemorizationTimeTest {
  private static final int DIMENSION = 40;
  private static final int FEATURES = 1200;
  private static final int TIMES = 81;
  private static final int[] SIZES = {50, 100, 200, 400};
  private static final NoiseProcess PROCESS = new NoiseProcess(NoiseKind.VP, 1);
  private static final double LEVEL = PROCESS.level(0.05);

  @Test
  void memorizationBeginsLaterInProportionToTheRowsAndLearningDoesNot() {
    double[] learnt = new double[SIZES.length];
    double[] memorized = new double[SIZES.length];
    for (int i = 0; i < SIZES.length; i++) {
      for (int seed = 0; seed < 2; seed++) {
        double[] excess = excess(SIZES[i], RandomStream.of(20 + seed, SIZES[i]));
        int best = argmin(excess);
        double last = excess[TIMES - 1];
        assertThat(last).isGreaterThan(2 * excess[best]);
        double dropped = excess[0] - 0.9 * (excess[0] - excess[best]);
        double risen = (excess[best] + last) / 2;
        learnt[i] += crossing(excess, 0, dropped, -1) / 2;
        memorized[i] += crossing(excess, best, risen, 1) / 2;
      }
    }
    assertThat(slope(memorized)).isCloseTo(1, within(0.25));
    assertThat(slope(learnt)).isCloseTo(0, within(0.25));
  }

  private static double[] excess(int rows, RandomStream stream) {
    ScoreShape shape =
        new ScoreShape(
            RandomFeatures.draw(
                new RandomFeatures.Draw(Activation.TANH, FEATURES, 1, 0, 0),
                PROCESS,
                new LevelRange(LEVEL, LEVEL),
                DIMENSION,
                stream.child("features")),
            Output.SCORE,
            Start.FLAT,
            new NormalPrior(new double[DIMENSION], new double[DIMENSION]));
    int draws = Math.max(8, 2 * (6000 / rows));
    DenoisingMoments training =
        DenoisingMoments.of(
            shape, normal(rows, 1, stream.child("rows")), draws, stream.child("noise"), () -> {});
    TrainingPath path = TrainingPath.of(training, new TrainingRule(Training.FLOW, 1));
    DenoisingMoments test = againstTheTruth(shape, stream.child("test"));
    return IntStream.range(0, TIMES).mapToDouble(i -> test.loss(path.at(time(i)))).toArray();
  }

  /** The truth is N(0, I) at every time: the score of {@code x_t = r y} is {@code -x_t}. */
  private static DenoisingMoments againstTheTruth(ScoreShape shape, RandomStream stream) {
    int count = 6000;
    DMatrixRMaj points = normal(count, Math.sqrt(1 + LEVEL * LEVEL), stream);
    double[] levels = new double[count];
    Arrays.fill(levels, LEVEL);
    DMatrixRMaj features = shape.features().at(points, levels);
    double signal = PROCESS.signal(LEVEL);
    DMatrixRMaj cross = Products.multiplyTransposedA(features, points);
    double square = 0;
    for (double y : points.data) {
      square += signal * y * signal * y / count;
    }
    DMatrixRMaj gram = Products.gram(features);
    IntStream.range(0, gram.data.length).forEach(i -> gram.data[i] /= count);
    IntStream.range(0, cross.data.length).forEach(i -> cross.data[i] *= -signal / count);
    return new DenoisingMoments(gram, cross, square);
  }

  private static DMatrixRMaj normal(int rows, double deviation, RandomStream stream) {
    DMatrixRMaj points = new DMatrixRMaj(rows, DIMENSION);
    for (int i = 0; i < points.data.length; i++) {
      points.data[i] = deviation * stream.nextGaussian();
    }
    return points;
  }

  private static double time(int index) {
    return Math.pow(10, 8.0 * index / (TIMES - 1));
  }

  private static int argmin(double[] values) {
    return IntStream.range(0, values.length)
        .reduce(0, (best, i) -> values[i] < values[best] ? i : best);
  }

  /** Log of the time, from a place of the grid on, at which the value is first passed. */
  private static double crossing(double[] values, int from, double value, int sign) {
    for (int i = from + 1; i < values.length; i++) {
      if (sign * (values[i] - value) >= 0) {
        double share = (value - values[i - 1]) / (values[i] - values[i - 1]);
        return Math.log(time(i - 1)) + share * Math.log(time(i) / time(i - 1));
      }
    }
    throw new AssertionError("the value " + value + " is never passed");
  }

  private static double slope(double[] logTimes) {
    double meanX = IntStream.of(SIZES).mapToDouble(Math::log).average().orElseThrow();
    double numerator = 0;
    double denominator = 0;
    for (int i = 0; i < SIZES.length; i++) {
      double x = Math.log(SIZES[i]) - meanX;
      numerator += x * logTimes[i];
      denominator += x * x;
    }
    return numerator / denominator;
  }
}
