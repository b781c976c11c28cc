package org.tributary.plugins.study.selfconsuming.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;

/** Chains of counts, curation, deconvolution, stability: published and derived numbers. */
class OtherOraclesTest {
  private static final double[] REWARDS = {0, 0.5, 1, 1.5, 2};
  private static final double[] UNIFORM = {0.2, 0.2, 0.2, 0.2, 0.2};

  @Test
  void intensitiesSurviveAsPublished() {
    double[] published = {
      1, .632121, .468536, .374082, .312080, .268077, .235151, .209548, .189050, .172255
    };
    for (int k = 1; k <= published.length; k++) {
      assertThat(CountChains.survivalFactor(k)).isCloseTo(published[k - 1], within(5.1e-7));
      assertThat(CountChains.survivalFactor(k)).isBetween(1.0 / k - 1e-12, 3.0 / k);
    }
  }

  /** The Poisson loop itself: n counts, their mean is the next intensity. */
  @Test
  void aSimulatedPoissonLoopDiesOutAsOften() {
    int runs = 20_000;
    int n = 20;
    int fits = 6;
    int alive = 0;
    for (int r = 0; r < runs; r++) {
      RandomStream stream = RandomStream.of(5, r);
      double intensity = 0.05;
      for (int k = 0; k < fits; k++) {
        intensity = poisson(n * intensity, stream) / (double) n;
      }
      alive += intensity > 0 ? 1 : 0;
    }
    double p = CountChains.poissonSurvival(0.05, n, fits);
    assertThat(alive / (double) runs).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / runs)));
  }

  private static int poisson(double mean, RandomStream stream) {
    int count = 0;
    for (double t = stream.nextExponential(); t < mean; t += stream.nextExponential()) {
      count++;
    }
    return count;
  }

  @Test
  void aRareCategoryIsLostAsTheChainOfItsCountsSays() {
    double[][] there = CountChains.bernoulliSurvival(new double[] {0.01, 0, 1}, 100, 20);
    int[] fits = {1, 5, 10, 20};
    double[] exact = {.63397, .27101, .16139, .09087};
    double[] bounds = {.63212, .26808, .15824, .08757};
    for (int i = 0; i < fits.length; i++) {
      assertThat(there[fits[i] - 1][0]).isCloseTo(exact[i], within(5.1e-6));
      assertThat(CountChains.bernoulliSurvivalBound(0.01, 100, fits[i]))
          .isCloseTo(bounds[i], within(5.1e-6));
      assertThat(there[fits[i] - 1][1]).isZero();
      assertThat(there[fits[i] - 1][2]).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void regressionErrorsAddUpAsPublished() {
    int[] fits = {1, 2, 5, 10, 100};
    double[] expected = {.112360, .138815, .160865, .169614, .178185};
    for (int i = 0; i < fits.length; i++) {
      double kept = CountChains.accumulatedRegression(10, 100, 1, fits[i]);
      assertThat(kept).isCloseTo(expected[i], within(5.1e-7));
      assertThat(kept).isLessThan(.184824);
    }
    assertThat(CountChains.replacedRegression(10, 100, 1, 10)).isCloseTo(1.12360, within(5.1e-6));
  }

  /** Least squares refitted to labels of its last fit, on new rows or on all so far. */
  @Test
  void simulatedRegressionsErrAsMuch() {
    int runs = 400;
    int d = 5;
    int rows = 40;
    int fits = 4;
    for (boolean keeps : new boolean[] {false, true}) {
      double[] errors = new double[runs];
      for (int r = 0; r < runs; r++) {
        errors[r] = regression(d, rows, fits, keeps, RandomStream.of(9, r));
      }
      double mean = Arrays.stream(errors).average().orElseThrow();
      double variance = Arrays.stream(errors).map(e -> (e - mean) * (e - mean)).sum() / (runs - 1);
      double expected =
          keeps
              ? CountChains.accumulatedRegression(d, rows, 1, fits)
              : CountChains.replacedRegression(d, rows, 1, fits);
      assertThat(mean).isCloseTo(expected, within(4 * Math.sqrt(variance / runs)));
    }
  }

  /** Squared distance of the last fit from the truth, 0. */
  private static double regression(int d, int rows, int fits, boolean keeps, RandomStream stream) {
    DMatrixRMaj fit = new DMatrixRMaj(d, 1);
    DMatrixRMaj gram = new DMatrixRMaj(d, d);
    DMatrixRMaj right = new DMatrixRMaj(d, 1);
    for (int k = 0; k < fits; k++) {
      if (!keeps) {
        gram.zero();
        right.zero();
      }
      DMatrixRMaj x = new DMatrixRMaj(rows, d);
      stream.fillGaussian(x.data, 0, x.data.length);
      DMatrixRMaj y = new DMatrixRMaj(rows, 1);
      CommonOps_DDRM.mult(x, fit, y);
      for (int i = 0; i < rows; i++) {
        y.data[i] += stream.nextGaussian();
      }
      CommonOps_DDRM.multAddTransA(x, x, gram);
      CommonOps_DDRM.multAddTransA(x, y, right);
      assertThat(CommonOps_DDRM.solve(gram, right, fit)).isTrue();
    }
    return DoubleStream.of(fit.data).map(each -> each * each).sum();
  }

  @Test
  void curationRaisesTheRewardAsPublished() {
    CuratedPopulation population = new CuratedPopulation(REWARDS, 4);
    double[] published = {3.448, 4.544, 5.494, 6.159};
    double[] least = {3.983, 5.104, 5.949};
    for (int t = 0; t < published.length; t++) {
      double[] p = population.after(UNIFORM, Double.POSITIVE_INFINITY, t);
      assertThat(population.meanExponential(p)).isCloseTo(published[t], within(1.5e-3));
      if (t < least.length) {
        assertThat(population.leastMeanExponential(p)).isCloseTo(least[t], within(1.5e-3));
        double next =
            population.meanExponential(population.after(UNIFORM, Double.POSITIVE_INFINITY, t + 1));
        assertThat(next).isGreaterThan(population.leastMeanExponential(p));
      }
    }
    double[] tenth = population.after(UNIFORM, Double.POSITIVE_INFINITY, 10);
    assertThat(population.meanExponential(tenth)).isCloseTo(7.318, within(6e-4));
    assertThat(tenth[4]).isCloseTo(0.976, within(6e-4));
    assertThat(DoubleStream.of(tenth).sum()).isCloseTo(1, within(1e-12));
  }

  @Test
  void realDataHoldCurationWhereThePaperSays() {
    CuratedPopulation pairs = new CuratedPopulation(REWARDS, 2);
    double[] held = pairs.after(UNIFORM, 0.5, 200);
    assertThat(held).containsExactly(new double[] {.163, .177, .195, .219, .247}, within(6e-4));
    assertThat(divergence(held)).isCloseTo(.0112, within(6e-5));
    assertThat(pairs.mostDivergence(0.5)).isCloseTo(.693, within(5e-4));
    assertThat(pairs.meanExponential(held)).isCloseTo(3.789, within(6e-4));
    CuratedPopulation fours = new CuratedPopulation(REWARDS, 4);
    double[] other = fours.after(UNIFORM, 0.3, 200);
    assertThat(divergence(other)).isCloseTo(.0103, within(6e-5));
    assertThat(fours.mostDivergence(0.3)).isCloseTo(2.303, within(6e-4));
    assertThat(fours.meanExponential(other)).isCloseTo(3.782, within(6e-4));
  }

  private static double divergence(double[] p) {
    return IntStream.range(0, p.length).mapToDouble(x -> p[x] * Math.log(p[x] / 0.2)).sum();
  }

  @Test
  void deconvolutionFollowsBothSequences() {
    Deconvolution unit = new Deconvolution(1, 1);
    double[] sde = {.337, .379, .426, .478, .532};
    double[] ode = {.462, .632, .774, .873, .932};
    double v = 0.3;
    double w = 0.3;
    for (int k = 0; k < 10; k++) {
      v = unit.sde(v);
      w = unit.ode(w);
      if (k < 5) {
        assertThat(v).isCloseTo(sde[k], within(1.1e-3));
        assertThat(w).isCloseTo(ode[k], within(1.1e-3));
      }
    }
    assertThat(v).isCloseTo(.796, within(6e-4));
    assertThat(w).isCloseTo(.998, within(6e-4));
    assertThat(unit.sde(1)).isCloseTo(1, within(1e-12));
    assertThat(unit.ode(1)).isCloseTo(1, within(1e-12));
    assertThat(unit.fixedPointDeviation(1000)).isCloseTo(.0894, within(5e-5));
  }

  @Test
  void retrainingIsStableForMoreThanTheTheoremPromises() {
    double[] lambdas = {.1, .3, .5};
    double[] exact = {.091, .231, .333};
    double[] promised = {.111, .429, 1.0};
    for (int i = 0; i < 3; i++) {
      Retraining loop = new Retraining(lambdas[i], 0, 0);
      assertThat(loop.exactRate()).isCloseTo(exact[i], within(5.1e-4));
      assertThat(loop.rate()).isCloseTo(promised[i], within(5.1e-4));
      assertThat(loop.stable()).isEqualTo(lambdas[i] < 0.5);
    }
    // Gillman: x < (1 + gamma)/(2 + gamma).
    assertThat(new Retraining(0.66, 0, 1).stable()).isTrue();
    assertThat(new Retraining(0.67, 0, 1).stable()).isFalse();
    assertThat(new Retraining(2, 0, 0).rate()).isInfinite();
  }

  @Test
  void aFixedRealSetKeepsSharesFromCollapsing() {
    double collision = 0;
    double norm = IntStream.rangeClosed(1, 50).mapToDouble(j -> 1.0 / j).sum();
    for (int j = 1; j <= 50; j++) {
      collision += 1 / (j * norm) / (j * norm);
    }
    FrequencyCollapse zipf = new FrequencyCollapse(collision);
    assertThat(zipf.synthetic(200, 10)).isCloseTo(.1252, within(6e-5));
    assertThat(zipf.synthetic(200, 50)).isCloseTo(.2842, within(6e-5));
    assertThat(zipf.synthetic(200, 100)).isCloseTo(.4429, within(6e-5));
    int[] sizes = {50, 200, 800};
    double[] limits = {7.62e-4, 1.523e-3, 2.029e-3};
    for (int i = 0; i < 3; i++) {
      assertThat(zipf.driftLimit(200, sizes[i])).isCloseTo(limits[i], within(6e-7));
    }
  }

  @Test
  void theMeanOfInverseCountsIsExact() {
    assertThat(ExpectedInverse.ofKept(1, 0.3)).isCloseTo(1, within(1e-12));
    // N in {0, 1, 2} with .25, .5, .25.
    assertThat(ExpectedInverse.ofKept(2, 0.5)).isCloseTo(0.25 + 0.5 + 0.125, within(1e-12));
    assertThat(ExpectedInverse.ofKept(7, 1)).isCloseTo(1.0 / 7, within(1e-12));
  }
}
