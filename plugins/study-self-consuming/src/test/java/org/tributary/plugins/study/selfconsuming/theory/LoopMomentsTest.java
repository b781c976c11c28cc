package org.tributary.plugins.study.selfconsuming.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.plugins.study.selfconsuming.theory.LoopMoments.At;
import org.tributary.plugins.study.selfconsuming.theory.Truth.Estimator;

/** Published and derived numbers of self-consuming.md and related.md. */
class LoopMomentsTest {
  private static final Truth MLE = Truth.gaussian(Estimator.BIASED);
  private static final Truth UNBIASED = Truth.gaussian(Estimator.UNBIASED);

  private static double[] variances(List<At> moments) {
    return moments.stream().mapToDouble(At::variance).toArray();
  }

  private static double[] errors(List<At> moments) {
    return moments.stream().mapToDouble(At::meanError).toArray();
  }

  private static At last(List<At> moments) {
    return moments.get(moments.size() - 1);
  }

  @Test
  void replacedVarianceFallsAndTheSumStays() {
    List<At> biased = LoopMoments.mixture(MLE, LoopPlan.latest(10, 0, 9));
    List<At> unbiased = LoopMoments.mixture(UNBIASED, LoopPlan.latest(10, 0, 9));
    for (int k = 1; k <= 9; k++) {
      assertThat(biased.get(k - 1).variance()).isCloseTo(Math.pow(0.9, k), within(1e-12));
      assertThat(biased.get(k - 1).meanError() + biased.get(k - 1).variance())
          .isCloseTo(1, within(1e-12));
      assertThat(unbiased.get(k - 1).variance()).isCloseTo(1, within(1e-12));
      assertThat(unbiased.get(k - 1).meanError()).isCloseTo(k / 10.0, within(1e-12));
    }
  }

  @Test
  void samplingBiasMultipliesTheVarianceByLambdaARefit() {
    double lambda = 0.8;
    List<At> biased = LoopMoments.mixture(UNBIASED, LoopPlan.latest(20, 0, 7).biased(lambda));
    for (int t = 0; t < 7; t++) {
      assertThat(biased.get(t).variance()).isCloseTo(Math.pow(lambda, t), within(1e-12));
      double mean = (1 + lambda * (1 - Math.pow(lambda, t)) / (1 - lambda)) / 20;
      assertThat(biased.get(t).meanError()).isCloseTo(mean, within(1e-12));
    }
    assertThat(last(LoopMoments.mixture(MLE, LoopPlan.latest(20, 0, 7).biased(lambda))).variance())
        .isCloseTo(0.95 * Math.pow(lambda * 0.95, 6), within(1e-12));
  }

  @Test
  void anIndependentMixtureSettlesAsDerived() {
    List<At> moments = LoopMoments.mixture(MLE, LoopPlan.latest(10, 0.3, 60));
    assertThat(Arrays.copyOf(variances(moments), 4))
        .containsExactly(new double[] {0.9, 0.8559, 0.8365, 0.8279}, within(6e-5));
    assertThat(Arrays.copyOf(errors(moments), 4))
        .containsExactly(new double[] {0.1, 0.1441, 0.1635, 0.1721}, within(6e-5));
    // The note prints ends of finite loops; the limit solves v = .9 s, s = .3 + .7 v + .21 m.
    At end = last(moments);
    assertThat(end.variance()).isCloseTo(0.8212, within(2e-4));
    assertThat(end.meanError()).isCloseTo(0.1788, within(2e-4));
    assertThat(end.variance())
        .isCloseTo(0.9 * (0.3 + 0.7 * end.variance() + 0.21 * end.meanError()), within(1e-9));
  }

  @Test
  void accumulationIsTheFiniteProduct() {
    for (int n : new int[] {10, 32, 100}) {
      List<At> moments = LoopMoments.accumulated(MLE, LoopPlan.latest(n, 0, 9));
      double product = 1;
      for (int k = 1; k <= 9; k++) {
        product *= 1 - 1.0 / ((double) n * k * k);
        assertThat(moments.get(k - 1).variance()).isCloseTo(product, within(1e-12));
        assertThat(moments.get(k - 1).meanError()).isCloseTo(1 - product, within(1e-12));
      }
    }
    assertThat(last(LoopMoments.accumulated(MLE, LoopPlan.latest(10, 0, 9))).variance())
        .isCloseTo(0.8524, within(5e-5));
  }

