package org.tributary.plugins.score.features;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.score.diffusion.LevelRange;
import org.tributary.plugins.score.diffusion.NoiseProcess;

/**
 * Fixed random features {@code phi_j(x_t, t) = act(w_j . x_t + b_j + u_j . e(t)) / sqrt(m)} of a
 * noisy point {@code x_t = r y}.
 *
 * <p>The embedding e of a level at position p of the range is {@code (sin, cos)(pi p k / 2), k = 1,
 * 2}; there is none where the range is one level.
 *
 * @param activation act
 * @param process gives the signal r of a level
 * @param range levels the features are for
 * @param weights m x (d + 1 + E): w_j, b_j, u_j
 * @param dimension d
 */
public record RandomFeatures(
    Activation activation,
    NoiseProcess process,
    LevelRange range,
    DMatrixRMaj weights,
    int dimension) {
  private static final int EMBEDDED = 4;

  /**
   * How features are drawn.
   *
   * @param activation act
   * @param count m, at least 1
   * @param weight {@code w_j ~ N(0, weight^2 / d I)}
   * @param bias {@code b_j ~ N(0, bias^2)}
   * @param time {@code u_j ~ N(0, time^2 / E I)}, E the length of the embedding
   */
  public record Draw(Activation activation, int count, double weight, double bias, double time) {}

  /** Draws features of points with d coordinates. */
  public static RandomFeatures draw(
      Draw draw, NoiseProcess process, LevelRange range, int dimension, RandomStream stream) {
    int embedded = embedded(range);
    int inputs = dimension + 1 + embedded;
    double[] deviation = new double[inputs];
    Arrays.fill(deviation, 0, dimension, draw.weight() / Math.sqrt(dimension));
    deviation[dimension] = draw.bias();
    Arrays.fill(deviation, dimension + 1, inputs, draw.time() / Math.sqrt(EMBEDDED));
    DMatrixRMaj weights = new DMatrixRMaj(draw.count(), inputs);
    stream.fillGaussian(weights.data, 0, weights.data.length);
    for (int at = 0; at < weights.data.length; at++) {
      weights.data[at] *= deviation[at % inputs];
    }
    return new RandomFeatures(draw.activation(), process, range, weights, dimension);
  }

  /** Length E of the embedding of a level. */
  static int embedded(LevelRange range) {
    return range.single() ? 0 : EMBEDDED;
  }

  /** Number of features m. */
  public int count() {
    return weights.numRows;
  }

  /**
   * The features, m of each point.
   *
   * @param points y, n x d
   * @param levels one a point
   */
  public DMatrixRMaj at(DMatrixRMaj points, double[] levels) {
    int inputs = weights.numCols;
    DMatrixRMaj input = new DMatrixRMaj(points.numRows, inputs);
    for (int row = 0; row < points.numRows; row++) {
      double signal = process.signal(levels[row]);
      int at = row * inputs;
      for (int i = 0; i < dimension; i++) {
        input.data[at + i] = signal * points.data[row * dimension + i];
      }
      input.data[at + dimension] = 1;
      embed(levels[row], input.data, at + dimension + 1);
    }
    DMatrixRMaj features = Products.multiplyTransposedB(input, weights);
    activation.apply(features.data);
    double factor = 1 / Math.sqrt(count());
    for (int i = 0; i < features.data.length; i++) {
      features.data[i] *= factor;
    }
    return features;
  }

  private void embed(double level, double[] into, int at) {
    if (range.single()) {
      return;
    }
    double position = range.position(level);
    for (int k = 0; k < EMBEDDED / 2; k++) {
      double angle = Math.PI * position * (k + 1) / 2;
      into[at + 2 * k] = Math.sin(angle);
      into[at + 2 * k + 1] = Math.cos(angle);
    }
  }

  /**
   * The trace of the Jacobian in y of {@code A' phi}, of each point: {@code r / sqrt(m) sum_j a_j
   * act'_j}, a_j the alignment.
   *
   * @param features what {@link #at} gave at this level
   * @param alignment m values {@code sum_i A_ji w_ji}
   */
  double[] trace(DMatrixRMaj features, double[] alignment, double level) {
    double root = Math.sqrt(count());
    double factor = process.signal(level) / root;
    double[] trace = new double[features.numRows];
    for (int row = 0; row < trace.length; row++) {
      double sum = 0;
      for (int j = 0; j < alignment.length; j++) {
        sum += alignment[j] * activation.slope(root * features.data[row * alignment.length + j]);
      }
      trace[row] = factor * sum;
    }
    return trace;
  }

  /** {@code sum_i A_ji w_ji} of each feature; A is m x d. */
  double[] alignment(DMatrixRMaj coefficients) {
    double[] alignment = new double[count()];
    for (int j = 0; j < alignment.length; j++) {
      for (int i = 0; i < dimension; i++) {
        alignment[j] +=
            coefficients.data[j * dimension + i] * weights.data[j * weights.numCols + i];
      }
    }
    return alignment;
  }
}
