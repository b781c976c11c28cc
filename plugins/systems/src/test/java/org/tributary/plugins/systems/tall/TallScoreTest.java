package org.tributary.plugins.systems.tall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.law.Gaussian;

/** Prior N(0, I), observations N(theta, S) in four dimensions, 30 of them. */
class TallScoreTest {
  private static final int D = 4;
  private static final int N = 30;
  private static final DMatrixRMaj LIKELIHOOD = likelihood();
  private static final Gaussian PRIOR = Gaussian.of(new double[D], Matrices.identity(D, 1));

  /** Given one observation: precision I + S^-1. */
  private static final DMatrixRMaj SINGLE = posterior(1);

  private final RandomStream stream = RandomStream.of(15, 2);

  private static DMatrixRMaj likelihood() {
    DMatrixRMaj s = Matrices.identity(D, 0.5);
    for (int i = 0; i < D; i++) {
      for (int j = 0; j < D; j++) {
        s.add(i, j, 0.3);
      }
    }
    return s;
  }

  private static DMatrixRMaj posterior(int n) {
    return Matrices.inverse(
        Matrices.sum(1, Matrices.identity(D, 1), n, Matrices.inverse(LIKELIHOOD)));
  }

  private static TallScore score(Composition composition) {
    return new TallScore(PRIOR, SINGLE, N, composition, new double[D]);
  }

  /** Greatest distance from the exact noised posterior's score at random parameters and means. */
  private double apart(Composition composition, double signal) {
    TallScore.Linear linear = score(composition).at(signal);
    DMatrixRMaj whole = posterior(N);
    DMatrixRMaj exact =
        Matrices.inverse(Matrices.sum(signal, whole, 1 - signal, Matrices.identity(D, 1)));
    // mean = whole * sum_j single^-1 mean_j, since the prior's mean is 0
    DMatrixRMaj means = Products.multiply(whole, Matrices.inverse(SINGLE));
    double greatest = 0;
    for (int trial = 0; trial < 20; trial++) {
      double[] theta = new double[D];
      double[] sum = new double[D];
      stream.at(trial).fillGaussian(theta, 0, D);
      stream.at(trial).child("sum").fillGaussian(sum, 0, D);
      Arrays.setAll(sum, i -> sum[i] * Math.sqrt(N));
      double squares = 0;
      for (int i = 0; i < D; i++) {
        double composed = linear.constant()[i];
        double wanted = 0;
        for (int j = 0; j < D; j++) {
          composed += linear.slope().get(i, j) * theta[j] + linear.means().get(i, j) * sum[j];
          double centre = 0;
          for (int c = 0; c < D; c++) {
            centre += means.get(j, c) * sum[c];
          }
          wanted -= exact.get(i, j) * (theta[j] - Math.sqrt(signal) * centre);
        }
        squares += (composed - wanted) * (composed - wanted);
      }
      greatest = Math.max(greatest, Math.sqrt(squares));
    }
    return greatest;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.99, 0.5, 0.1, 0.01})
  void gaussAndJacAreExactAtEveryNoiseLevelAndTheNaiveSumIsNot(double signal) {
    assertThat(apart(Composition.GAUSS, signal)).isLessThan(1e-10);
    assertThat(apart(Composition.JAC, signal)).isLessThan(1e-10);
    assertThat(apart(Composition.NAIVE, signal)).isBetween(0.3, 80.0);
  }

  /** What is left of an exact score is the error of steps, which falls with their square. */
  @ParameterizedTest
  @EnumSource(
      value = Composition.class,
      names = {"GAUSS", "JAC"})
  void theSamplerEndsInThePosterior(Composition composition) {
    DMatrixRMaj exact = posterior(N);
    double coarse = apart(TallSampler.of(score(composition), 200).covariance(), exact);
    double fine = apart(TallSampler.of(score(composition), 1600).covariance(), exact);
    assertThat(fine).isLessThan(0.01).isLessThan(coarse / 4);
    DMatrixRMaj means = TallSampler.of(score(composition), 1600).means();
    assertThat(apart(means, Products.multiply(exact, Matrices.inverse(SINGLE)))).isLessThan(0.01);
  }

  /** The error of n wrong scores grows with n. */
  @Test
  void errorsOfSingleScoresAddUp() {
    double[] error = {0.1, 0, 0, 0};
    double few = shift(new TallScore(PRIOR, SINGLE, 2, Composition.GAUSS, error));
    double many = shift(new TallScore(PRIOR, SINGLE, 90, Composition.GAUSS, error));
    assertThat(shift(score(Composition.GAUSS))).isCloseTo(0, within(1e-12));
    assertThat(few).isGreaterThan(0);
    assertThat(many).isGreaterThan(few);
  }

  /** How far the mean is off, in standard deviations of the posterior. */
  private static double shift(TallScore score) {
    TallSampler sampler = TallSampler.of(score, 200);
    return Math.sqrt(
        Gaussian.of(new double[D], sampler.covariance())
            .factor()
            .squaredMahalanobis(DMatrixRMaj.wrap(1, D, sampler.constant()), new double[D])[0]);
  }

  private static double apart(DMatrixRMaj a, DMatrixRMaj b) {
    double greatest = 0;
    double scale = 0;
    for (int i = 0; i < a.data.length; i++) {
      greatest = Math.max(greatest, Math.abs(a.data[i] - b.data[i]));
      scale = Math.max(scale, Math.abs(b.data[i]));
    }
    return greatest / scale;
  }
}
