package org.tributary.plugins.metrics.sample;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.random.RandomStream;

/** An affine map of rows, its weights under a small ridge penalty, which learns by Adam. */
final class DenseLayer {
  /** Half of this times the squared weights, over the rows of the batch, is added to the loss. */
  private static final double PENALTY = 1e-4;

  private final DMatrixRMaj weights;
  private final double[] biases;
  private final AdamSteps weightSteps;
  private final AdamSteps biasSteps;

  /** Draws weights and biases uniformly within sqrt(6 / (inputs + outputs)) (Glorot and Bengio). */
  DenseLayer(int inputs, int outputs, RandomStream stream) {
    weights = new DMatrixRMaj(inputs, outputs);
    biases = new double[outputs];
    double bound = Math.sqrt(6.0 / (inputs + outputs));
    fill(weights.data, bound, stream.child("weights"));
    fill(biases, bound, stream.child("biases"));
    weightSteps = new AdamSteps(weights.data.length);
    biasSteps = new AdamSteps(outputs);
  }

  /** Maps n x inputs to n x outputs. */
  DMatrixRMaj forward(DMatrixRMaj rows) {
    DMatrixRMaj result = Products.multiply(rows, weights);
    for (int from = 0; from < result.data.length; from += biases.length) {
      for (int unit = 0; unit < biases.length; unit++) {
        result.data[from + unit] += biases[unit];
      }
    }
    return result;
  }

  /** Takes a step, and returns the gradient with regard to the inputs before it. */
  DMatrixRMaj learn(DMatrixRMaj inputs, DMatrixRMaj outputGradient) {
    DMatrixRMaj inputGradient = Products.multiplyTransposedB(outputGradient, weights);
    DMatrixRMaj weightGradient = Products.multiplyTransposedA(inputs, outputGradient);
    for (int i = 0; i < weightGradient.data.length; i++) {
      weightGradient.data[i] += PENALTY / inputs.numRows * weights.data[i];
    }
    double[] biasGradient = new double[biases.length];
    for (int from = 0; from < outputGradient.data.length; from += biases.length) {
      for (int unit = 0; unit < biases.length; unit++) {
        biasGradient[unit] += outputGradient.data[from + unit];
      }
    }
    weightSteps.step(weights.data, weightGradient.data);
    biasSteps.step(biases, biasGradient);
    return inputGradient;
  }

  /** Returns what the weights add to the mean loss of a batch. */
  double penalty(int batchRows) {
    double squares = 0;
    for (double weight : weights.data) {
      squares += weight * weight;
    }
    return PENALTY / 2 * squares / batchRows;
  }

  private static void fill(double[] target, double bound, RandomStream stream) {
    stream.fillUniform(target, 0, target.length);
    for (int i = 0; i < target.length; i++) {
      target[i] = bound * (2 * target[i] - 1);
    }
  }
}
