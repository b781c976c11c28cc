package org.tributary.plugins.score.diffusion;

/**
 * The forward process {@code x_t = r(t) x_0 + s(t) z}, z standard normal.
 *
 * @param kind how r and s change
 * @param rate speed of time, above 0: 1 for {@code dx = -x dt + sqrt(2) dW}, 1/2 for {@code dx =
 *     -x/2 dt + dW}
 */
public record NoiseProcess(NoiseKind kind, double rate) {

  public NoiseProcess {
    if (!(rate > 0) || Double.isInfinite(rate)) {
      throw new IllegalArgumentException("rate must be > 0 and finite, was " + rate);
    }
  }

  /** Noise level {@code s / r} at a time. */
  public double level(double time) {
    return kind == NoiseKind.VP ? Math.sqrt(Math.expm1(2 * rate * time)) : rate * time;
  }

  /** Signal r at the time of a noise level. */
  public double signal(double level) {
    return kind == NoiseKind.VP ? 1 / Math.sqrt(1 + level * level) : 1;
  }
}
