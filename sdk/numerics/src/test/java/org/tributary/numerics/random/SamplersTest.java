package org.tributary.numerics.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each law against its distribution function: a chi-square over equally likely bins has mean (bins
 * - 1) and variance 2 (bins - 1), and must lie within 4 standard errors of its mean on both sides.
 */
class SamplersTest {
  private static final int DRAWS = 400_000;
  private static final int BINS = 400;
  private final RandomStream stream = RandomStream.of(20, 1);

  @Test
  void gaussian() {
    checkLaw(stream.child("gaussian")::nextGaussian, new NormalDistribution(null, 0, 1));
  }

  /** Beyond 3.65 the draws come from a branch of their own; their count is binomial. */
  @Test
  void theTailsOfTheNormalLawHaveTheirMass() {
    RandomStream tails = stream.child("tails");
    int draws = 5_000_000;
    int beyond = 0;
    int positive = 0;
    for (int i = 0; i < draws; i++) {
      double x = tails.nextGaussian();
      beyond += Math.abs(x) > GaussianZiggurat.TAIL ? 1 : 0;
      positive += x > 0 ? 1 : 0;
    }
    double share =
        2 * new NormalDistribution(null, 0, 1).cumulativeProbability(-GaussianZiggurat.TAIL);
    assertThat((double) beyond).isCloseTo(draws * share, within(4 * Math.sqrt(draws * share)));
    assertThat((double) positive).isCloseTo(draws / 2.0, within(2 * Math.sqrt(draws)));
    assertThat(GaussianZiggurat.closure()).isCloseTo(0, within(1e-14));
  }

  @Test
  void uniform() {
    checkLaw(stream.child("uniform")::nextDouble, new UniformRealDistribution(null, 0, 1));
  }

