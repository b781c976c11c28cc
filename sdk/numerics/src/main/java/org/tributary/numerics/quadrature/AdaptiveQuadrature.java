package org.tributary.numerics.quadrature;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.DoubleUnaryOperator;

/**
 * Global adaptive integration with the 15-point Kronrod extension of the 7-point Gauss rule
 * (Piessens et al., QUADPACK, 1983): the panel with the largest error is halved until the sum of
 * errors is small enough.
 *
 * @param absoluteTolerance error at which to stop, {@code >= 0}
 * @param relativeTolerance error relative to the integral at which to stop, {@code >= 1e-14}
 * @param mostPanels panels after which to give up, {@code >= 1}
 */
public record AdaptiveQuadrature(
    double absoluteTolerance, double relativeTolerance, int mostPanels) {
  private static final double[] NODES = {
    0.991455371120812639206854697526329, 0.949107912342758524526189684047851,
    0.864864423359769072789712788640926, 0.741531185599394439863864773280788,
    0.586087235467691130294144258693832, 0.405845151377397166906606412076961,
    0.207784955007898467600689403773245, 0.0
  };
  private static final double[] KRONROD = {
    0.022935322010529224963732008058970, 0.063092092629978553290700663189204,
    0.104790010322250183839876322541518, 0.140653259715525918745189590510238,
    0.169004726639267902826583426598550, 0.190350578064785409913256402421014,
    0.204432940075298892414161999234649, 0.209482141084727828012999174891714
  };
  private static final double[] GAUSS = {
    0, 0.129484966168869693270611432679082, 0, 0.279705391489276667901467771423780,
    0, 0.381830050505118944950369775488975, 0, 0.417959183673469387755102040816327
  };

  public AdaptiveQuadrature {
    if (!(absoluteTolerance >= 0) || !(relativeTolerance >= 1e-14) || mostPanels < 1) {
      throw new IllegalArgumentException(
          "tolerances must be >= 0 and >= 1e-14 and mostPanels >= 1, were "
              + absoluteTolerance
              + ", "
              + relativeTolerance
              + ", "
              + mostPanels);
    }
  }

  /** Tolerances 1e-13 absolute and 1e-12 relative, at most 2,000 panels. */
  public static AdaptiveQuadrature standard() {
    return new AdaptiveQuadrature(1e-13, 1e-12, 2000);
  }

  /**
   * The integral of the function from lower to upper; either bound may be infinite.
   *
   * @param breaks points inside the range where the function is not smooth, and points on both
   *     sides of a peak that is narrower than about a hundredth of the range, which would else be
   *     missed
   * @throws ArithmeticException if the integrand is NaN or infinite, or the tolerance is not met
   */
  public Integral integrate(
      DoubleUnaryOperator function, double lower, double upper, double... breaks) {
    if (!(lower < upper)) {
      throw new IllegalArgumentException("bounds must increase, were " + lower + " and " + upper);
    }
    if (Double.isInfinite(lower) || Double.isInfinite(upper)) {
      return overUnbounded(function, lower, upper, breaks);
    }
    return overFinite(function, lower, upper, breaks);
  }

  private Integral overUnbounded(
      DoubleUnaryOperator function, double lower, double upper, double[] breaks) {
    // x = t / (1 - t^2), dx = (1 + t^2) / (1 - t^2)^2 dt, t in (-1, 1)
    DoubleUnaryOperator transformed =
        t -> {
          double rest = (1 - t) * (1 + t);
          double value = function.applyAsDouble(t / rest);
          return value == 0 ? 0 : value * (1 + t * t) / (rest * rest);
        };
    double[] images = new double[breaks.length + 1];
    for (int i = 0; i < breaks.length; i++) {
      images[i] = image(breaks[i]);
    }
    images[breaks.length] = 0.5 * (image(lower) + image(upper));
    return overFinite(transformed, image(lower), image(upper), images);
  }

  private static double image(double x) {
    if (Double.isInfinite(x)) {
      return Math.signum(x);
    }
    return x == 0 ? 0 : 2 * x / (1 + Math.sqrt(1 + 4 * x * x));
  }

  private Integral overFinite(
      DoubleUnaryOperator function, double lower, double upper, double[] breaks) {
    PriorityQueue<Panel> panels =
        new PriorityQueue<>(
            Comparator.comparingDouble(Panel::error).reversed().thenComparing(Panel::lower));
    double start = lower;
    double[] sorted = breaks.clone();
    Arrays.sort(sorted);
    for (double at : sorted) {
      if (at > start && at < upper) {
        panels.add(panel(function, start, at));
        start = at;
      }
    }
    panels.add(panel(function, start, upper));
    int evaluations = 15 * panels.size();
    while (true) {
      double value = 0;
      double error = 0;
      for (Panel panel : panels) {
        value += panel.value();
        error += panel.error();
      }
      if (error <= Math.max(absoluteTolerance, relativeTolerance * Math.abs(value))) {
        return new Integral(value, error, evaluations);
      }
      Panel worst = panels.remove();
      double middle = 0.5 * (worst.lower() + worst.upper());
      if (panels.size() + 2 > mostPanels || middle <= worst.lower() || middle >= worst.upper()) {
        throw new ArithmeticException(
            "integral not found to tolerance with "
                + mostPanels
                + " panels: error "
                + error
                + " near "
                + middle
                + "; name the points where the function is not smooth, or raise the tolerance");
      }
      panels.add(panel(function, worst.lower(), middle));
      panels.add(panel(function, middle, worst.upper()));
      evaluations += 30;
    }
  }

  private static Panel panel(DoubleUnaryOperator function, double lower, double upper) {
    double middle = 0.5 * (lower + upper);
    double half = 0.5 * (upper - lower);
    double kronrod = 0;
    double gauss = 0;
    double absolute = 0;
    for (int i = 0; i < NODES.length; i++) {
      double left = finite(function, middle - half * NODES[i]);
      double right = NODES[i] == 0 ? 0 : finite(function, middle + half * NODES[i]);
      kronrod += KRONROD[i] * (left + right);
      gauss += GAUSS[i] * (left + right);
      absolute += KRONROD[i] * (Math.abs(left) + Math.abs(right));
    }
    double error = half * Math.abs(kronrod - gauss);
    double scale = half * absolute;
    // QUADPACK's sharpening: the difference overstates the error of the Kronrod sum.
    double sharpened = scale == 0 ? 0 : Math.min(error, scale * Math.pow(200 * error / scale, 1.5));
    double rounding = 5e-16 * scale;
    return new Panel(lower, upper, half * kronrod, Math.max(sharpened, rounding));
  }

  private static double finite(DoubleUnaryOperator function, double x) {
    double value = function.applyAsDouble(x);
    if (!Double.isFinite(value)) {
      throw new ArithmeticException("integrand must be finite, was " + value + " at node " + x);
    }
    return value;
  }

  private record Panel(double lower, double upper, double value, double error) {}
}
