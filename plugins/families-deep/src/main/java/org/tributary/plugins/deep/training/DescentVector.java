package org.tributary.plugins.deep.training;

/**
 * Weights under descent: the weights, both moments of Adam, and the running average.
 *
 * <p>Adam, with {@code g} the gradient, {@code b1 = .9, b2 = .999, e = 1e-8}: {@code m = b1 m + (1
 * - b1) g; v = b2 v + (1 - b2) g^2; w -= rate m / (1 - b1^t) / (sqrt(v / (1 - b2^t)) + e)}.
 *
 * @param weights current weights
 * @param first first moment
 * @param second second moment
 * @param average exponential average of the weights
 */
record DescentVector(float[] weights, float[] first, float[] second, float[] average) {
  private static final double DECAY_FIRST = 0.9;
  private static final double DECAY_SECOND = 0.999;
  private static final double EPSILON = 1e-8;

  static DescentVector starting(float[] weights) {
    int size = weights.length;
    return new DescentVector(weights, new float[size], new float[size], weights.clone());
  }

  /** Takes one step, number {@code step} counted from 0. */
  void update(DescentOptions options, int step, float[] gradient) {
    double rate = options.learningRate() * options.schedule().factor(step, options.steps());
    clip(options.clip(), gradient);
    if (options.optimiser() == Optimiser.SGD) {
      descend((float) rate, (float) options.weightDecay(), gradient);
    } else {
      adapt(options, rate, step + 1, gradient);
    }
    average(options.averaging(), step);
  }

  private void descend(float rate, float decay, float[] gradient) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] -= rate * (gradient[i] + decay * weights[i]);
    }
  }

  private void adapt(DescentOptions options, double rate, int count, float[] gradient) {
    float shrink =
        options.optimiser() == Optimiser.ADAMW ? (float) (1 - rate * options.weightDecay()) : 1;
    float b1 = (float) DECAY_FIRST;
    float b2 = (float) DECAY_SECOND;
    float step = (float) (rate / (1 - StrictMath.pow(DECAY_FIRST, count)));
    float root = (float) (1 / Math.sqrt(1 - StrictMath.pow(DECAY_SECOND, count)));
    float epsilon = (float) EPSILON;
    for (int i = 0; i < weights.length; i++) {
      float g = gradient[i];
      float m = b1 * first[i] + (1 - b1) * g;
      float v = b2 * second[i] + (1 - b2) * g * g;
      first[i] = m;
      second[i] = v;
      weights[i] = shrink * weights[i] - step * m / ((float) Math.sqrt(v) * root + epsilon);
    }
  }

  /** The average follows faster at first: decay {@code min(d, (1 + t) / (10 + t))}. */
  private void average(double decay, int step) {
    float keep = (float) Math.min(decay, (1.0 + step) / (10.0 + step));
    if (decay == 0) {
      keep = 0;
    }
    for (int i = 0; i < weights.length; i++) {
      average[i] = keep * average[i] + (1 - keep) * weights[i];
    }
  }

  private static void clip(double limit, float[] gradient) {
    if (limit == 0) {
      return;
    }
    double sum = 0;
    for (float g : gradient) {
      sum += (double) g * g;
    }
    double norm = Math.sqrt(sum);
    if (norm > limit) {
      float factor = (float) (limit / norm);
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] *= factor;
      }
    }
  }
}