  @Test
  void aSubsampledPoolDoesNotCollapseAndIsWorseThanTheWholePool() {
    int[] sizes = {10, 32, 100};
    double[] limits = {0.73899, 0.91161, 0.97100};
    for (int i = 0; i < sizes.length; i++) {
      double v = last(LoopMoments.subsampled(MLE, LoopPlan.latest(sizes[i], 0, 2000))).variance();
      assertThat(v).isCloseTo(limits[i], within(2e-4));
    }
  }

  @Test
  void fixedCountsOfFreshRowsSettleAsDerived() {
    At unbiased = last(LoopMoments.counts(UNBIASED, 10, 4, 6, true, 0.9, 0, 200));
    assertThat(unbiased.variance()).isCloseTo(0.9524, within(5e-5));
    assertThat(unbiased.meanError()).isCloseTo(0.1429, within(5e-5));
    At biased = last(LoopMoments.counts(MLE, 10, 4, 6, true, 0.9, 0, 200));
    // Again a finite loop; the limit solves v = .4 + .6 (.9 v + m) - m.
    assertThat(biased.variance()).isCloseTo(0.760, within(6e-4));
    assertThat(biased.meanError()).isCloseTo(0.1268, within(3e-4));
    assertThat(biased.variance())
        .isCloseTo(
            0.4 + 0.6 * (0.9 * biased.variance() + biased.meanError()) - biased.meanError(),
            within(1e-9));
  }

  @Test
  void aFixedRealSetSettlesAsDerived() {
    List<At> moments = LoopMoments.counts(MLE, 6, 6, 9, false, 0.9, 0, 200);
    assertThat(Arrays.copyOf(variances(moments), 3))
        .containsExactly(new double[] {0.8333, 0.7533, 0.7202}, within(6e-5));
    assertThat(Arrays.copyOf(errors(moments), 2))
        .containsExactly(new double[] {0.1667, 0.1967}, within(6e-5));
    // A finite loop: the limit is lower by .0007.
    assertThat(last(moments).variance()).isCloseTo(0.6915, within(8e-4));
    assertThat(last(moments).meanError()).isCloseTo(0.2056, within(3e-4));
  }

  /** MAD: A' at lambda = 1, n_r = 100; about 1/n_e with n_e = n_r (n_r + 2 n_s)/(n_r + n_s). */
  @Test
  void theFreshDataLoopOfMadSettlesAtItsOracle() {
    int[] synthetic = {25, 100, 400};
    double[] expected = {0.00834, 0.00668, 0.00558};
    for (int i = 0; i < synthetic.length; i++) {
      At end = last(LoopMoments.counts(UNBIASED, 100, 100, synthetic[i], true, 1, 0, 400));
      assertThat(end.meanError()).isCloseTo(expected[i], within(6e-6));
    }
    double v = last(LoopMoments.counts(UNBIASED, 100, 100, 300, true, 0.8, 0, 400)).variance();
    assertThat(v).isCloseTo(100.0 / (100 + 300 * 0.2), within(0.01));
  }

  /** Gillman and Bertrand: n = 100, t = 50 refits. */
  @Test
  void correctedLoopsAreStableAsDerived() {
    double[][] cases = {
      {50, 0, .01247},
      {50, 1, .00868},
      {100, 0, .01329},
      {100, 1, .00711},
      {200, 0, .01394},
      {200, 1, .00500},
      {200, 3, .00389}
    };
    for (double[] each : cases) {
      double corrected = each[1] / (1 + each[1]);
      At end = last(LoopMoments.counts(MLE, 100, 100, (int) each[0], false, 1, corrected, 51));
      assertThat(end.meanError()).isCloseTo(each[2], within(5.1e-6));
    }
    double[] variances = {0.9875, 0.9867, 0.9861};
    int[] synthetic = {50, 100, 200};
    for (int i = 0; i < 3; i++) {
      At end = last(LoopMoments.counts(MLE, 100, 100, synthetic[i], false, 1, 0, 51));
      assertThat(end.variance()).isCloseTo(variances[i], within(6e-5));
    }
  }

