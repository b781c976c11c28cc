package org.tributary.plugins.synthetic;

import java.util.Arrays;
import java.util.List;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.LogSpace;
import org.tributary.numerics.special.Normal;

/**
 * A mixture of Gaussians whose covariances are multiples of the identity:
 *
 * <pre>p(x) = sum_j w_j N(x; m_j, s_j^2 I)</pre>
 *
 * <p>Noise of level t turns s_j^2 into s_j^2 + t^2, so its density and score under noise are exact.
 */
final class IsotropicMixture {
  private final int dimension;
  private final double[] weights;
  private final double[] logWeights;
  private final double[] cumulative;
  private final double[][] means;
  private final double[] deviations;

  /** A mixture; weights are normalised. */
  IsotropicMixture(List<Component> components) {
    if (components.isEmpty()) {
      throw new IllegalArgumentException("a mixture needs at least one component");
    }
    dimension = components.get(0).mean().size();
    int count = components.size();
    double total = components.stream().mapToDouble(Component::weight).sum();
    weights = new double[count];
    logWeights = new double[count];
    cumulative = new double[count];
    means = new double[count][];
    deviations = new double[count];
    double sum = 0;
    for (int j = 0; j < count; j++) {
      Component component = components.get(j);
      if (component.mean().size() != dimension) {
        throw new IllegalArgumentException(
            "means must have " + dimension + " coordinates, one had " + component.mean().size());
      }
      weights[j] = component.weight() / total;
      logWeights[j] = Math.log(weights[j]);
      sum += weights[j];
      cumulative[j] = sum;
      means[j] = component.mean().stream().mapToDouble(Double::doubleValue).toArray();
      deviations[j] = component.deviation();
    }
  }

  int dimension() {
    return dimension;
  }

  int components() {
    return weights.length;
  }

  double deviation(int component) {
    return deviations[component];
  }

  /** Fills {@code rows} with points, row major. */
  void draw(RandomStream stream, double[] rows) {
    if (weights.length == 1) {
      stream.fillGaussian(rows, 0, rows.length);
      place(rows, 0, rows.length, 0);
      return;
    }
    for (int at = 0; at < rows.length; at += dimension) {
      int component = stream.categorical(cumulative);
      stream.fillGaussian(rows, at, at + dimension);
      place(rows, at, at + dimension, component);
    }
  }

  private void place(double[] rows, int from, int to, int component) {
    double[] mean = means[component];
    double deviation = deviations[component];
    for (int at = from; at < to; at += dimension) {
      for (int i = 0; i < dimension; i++) {
        rows[at + i] = mean[i] + deviation * rows[at + i];
      }
    }
  }

  /** Log-density at a point, after noise of a level was added. */
  double logDensity(double[] rows, int at, double level) {
    if (weights.length == 1) {
      return logConstant(0, level) + exponent(rows, at, 0, level);
    }
    return LogSpace.logSumExp(logTerms(rows, at, level));
  }

  /** Writes the score {@code sum_j r_j(x) (m_j - x) / (s_j^2 + t^2)} at a point. */
  void score(double[] rows, int at, double level, double[] into) {
    double[] terms = logTerms(rows, at, level);
    double total = LogSpace.logSumExp(terms);
    Arrays.fill(into, at, at + dimension, 0);
    for (int j = 0; j < terms.length; j++) {
      double factor = Math.exp(terms[j] - total) / variance(j, level);
      for (int i = 0; i < dimension; i++) {
        into[at + i] += factor * (means[j][i] - rows[at + i]);
      }
    }
  }

  double[] mean() {
    double[] mean = new double[dimension];
    for (int j = 0; j < weights.length; j++) {
      for (int i = 0; i < dimension; i++) {
        mean[i] += weights[j] * means[j][i];
      }
    }
    return mean;
  }

  /** {@code sum_j w_j (s_j^2 I + (m_j - m)(m_j - m)')}, row major. */
  double[] covariance() {
    double[] mean = mean();
    double[] covariance = new double[dimension * dimension];
    for (int j = 0; j < weights.length; j++) {
      for (int i = 0; i < dimension; i++) {
        covariance[i * dimension + i] += weights[j] * deviations[j] * deviations[j];
        for (int h = 0; h < dimension; h++) {
          covariance[i * dimension + h] +=
              weights[j] * (means[j][i] - mean[i]) * (means[j][h] - mean[h]);
        }
      }
    }
    return covariance;
  }

  /** The one Gaussian with its covariance multiplied. */
  IsotropicMixture widened(double factor) {
    return new IsotropicMixture(
        List.of(
            new Component(
                1, Arrays.stream(means[0]).boxed().toList(), deviations[0] * Math.sqrt(factor))));
  }

  private double[] logTerms(double[] rows, int at, double level) {
    double[] terms = new double[weights.length];
    double constant = Double.NaN;
    for (int j = 0; j < terms.length; j++) {
      if (j == 0 || deviations[j] != deviations[j - 1]) {
        constant = logConstant(j, level);
      }
      terms[j] = logWeights[j] + constant + exponent(rows, at, j, level);
    }
    return terms;
  }

  private double logConstant(int component, double level) {
    return -dimension * (0.5 * Math.log(variance(component, level)) + Normal.LOG_ROOT_TWO_PI);
  }

  private double exponent(double[] rows, int at, int component, double level) {
    double[] mean = means[component];
    double squared = 0;
    for (int i = 0; i < dimension; i++) {
      double difference = rows[at + i] - mean[i];
      squared += difference * difference;
    }
    return -0.5 * squared / variance(component, level);
  }

  private double variance(int component, double level) {
    return deviations[component] * deviations[component] + level * level;
  }
}
