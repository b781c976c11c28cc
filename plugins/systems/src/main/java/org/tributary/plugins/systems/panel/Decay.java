package org.tributary.plugins.systems.panel;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.law.Gaussian;

/**
 * Logs of a quantity that decays, {@code dz/dt = -(rate + spread b) z} with b standard normal a
 * subject, seen with noise at times t_1 .. t_T:
 *
 * <pre>
 * y_j = start - (rate + spread b) t_j + noise e_j ~ N(start - rate t, spread^2 t t' + noise^2 I)
 * </pre>
 *
 * @param start log z at time 0
 * @param rate fixed effect
 * @param spread standard deviation of the random effect, at least 0
 * @param noise standard deviation of an observation, above 0
 */
public record Decay(double start, double rate, double spread, double noise) {

  /** The law of a trajectory at the times. */
  public Gaussian at(List<Double> times) {
    int size = times.size();
    double[] mean = times.stream().mapToDouble(t -> start - rate * t).toArray();
    DMatrixRMaj covariance = new DMatrixRMaj(size, size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double shared = spread * spread * times.get(i) * times.get(j);
        covariance.set(i, j, shared + (i == j ? noise * noise : 0));
      }
    }
    return Gaussian.of(mean, covariance);
  }

  /**
   * The maximum of the likelihood over trajectories on one grid. Since the covariance maps the span
   * of 1 and t into itself, start and rate are those of least squares on the mean trajectory,
   * whatever the variances; the part of the residuals along t has variance {@code |t|^2 spread^2 +
   * noise^2}, the rest noise^2.
   *
   * @param rows trajectories, n x T
   * @param weights frequency of each, above 0
   * @param mixed whether each subject has a rate of its own; else spread is 0
   * @throws IllegalArgumentException when there is no row
   */
  public static Decay fit(DMatrixRMaj rows, double[] weights, List<Double> times, boolean mixed) {
    if (rows.numRows == 0) {
      throw new IllegalArgumentException("a decay needs at least 1 row: raise the sample size");
    }
    int size = times.size();
    double total = 0;
    double[] mean = new double[size];
    for (int row = 0; row < rows.numRows; row++) {
      total += weights[row];
      for (int j = 0; j < size; j++) {
        mean[j] += weights[row] * rows.get(row, j);
      }
    }
    double squares = 0;
    double centre = 0;
    double level = 0;
    for (int j = 0; j < size; j++) {
      mean[j] /= total;
      squares += times.get(j) * times.get(j);
      centre += times.get(j) / size;
      level += mean[j] / size;
    }
    double slope = 0;
    for (int j = 0; j < size; j++) {
      slope += (times.get(j) - centre) * (mean[j] - level);
    }
    slope /= squares - size * centre * centre;
    double start = level - slope * centre;
    double along = 0;
    double all = 0;
    for (int row = 0; row < rows.numRows; row++) {
      double projected = 0;
      for (int j = 0; j < size; j++) {
        double residual = rows.get(row, j) - start - slope * times.get(j);
        projected += times.get(j) * residual;
        all += weights[row] * residual * residual;
      }
      along += weights[row] * projected * projected / squares;
    }
    double rest = (all - along) / total / (size - 1);
    double own = along / total;
    return mixed && own > rest
        ? new Decay(start, -slope, Math.sqrt((own - rest) / squares), Math.sqrt(rest))
        : new Decay(start, -slope, 0, Math.sqrt(all / total / size));
  }
}
