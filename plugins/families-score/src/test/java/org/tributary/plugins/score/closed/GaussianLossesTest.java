package org.tributary.plugins.score.closed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.random.RandomStream;

/**
 * The linear score that fits the rows of N(0, C) best, {@code -B y} with {@code B = (S + l^2
 * I)^-1}, S the mean of x x' over the rows, at the noise level l, noise integrated exactly: its
 * denoising loss {@code E |l s(x + l z) + z|^2} is
 *
 * <pre>
 * d - l^2 tr B on the rows,   d - 2 l^2 tr B + l^2 tr B (C + l^2 I) B on fresh ones
 * </pre>
 *
 * <p>and the truth's is {@code d - l^2 tr (C + l^2 I)^-1}.
 */
class GaussianLossesTest {
  private static final int ROWS = 30;
  private static final double LEVEL = 0.5;
  private static final double[] VARIANCES = {1, 0.25, 4};

  private static DMatrixRMaj rows(int count, RandomStream stream) {
    DMatrixRMaj rows = new DMatrixRMaj(count, VARIANCES.length);
    for (int i = 0; i < rows.data.length; i++) {
      rows.data[i] = Math.sqrt(VARIANCES[i % VARIANCES.length]) * stream.nextGaussian();
    }
    return rows;
  }

  private static MixtureField field(DMatrixRMaj covariance) {
    return new MixtureField(
        List.of(NormalComponent.of(1, new double[VARIANCES.length], covariance)));
  }

  /** Mean and standard error of the loss over so many noisy copies of each row. */
  private static double[] loss(
      MixtureField field, DMatrixRMaj rows, int draws, RandomStream stream) {
    double sum = 0;
    double squares = 0;
    long count = 0;
    for (int draw = 0; draw < draws; draw++) {
      DMatrixRMaj noise = new DMatrixRMaj(rows.numRows, rows.numCols);
      stream.child("draw", draw).fillGaussian(noise.data, 0, noise.data.length);
      DMatrixRMaj noisy = rows.copy();
      for (int i = 0; i < noisy.data.length; i++) {
        noisy.data[i] += LEVEL * noise.data[i];
      }
      double[] score = field.at(noisy, LEVEL).score().data;
      for (int row = 0; row < rows.numRows; row++) {
        double loss = 0;
        for (int i = row * rows.numCols; i < (row + 1) * rows.numCols; i++) {
          loss += Math.pow(LEVEL * score[i] + noise.data[i], 2);
        }
        sum += loss;
        squares += loss * loss;
        count++;
      }
    }
    double mean = sum / count;
    return new double[] {mean, Math.sqrt((squares / count - mean * mean) / count)};
  }

  private static void same(double[] measured, double wanted) {
    assertThat(measured[1]).isLessThan(0.02);
    assertThat(measured[0]).isCloseTo(wanted, within(4 * measured[1]));
  }

  /** The score at the unit vectors: column i of -B. */
  private static DMatrixRMaj matrix(MixtureField field) {
    int d = VARIANCES.length;
    DMatrixRMaj unit = new DMatrixRMaj(d, d);
    for (int i = 0; i < d; i++) {
      unit.set(i, i, 1);
    }
    DMatrixRMaj b = field.at(unit, LEVEL).score();
    for (int i = 0; i < b.data.length; i++) {
      b.data[i] = -b.data[i];
    }
    return b;
  }

  private static double trace(DMatrixRMaj matrix) {
    double trace = 0;
    for (int i = 0; i < matrix.numRows; i++) {
      trace += matrix.get(i, i);
    }
    return trace;
  }

  @Test
  void trainingAndTestLossOfTheLinearScoreAreTheClosedForms() {
    RandomStream stream = RandomStream.of(51, 0);
    DMatrixRMaj training = rows(ROWS, stream.child("training"));
    DMatrixRMaj second = Products.gram(training);
    for (int i = 0; i < second.data.length; i++) {
      second.data[i] /= ROWS;
    }
    int d = VARIANCES.length;
    DMatrixRMaj truth = new DMatrixRMaj(d, d);
    DMatrixRMaj noisy = new DMatrixRMaj(d, d);
    double square = LEVEL * LEVEL;
    for (int i = 0; i < d; i++) {
      truth.set(i, i, VARIANCES[i]);
      noisy.set(i, i, VARIANCES[i] + square);
    }
    MixtureField fitted = field(second);
    DMatrixRMaj b = matrix(fitted);

    double onTraining = d - square * trace(b);
    double onFresh =
        d
            - 2 * square * trace(b)
            + square * trace(Products.multiply(Products.multiply(b, noisy), b));
    double ofTruth = d - square * trace(matrix(field(truth)));

    same(loss(fitted, training, 4000, stream.child("on training")), onTraining);
    DMatrixRMaj fresh = rows(60_000, stream.child("fresh"));
    same(loss(fitted, fresh, 1, stream.child("on fresh")), onFresh);
    same(loss(field(truth), fresh, 1, stream.child("of truth")), ofTruth);
    assertThat(onTraining).isLessThan(ofTruth);
    assertThat(onFresh).isGreaterThan(ofTruth);
  }
}
