package org.tributary.plugins.synthetic;

import java.util.List;

/**
 * One Gaussian of a mixture: {@code weight N(mean, deviation^2 I)}.
 *
 * @param weight share of the mixture, above 0
 * @param mean d values
 * @param deviation standard deviation of every coordinate, above 0
 */
record Component(double weight, List<Double> mean, double deviation) {
  Component {
    mean = List.copyOf(mean);
    if (!(weight > 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException("weight must be > 0 and finite, was " + weight);
    }
    if (!(deviation > 0) || Double.isInfinite(deviation)) {
      throw new IllegalArgumentException("deviation must be > 0 and finite, was " + deviation);
    }
    if (mean.isEmpty() || mean.stream().anyMatch(value -> !Double.isFinite(value))) {
      throw new IllegalArgumentException("mean must hold finite numbers, was " + mean);
    }
  }
}
