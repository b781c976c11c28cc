package org.tributary.plugins.metrics.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.LogSpace;

/** Two hidden layers of rectified units and the log odds of the second sample. */
final class Perceptron {
  private static final int BATCH = 200;
  private static final double TOLERANCE = 1e-4;
  private static final int PATIENCE = 10;

  private final List<DenseLayer> layers;

  private Perceptron(int columns, int units, RandomStream stream) {
    layers =
        List.of(
            new DenseLayer(columns, units, stream.child("layer", 0)),
            new DenseLayer(units, units, stream.child("layer", 1)),
            new DenseLayer(units, 1, stream.child("layer", 2)));
  }

  /**
   * Fits by batches of 200 rows, or all, until the mean loss of an epoch has not fallen by 1e-4
   * below the least so far for more than 10 epochs running.
   */
  static Perceptron fit(LabelledRows training, int units, int maximumEpochs, RandomStream stream) {
    int rows = training.rows().numRows;
    Perceptron network = new Perceptron(training.rows().numCols, units, stream.child("weights"));
    double least = Double.POSITIVE_INFINITY;
    int stale = 0;
    for (int epoch = 0; epoch < maximumEpochs && stale <= PATIENCE; epoch++) {
      int[] order = stream.child("epoch", epoch).permutation(rows);
      double loss = 0;
      for (int from = 0; from < rows; from += BATCH) {
        int[] batch = Arrays.copyOfRange(order, from, Math.min(rows, from + BATCH));
        loss += network.learn(training.subset(batch)) * batch.length / rows;
      }
      stale = loss > least - TOLERANCE ? stale + 1 : 0;
      least = Math.min(least, loss);
    }
    return network;
  }

  /** Returns the log odds that each row is of the second sample. */
  double[] logOdds(DMatrixRMaj rows) {
    double[] logOdds = forward(rows).get(layers.size()).data;
    requireFinite(logOdds);
    return logOdds;
  }

  /** Takes one step, and returns the penalised mean loss before it, in nats. */
  private double learn(LabelledRows batch) {
    List<DMatrixRMaj> passed = forward(batch.rows());
    int rows = batch.rows().numRows;
    double[] logOdds = passed.get(layers.size()).data;
    requireFinite(logOdds);
    DMatrixRMaj gradient = new DMatrixRMaj(rows, 1);
    double loss = 0;
    for (int row = 0; row < rows; row++) {
      // The loss of the true label, log(1 + exp(-z)), has slope -1 / (1 + exp(z)).
      int sign = batch.second()[row] ? 1 : -1;
      gradient.data[row] = -sign / (1 + Math.exp(sign * logOdds[row])) / rows;
      loss += LogSpace.log1pExp(-sign * logOdds[row]) / rows;
    }
    for (int layer = layers.size() - 1; layer >= 0; layer--) {
      loss += layers.get(layer).penalty(rows);
      gradient = layers.get(layer).learn(passed.get(layer), gradient);
      if (layer > 0) {
        stopAtZeros(passed.get(layer), gradient);
      }
    }
    return loss;
  }

  /** Returns the input of each layer, and last the log odds. */
  private List<DMatrixRMaj> forward(DMatrixRMaj rows) {
    List<DMatrixRMaj> passed = new ArrayList<>(List.of(rows));
    for (DenseLayer layer : layers) {
      DMatrixRMaj result = layer.forward(passed.get(passed.size() - 1));
      if (passed.size() < layers.size()) {
        for (int i = 0; i < result.data.length; i++) {
          result.data[i] = Math.max(0, result.data[i]);
        }
      }
      passed.add(result);
    }
    return passed;
  }

  private static void requireFinite(double[] logOdds) {
    for (double value : logOdds) {
      if (!Double.isFinite(value)) {
        throw new ArithmeticException(
            "the perceptron's log odds were "
                + value
                + ": the samples hold numbers too large for it; scale or clip them");
      }
    }
  }

  private static void stopAtZeros(DMatrixRMaj activations, DMatrixRMaj gradient) {
    for (int i = 0; i < gradient.data.length; i++) {
      gradient.data[i] = activations.data[i] > 0 ? gradient.data[i] : 0;
    }
  }
}