  @Test
  void exponential() {
    RandomStream draws = stream.child("exponential");
    checkLaw(draws::nextExponential, new ExponentialDistribution(null, 1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 1, 3.7, 150})
  void gamma(double shape) {
    RandomStream draws = stream.child("gamma");
    checkLaw(() -> draws.nextGamma(shape), new GammaDistribution(null, shape, 1));
  }

  @ParameterizedTest
  @CsvSource({"0.5,0.5", "2,7"})
  void beta(double alpha, double beta) {
    RandomStream draws = stream.child("beta");
    checkLaw(() -> draws.nextBeta(alpha, beta), new BetaDistribution(null, alpha, beta));
  }

  @Test
  void tinyShapesGiveNumbers() {
    RandomStream draws = stream.child("tiny");
    for (int i = 0; i < 1000; i++) {
      assertThat(draws.nextBeta(1e-4, 1e-4)).isBetween(0.0, 1.0);
      assertThat(Arrays.stream(draws.nextDirichlet(new double[] {1e-4, 1e-4, 1e-4})).sum())
          .isCloseTo(1, within(1e-12));
    }
  }

  /** The mean of a Dirichlet coordinate is a_i / a with variance m (1 - m) / (a + 1). */
  @Test
  void dirichlet() {
    RandomStream draws = stream.child("dirichlet");
    double sum = 0;
    for (int i = 0; i < 50_000; i++) {
      sum += draws.nextDirichlet(new double[] {0.5, 1, 2.5})[0];
    }
    double mean = 0.5 / 4;
    assertThat(sum / 50_000).isCloseTo(mean, within(4 * Math.sqrt(mean * (1 - mean) / 5 / 50_000)));
  }

  @ParameterizedTest
  @CsvSource({"12,0.3", "40,0.9", "100,0.25", "5000,0.5", "200000,0.001"})
  void binomial(int trials, double probability) {
    RandomStream draws = stream.child("binomial");
    BinomialDistribution law = new BinomialDistribution(null, trials, probability);
    int[] counts = new int[trials + 1];
    for (int i = 0; i < DRAWS; i++) {
      counts[draws.binomial(trials, probability)]++;
    }
    double chiSquare = 0;
    int bins = 0;
    double pooledExpected = 0;
    double pooledCount = 0;
    for (int k = 0; k <= trials; k++) {
      pooledExpected += DRAWS * law.probability(k);
      pooledCount += counts[k];
      if (pooledExpected > 25) {
        chiSquare += Math.pow(pooledCount - pooledExpected, 2) / pooledExpected;
        bins++;
        pooledExpected = 0;
        pooledCount = 0;
      }
    }
    assertThat(chiSquare).isCloseTo(bins - 1, within(4 * Math.sqrt(2.0 * bins)));
  }

  @Test
  void binomialEdgesAreExact() {
    assertThat(stream.binomial(10, 0)).isZero();
    assertThat(stream.binomial(10, 1)).isEqualTo(10);
    assertThat(stream.binomial(0, 0.5)).isZero();
    assertThat(stream.binomial(Integer.MAX_VALUE, 0.5)).isCloseTo(1 << 30, within(100_000));
    assertThatThrownBy(() -> stream.binomial(1, Double.NaN))
        .hasMessage("probability must be in [0, 1], was NaN");
  }

  @Test
  void multinomialCountsSumToTheTrialsAndFollowTheWeights() {
    double[] weights = {2, 0, 1, 5};
    double[] sums = new double[4];
    RandomStream draws = stream.child("multinomial");
    for (int i = 0; i < 20_000; i++) {
      int[] counts = draws.multinomial(50, weights);
      assertThat(Arrays.stream(counts).sum()).isEqualTo(50);
      for (int j = 0; j < 4; j++) {
        sums[j] += counts[j];
      }
    }
    for (int j = 0; j < 4; j++) {
      double share = weights[j] / 8;
      double error = Math.sqrt(1_000_000 * share * (1 - share));
      assertThat(sums[j]).isCloseTo(1_000_000 * share, within(4 * error));
    }
  }

  @Test
  void categoriesOfWeightZeroAreNeverDrawn() {
    int[] counts = new int[4];
    double[] cumulative = {0, 1, 1, 4};
    for (int i = 0; i < 100_000; i++) {
      counts[stream.categorical(cumulative)]++;
    }
    assertThat(counts[0] + counts[2]).isZero();
    assertThat(counts[1]).isCloseTo(25_000, within(550)); // 4 sqrt(100000 / 4 * 3 / 4)
  }

  @Test
  void smallIntegersAreUniform() {
    int[] counts = new int[7];
    for (int i = 0; i < 700_000; i++) {
      counts[stream.nextInt(7)]++;
    }
    for (int count : counts) {
      assertThat(count).isCloseTo(100_000, within(1171)); // 4 sqrt(700000 / 7 * 6 / 7)
    }
  }

  /** Each of the 24 orders of 4 things is equally likely. */
  @Test
  void permutationsAreUniform() {
    int[] counts = new int[256];
    for (int i = 0; i < 240_000; i++) {
      int[] order = stream.permutation(4);
      counts[order[0] | order[1] << 2 | order[2] << 4 | order[3] << 6]++;
    }
    int[] met = Arrays.stream(counts).filter(count -> count > 0).toArray();
    assertThat(met).hasSize(24);
    double chiSquare =
        Arrays.stream(met).mapToDouble(count -> Math.pow(count - 10_000, 2) / 10_000).sum();
    assertThat(chiSquare).isCloseTo(23, within(4 * Math.sqrt(46)));
  }

  @Test
  void aSubsetIsThePrefixOfThePermutation() {
    int[] order = stream.child("order").permutation(1000);
    for (int count : new int[] {0, 1, 10, 61, 500, 1000}) {
      assertThat(stream.child("order").sampleWithoutReplacement(1000, count))
          .isEqualTo(Arrays.copyOf(order, count));
    }
    assertThat(Arrays.stream(order).sorted().toArray())
        .isEqualTo(java.util.stream.IntStream.range(0, 1000).toArray());
  }

  private static void checkLaw(DoubleSupplier draws, RealDistribution law) {
    int[] counts = new int[BINS];
    double sum = 0;
    for (int i = 0; i < DRAWS; i++) {
      double x = draws.getAsDouble();
      sum += x;
      counts[Math.min(BINS - 1, (int) (law.cumulativeProbability(x) * BINS))]++;
    }
    double expected = (double) DRAWS / BINS;
    double chiSquare = 0;
    for (int count : counts) {
      chiSquare += (count - expected) * (count - expected) / expected;
    }
    assertThat(chiSquare).isCloseTo(BINS - 1, within(4 * Math.sqrt(2.0 * (BINS - 1))));
    double error = Math.sqrt(law.getNumericalVariance() / DRAWS);
    assertThat(sum / DRAWS).isCloseTo(law.getNumericalMean(), within(4 * error));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64, 65, 66, 500, 5000})
  void aCategoryIsTheFirstWhoseCumulativeWeightIsAboveTheLevel(int size) {
    for (int skew = 0; skew < 4; skew++) {
      double[] cumulative = new double[size];
      RandomStream weights = RandomStream.of(5, skew);
      double total = 0;
      for (int i = 0; i < size; i++) {
        boolean none = skew == 3 && weights.nextInt(3) > 0 && i > 0;
        total += none ? 0 : Math.exp(5 * skew * weights.nextGaussian());
        cumulative[i] = total;
      }
      RandomStream stream = RandomStream.of(6, skew);
      RandomStream same = RandomStream.of(6, skew);
      for (int draw = 0; draw < 2000; draw++) {
        double level = same.nextDouble() * total;
        int first = 0;
        while (first < size - 1 && cumulative[first] <= level) {
          first++;
        }
        assertThat(stream.categorical(cumulative)).isEqualTo(first);
      }
    }
  }
}