  /** Theorem 3.1 of Bakshi and Chakraborty, K = 50 uniform, n = 5. */
  @Test
  void theRiskOfSharesFollowsTheTheorem() {
    Truth uniform = Truth.categorical(0.98);
    assertThat(last(LoopMoments.mixture(uniform, LoopPlan.latest(5, 0.1, 500))).meanError())
        .isCloseTo(0.556818, within(1e-6));
    assertThat(last(LoopMoments.mixture(uniform, LoopPlan.latest(5, 0, 500))).meanError())
        .isCloseTo(0.98, within(1e-9));
    assertThat(last(LoopMoments.mixture(uniform, LoopPlan.latest(5, 1, 500))).meanError())
        .isCloseTo(0.98 / 5, within(1e-12));
    double product = 1;
    double[] sizes = new double[12];
    for (int s = 0; s < 12; s++) {
      sizes[s] = 5 + 3 * s;
      product *= 1 - 1 / sizes[s];
    }
    assertThat(
            last(LoopMoments.mixture(uniform, LoopPlan.latest(sizes, new double[12]))).meanError())
        .isCloseTo(0.98 * (1 - product), within(1e-12));
  }

  /** A9: t = 200, n_t = 5 (t+1)^q, alpha_t = .4 (t+1)^-p, against the figures read off (8 %). */
  @Test
  void endPointsOfTheFiguresAreMet() {
    Truth uniform = Truth.categorical(0.98);
    double[] powers = {Double.NaN, -0.5, -1, -2};
    double[][] replaced = {
      {.557, .005, 0, 0}, {.80, .018, 0, 0}, {.964, .198, .011, 0}, {.98, .623, .200, .141}
    };
    double[][] accumulated = {
      {.123, .049, .020, .009},
      {.117, .045, .018, .008},
      {.202, .133, .088, .063},
      {.263, .218, .181, .157}
    };
    double[] synthetic = {.291, .260, .234};
    for (int p = 0; p < 4; p++) {
      for (int q = 0; q < 4; q++) {
        LoopPlan plan = LoopPlan.latest(sizes(q), alphas(powers[p]));
        double left = last(LoopMoments.mixture(uniform, plan)).meanError();
        if (replaced[p][q] > 0) {
          assertThat(left).isCloseTo(replaced[p][q], within(0.04 * replaced[p][q] + 5e-4));
        }
        assertThat(last(LoopMoments.accumulated(uniform, plan)).meanError())
            .isCloseTo(accumulated[p][q], within(0.01 * accumulated[p][q] + 5.1e-4));
      }
    }
    for (int q = 0; q < 3; q++) {
      LoopPlan plan = LoopPlan.latest(sizes(q), new double[201]);
      assertThat(last(LoopMoments.accumulated(uniform, plan)).meanError())
          .isCloseTo(synthetic[q], within(5.1e-4));
    }
  }

  private static double[] sizes(int power) {
    double[] sizes = new double[201];
    for (int t = 0; t <= 200; t++) {
      sizes[t] = 5 * Math.pow(t + 1, power);
    }
    return sizes;
  }

  private static double[] alphas(double power) {
    double[] alphas = new double[201];
    for (int t = 0; t <= 200; t++) {
      alphas[t] = Double.isNaN(power) ? 0.1 : 0.4 * Math.pow(t + 1, power);
    }
    return alphas;
  }

  /** A10: limits n R_0 [1 - sin(x)/x], x = pi/sqrt n; the printed denominator is another number. */
  @Test
  void accumulationOfSharesHasItsLimitAndItsSmallSizes() {
    double[] ratios = {1.4900, 1.5656, 1.6368};
    int[] sizes = {5, 10, 100};
    for (int i = 0; i < 3; i++) {
      double risk =
          last(LoopMoments.accumulated(Truth.categorical(0.98), LoopPlan.latest(sizes[i], 0, 2000)))
              .meanError();
      assertThat(risk / (0.98 / sizes[i])).isCloseTo(ratios[i], within(6e-4));
    }
    double sixth =
        last(LoopMoments.accumulated(Truth.categorical(0.95), LoopPlan.latest(10, 0, 7)))
            .meanError();
    assertThat(sixth).isCloseTo(0.13799, within(5e-6));
    assertThat(sixth).isLessThan(0.13877 - 5e-4);
  }

