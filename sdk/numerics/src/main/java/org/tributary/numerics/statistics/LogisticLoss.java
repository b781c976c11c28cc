package org.tributary.numerics.statistics;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.special.LogSpace;

/** The penalised logistic loss with its derivatives; the design's last column is the constant 1. */
final class LogisticLoss {
  private final DMatrixRMaj design;
  private final double[] signs;
  private final double inversePenalty;

  LogisticLoss(DMatrixRMaj design, boolean[] labels, double inversePenalty) {
    this.design = design;
    this.inversePenalty = inversePenalty;
    this.signs = new double[labels.length];
    for (int i = 0; i < labels.length; i++) {
      signs[i] = labels[i] ? 1 : -1;
    }
  }

  double gradientScale() {
    return Math.max(1, inversePenalty * design.numRows * CommonOps_DDRM.elementMaxAbs(design));
  }

  double value(DMatrixRMaj weights) {
    double[] scores = scores(weights);
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      sum += LogSpace.log1pExp(-signs[i] * scores[i]);
    }
    double penalty = 0;
    for (int j = 0; j < design.numCols - 1; j++) {
      penalty += weights.data[j] * weights.data[j];
    }
    return inversePenalty * sum + 0.5 * penalty;
  }

  DMatrixRMaj gradient(DMatrixRMaj weights) {
    double[] scores = scores(weights);
    DMatrixRMaj pull = new DMatrixRMaj(scores.length, 1);
    for (int i = 0; i < scores.length; i++) {
      pull.data[i] = -inversePenalty * signs[i] * logistic(-signs[i] * scores[i]);
    }
    DMatrixRMaj gradient = Products.multiplyTransposedA(design, pull);
    for (int j = 0; j < design.numCols - 1; j++) {
      gradient.data[j] += weights.data[j];
    }
    return gradient;
  }

  DMatrixRMaj hessian(DMatrixRMaj weights) {
    double[] scores = scores(weights);
    DMatrixRMaj scaled = design.copy();
    for (int i = 0; i < scores.length; i++) {
      // logistic(s) logistic(-s), with one exponential
      double e = Math.exp(-Math.abs(scores[i]));
      double root = Math.sqrt(inversePenalty * e) / (1 + e);
      for (int j = 0; j < design.numCols; j++) {
        scaled.data[i * design.numCols + j] *= root;
      }
    }
    DMatrixRMaj hessian = Products.gram(scaled);
    for (int j = 0; j < design.numCols - 1; j++) {
      hessian.add(j, j, 1);
    }
    return hessian;
  }

  private double[] scores(DMatrixRMaj weights) {
    return Products.multiply(design, weights).data;
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
