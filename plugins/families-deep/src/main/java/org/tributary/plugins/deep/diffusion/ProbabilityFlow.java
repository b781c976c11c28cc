package org.tributary.plugins.deep.diffusion;

/**
 * Log-density by the probability-flow equation (Song et al., 2021, equation 39) in {@code u = log
 * s}: {@code dy/du = y - D(y, e^u)}, {@code log p(y_0) = log p_top(y_top) + integral of (d - trace
 * dD/dy) du}, by the classical Runge-Kutta method of order 4.
 *
 * @param steps of the method
 * @param from lowest noise level
 * @param to highest noise level, where the law is taken as normal
 * @param trace how the trace is had
 */
public record ProbabilityFlow(int steps, double from, double to, Trace trace) {

  /** Log-density of standardised points, where {@code mean, variance} are those of the law. */
  double[] logDensity(Denoiser denoiser, double[] points, double[] mean, double[] variance) {
    int d = denoiser.dimension();
    double[] y = points.clone();
    double[] integral = new double[points.length / d];
    double start = Math.log(from);
    double width = (Math.log(to) - start) / steps;
    for (int step = 0; step < steps; step++) {
      double u = start + step * width;
      Slope one = slope(denoiser, y, u);
      Slope two = slope(denoiser, moved(y, one, width / 2), u + width / 2);
      Slope three = slope(denoiser, moved(y, two, width / 2), u + width / 2);
      Slope four = slope(denoiser, moved(y, three, width), u + width);
      advance(y, one.points, two.points, three.points, four.points, width);
      advance(integral, one.volume, two.volume, three.volume, four.volume, width);
    }
    for (int row = 0; row < integral.length; row++) {
      for (int i = 0; i < d; i++) {
        double spread = variance[i] + to * to;
        double distance = y[row * d + i] - mean[i];
        integral[row] -= 0.5 * (distance * distance / spread + Math.log(2 * Math.PI * spread));
      }
    }
    return integral;
  }

  private record Slope(double[] points, double[] volume) {}

  private Slope slope(Denoiser denoiser, double[] y, double u) {
    int d = denoiser.dimension();
    double[] volume = new double[y.length / d];
    double[] slope = denoiser.denoise(y, Math.exp(u), trace, volume);
    for (int j = 0; j < y.length; j++) {
      slope[j] = y[j] - slope[j];
    }
    for (int row = 0; row < volume.length; row++) {
      volume[row] = d - volume[row];
    }
    return new Slope(slope, volume);
  }

  private static double[] moved(double[] y, Slope slope, double by) {
    double[] moved = y.clone();
    for (int j = 0; j < y.length; j++) {
      moved[j] += by * slope.points[j];
    }
    return moved;
  }

  private static void advance(
      double[] x, double[] one, double[] two, double[] three, double[] four, double width) {
    for (int j = 0; j < x.length; j++) {
      x[j] += width / 6 * (one[j] + 2 * two[j] + 2 * three[j] + four[j]);
    }
  }
}