  /** A11: appendix C.2, c = .92, n_0 = 10, at t = 100. */
  @Test
  void theSettingsOfAppendixCEndWhereTheirRecursionsDo() {
    Truth truth = Truth.categorical(0.92);
    double[] growing = new double[101];
    double[] squares = new double[101];
    for (int t = 0; t <= 100; t++) {
      growing[t] = 10 * Math.max(1, t);
      squares[t] = 10 * Math.pow(Math.max(1, t), 2);
    }
    assertThat(
            last(LoopMoments.mixture(truth, LoopPlan.latest(growing, new double[101]))).meanError())
        .isCloseTo(0.431, within(6e-4));
    assertThat(
            last(LoopMoments.mixture(truth, LoopPlan.latest(squares, new double[101]))).meanError())
        .isCloseTo(0.221, within(6e-4));
    assertThat(last(LoopMoments.accumulated(truth, LoopPlan.latest(10, 0, 101))).meanError())
        .isCloseTo(0.144, within(1e-3));
    assertThat(last(LoopMoments.mixture(truth, LoopPlan.latest(10, 0.3, 101))).meanError())
        .isCloseTo(0.1646, within(6e-5));
    double[] harmonic = new double[101];
    double[] constant = new double[101];
    for (int t = 0; t <= 100; t++) {
      harmonic[t] = 0.3 / Math.max(1, t);
      constant[t] = 0.3;
    }
    assertThat(last(LoopMoments.mixture(truth, LoopPlan.latest(growing, harmonic))).meanError())
        .isCloseTo(0.133, within(6e-4));
    assertThat(last(LoopMoments.mixture(truth, LoopPlan.latest(growing, constant))).meanError())
        .isCloseTo(0.0018, within(6e-5));
  }

  /** A14: n_0 = 5, alpha_1 = .1: 24 rows are enough, 23 are needed. */
  @Test
  void oneStepImprovesFromTheRowsThatTheTheoremAsksFor() {
    double[] alphas = {0, 0.1};
    double first = 0.98 / 5;
    Truth uniform = Truth.categorical(0.98);
    assertThat(
            last(LoopMoments.mixture(uniform, LoopPlan.latest(new double[] {5, 24}, alphas)))
                .meanError())
        .isLessThan(first);
    assertThat(
            last(LoopMoments.mixture(uniform, LoopPlan.latest(new double[] {5, 23}, alphas)))
                .meanError())
        .isLessThan(first);
    assertThat(
            last(LoopMoments.mixture(uniform, LoopPlan.latest(new double[] {5, 22}, alphas)))
                .meanError())
        .isGreaterThan(first);
  }

  /** Seddik: a fixed real set of shares, by its closed form. */
  @Test
  void sharesBesideAFixedRealSetAreSeddiks() {
    double collision = 0.1;
    FrequencyCollapse seddik = new FrequencyCollapse(collision);
    Truth truth = Truth.categorical(1 - collision);
    for (int n : new int[] {50, 200, 800}) {
      List<At> moments = LoopMoments.counts(truth, 200, 200, n, false, 1, 0, 12);
      for (int m = 1; m <= 12; m++) {
        assertThat(1 - moments.get(m - 1).variance())
            .isCloseTo(seddik.partial(200, n, m), within(1e-12));
      }
    }
    List<At> alone = LoopMoments.mixture(truth, LoopPlan.latest(200, 0, 12));
    assertThat(1 - last(alone).variance()).isCloseTo(seddik.synthetic(200, 12), within(1e-12));
  }

  /** A mixture over all earlier models, by following every pair of means. */
  @Test
  void aBalancedMixtureStaysBelowReplacingAndAboveFreshData() {
    List<double[]> shares = new ArrayList<>();
    double[] real = new double[20];
    double[] sizes = new double[20];
    for (int t = 0; t < 20; t++) {
      double[] each = new double[t];
      Arrays.fill(each, 1.0 / (t + 1));
      shares.add(each);
      real[t] = 1.0 / (t + 1);
      sizes[t] = 50;
    }
    double balanced =
        last(LoopMoments.mixture(MLE, new LoopPlan(sizes, real, new double[20], shares, 1, 0)))
            .meanError();
    assertThat(balanced)
        .isBetween(
            last(LoopMoments.mixture(MLE, LoopPlan.latest(50, 0.5, 20))).meanError(),
            last(LoopMoments.mixture(MLE, LoopPlan.latest(50, 0, 20))).meanError());
  }
}
