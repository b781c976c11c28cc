package org.tributary.plugins.study.generalization;

import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.Normal;

/**
 * The score network of Li, Li, Zhang and Bian (2023), section 5.1, by hand: two frequencies of time
 * (sine and cosine, scale 30) through a linear layer of 16, the point through another, their sum
 * through swish and a linear layer of 1, over 16 and the noise; every layer but the frequencies is
 * trained by stochastic gradient descent with rate .5 and batches of 32 on the loss {@code (s std +
 * z)^2}, t even on [1e-5, 1], variance exploding with sigma = 25.
 */
final class PublishedNetwork {
  private static final int HIDDEN = 16;
  private static final int TIME = 4;
  private static final int BATCH = 32;
  private static final double RATE = 0.5;
  private static final double SIGMA = 25;
  private static final double EARLIEST = 1e-5;
  private static final double DENSITY_TIME = 0.065;

  private final double[] frequencies = new double[TIME / 2];
  private final double[] timeWeights = new double[HIDDEN * TIME];
  private final double[] timeBias = new double[HIDDEN];
  private final double[] pointWeights = new double[HIDDEN];
  private final double[] pointBias = new double[HIDDEN];
  private final double[] outWeights = new double[HIDDEN];
  private double outBias;

  private final double[] features = new double[TIME];
  private final double[] before = new double[HIDDEN];
  private final double[] after = new double[HIDDEN];

  PublishedNetwork(RandomStream stream) {
    for (int i = 0; i < frequencies.length; i++) {
      frequencies[i] = 30 * stream.nextGaussian();
    }
    even(timeWeights, TIME, stream);
    even(timeBias, TIME, stream);
    even(pointWeights, 1, stream);
    even(pointBias, 1, stream);
    even(outWeights, HIDDEN, stream);
    outBias = (2 * stream.nextDouble() - 1) / Math.sqrt(HIDDEN);
  }

  /** PyTorch's default: even on +-1/sqrt(inputs). */
  private static void even(double[] weights, int inputs, RandomStream stream) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (2 * stream.nextDouble() - 1) / Math.sqrt(inputs);
    }
  }

  private static double deviation(double time) {
    return Math.sqrt((Math.pow(SIGMA, 2 * time) - 1) / (2 * Math.log(SIGMA)));
  }

  /** The score times the noise; what it passed through stays in the buffers. */
  private double scaled(double point, double time) {
    for (int k = 0; k < frequencies.length; k++) {
      double angle = 2 * Math.PI * frequencies[k] * time;
      features[k] = Math.sin(angle);
      features[frequencies.length + k] = Math.cos(angle);
    }
    double out = outBias;
    for (int h = 0; h < HIDDEN; h++) {
      double sum = timeBias[h] + pointBias[h] + pointWeights[h] * point;
      for (int k = 0; k < TIME; k++) {
        sum += timeWeights[h * TIME + k] * features[k];
      }
      before[h] = sum;
      after[h] = sum / (1 + Math.exp(-sum));
      out += outWeights[h] * after[h];
    }
    return out / HIDDEN;
  }

  /** Trains on rows for so many steps, which pass over them in orders drawn anew. */
  void train(double[] rows, int steps, RandomStream stream) {
    RandomStream shuffle = stream.child("order");
    RandomStream noise = stream.child("noise");
    int[] order = new int[0];
    int at = 0;
    for (int step = 0; step < steps; step++) {
      if (at + Math.min(BATCH, rows.length) > order.length) {
        order = shuffle.permutation(rows.length);
        at = 0;
      }
      Gradient gradient = new Gradient();
      int batch = Math.min(BATCH, rows.length);
      for (int i = 0; i < batch; i++) {
        double time = EARLIEST + (1 - EARLIEST) * noise.nextDouble();
        double z = noise.nextGaussian();
        double point = rows[order[at + i]] + deviation(time) * z;
        gradient.add(point, 2 * (scaled(point, time) + z) / batch / HIDDEN);
      }
      at += batch;
      gradient.descend();
    }
  }

  /** The gradient of a batch. */
  private final class Gradient {
    private final double[] ofTimeWeights = new double[HIDDEN * TIME];
    private final double[] ofBias = new double[HIDDEN];
    private final double[] ofPointWeights = new double[HIDDEN];
    private final double[] ofOutWeights = new double[HIDDEN];
    private double ofOutBias;

    /** Adds that of the point just passed through, given the slope of the sum of the last layer. */
    void add(double point, double slope) {
      ofOutBias += slope;
      for (int h = 0; h < HIDDEN; h++) {
        ofOutWeights[h] += slope * after[h];
        double gate = 1 / (1 + Math.exp(-before[h]));
        double inner = slope * outWeights[h] * gate * (1 + before[h] * (1 - gate));
        ofBias[h] += inner;
        ofPointWeights[h] += inner * point;
        for (int k = 0; k < TIME; k++) {
          ofTimeWeights[h * TIME + k] += inner * features[k];
        }
      }
    }

    void descend() {
      outBias -= RATE * ofOutBias;
      for (int h = 0; h < HIDDEN; h++) {
        outWeights[h] -= RATE * ofOutWeights[h];
        timeBias[h] -= RATE * ofBias[h];
        pointBias[h] -= RATE * ofBias[h];
        pointWeights[h] -= RATE * ofPointWeights[h];
        for (int k = 0; k < TIME; k++) {
          timeWeights[h * TIME + k] -= RATE * ofTimeWeights[h * TIME + k];
        }
      }
    }
  }

  /**
   * KL(p_0 || density), the density by integrating the score at t = .065 on an even grid.
   *
   * @param mu half the distance of the modes of p_0
   * @param edge of the grid, 201 points
   */
  double divergence(double mu, double edge) {
    int points = 201;
    double width = 2 * edge / (points - 1);
    double deviation = deviation(DENSITY_TIME);
    double[] log = new double[points];
    double last = scaled(-edge, DENSITY_TIME) / deviation;
    double greatest = 0;
    for (int i = 1; i < points; i++) {
      double here = scaled(-edge + i * width, DENSITY_TIME) / deviation;
      log[i] = log[i - 1] + width * (last + here) / 2;
      greatest = Math.max(greatest, log[i]);
      last = here;
    }
    double mass = 0;
    for (double value : log) {
      mass += width * Math.exp(value - greatest);
    }
    double constant = greatest + Math.log(mass);
    double sum = 0;
    for (int i = 0; i < points; i++) {
      double x = -edge + i * width;
      double p = 0.5 * (Math.exp(Normal.logPdf(x, -mu, 1)) + Math.exp(Normal.logPdf(x, mu, 1)));
      sum += p > 0 ? width * p * (Math.log(p) - log[i] + constant) : 0;
    }
    return sum;
  }
}
