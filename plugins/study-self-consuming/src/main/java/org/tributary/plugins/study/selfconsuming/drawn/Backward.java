package org.tributary.plugins.study.selfconsuming.drawn;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Cholesky;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.linear.SymmetricEigen;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.law.GaussianForm;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.law.Reversal;
import org.tributary.sdk.law.ReverseProcess;

/**
 * Carries noisy points back to points of a law: exactly where the law is Gaussian (posterior draws,
 * or the map of the probability flow), by its own reverse process, or by its score after noise.
 *
 * @param how steps, solver, stochastic or not, where there is no closed form
 */
record Backward(Reversal how) {
  /** The least level relative to the first, where a score is followed. */
  private static final double LEAST = 1e-3;

  /**
   * The points carried back.
   *
   * @param points n x d at a noise level; not changed
   * @param level its standard deviation
   */
  DMatrixRMaj from(Law law, int source, DMatrixRMaj points, double level, RandomStream stream) {
    var gaussian = law.as(GaussianForm.class);
    if (gaussian.isPresent()) {
      return gaussian(
          gaussian.get().mean(source), gaussian.get().covariance(source), points, level, stream);
    }
    var own = law.as(ReverseProcess.class);
    if (own.isPresent()) {
      return own.get().reverse(source, points.copy(), level, how, stream);
    }
    NoisedScore score =
        law.as(NoisedScore.class)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "deconvolve needs a model with a reverse process or with scores under"
                            + " noise, as gaussian, gaussian-mixture, kde, score-mlp"));
    return along(score, source, points, level, stream);
  }

  /**
   * In the axes of the covariance, of variance v each: the flow shrinks by sqrt(v/(v + level^2));
   * the posterior has mean shrunk by v/(v + level^2) and variance v level^2/(v + level^2).
   */
  private DMatrixRMaj gaussian(
      double[] mean,
      DMatrixRMaj covariance,
      DMatrixRMaj points,
      double level,
      RandomStream stream) {
    SymmetricEigen axes = SymmetricEigen.of(covariance);
    double[] shrink = new double[mean.length];
    double[] spread = new double[mean.length];
    for (int i = 0; i < mean.length; i++) {
      double v = Math.max(0, axes.values()[i]);
      double whole = v + level * level;
      shrink[i] = how.stochastic() ? v / whole : Math.sqrt(v / whole);
      spread[i] = v * level * level / whole;
    }
    DMatrixRMaj centred = points.copy();
    shift(centred, mean, -1);
    DMatrixRMaj back = Products.multiply(centred, axes.recompose(shrink));
    if (how.stochastic()) {
      DMatrixRMaj normal = new DMatrixRMaj(points.numRows, points.numCols);
      stream.fillGaussian(normal.data, 0, normal.data.length);
      DMatrixRMaj noise = Cholesky.of(axes.recompose(spread)).colour(normal, mean);
      for (int i = 0; i < back.data.length; i++) {
        back.data[i] += noise.data[i];
      }
      return back;
    }
    shift(back, mean, 1);
    return back;
  }

  private static void shift(DMatrixRMaj rows, double[] mean, double sign) {
    for (int at = 0; at < rows.data.length; at++) {
      rows.data[at] += sign * mean[at % mean.length];
    }
  }

  /**
   * Levels fall geometrically from the first to a thousandth of it. SDE: dx = -2 sigma score dsigma
   * + noise of the difference of the variances; flow: dx = -sigma score dsigma, Euler or Heun.
   */
  private DMatrixRMaj along(
      NoisedScore score, int source, DMatrixRMaj points, double level, RandomStream stream) {
    DMatrixRMaj x = points.copy();
    double ratio = Math.pow(LEAST, 1.0 / how.steps());
    double now = level;
    for (int step = 0; step < how.steps(); step++) {
      double next = step == how.steps() - 1 ? 0 : now * ratio;
      double fall = now * now - next * next;
      DMatrixRMaj slope = score.noisedScore(source, x, now);
      if (how.stochastic()) {
        double[] normal = new double[x.data.length];
        stream.at(step).fillGaussian(normal, 0, normal.length);
        double noise = next == 0 ? 0 : Math.sqrt(fall) * next / now;
        for (int i = 0; i < normal.length; i++) {
          x.data[i] += fall * slope.data[i] + noise * normal[i];
        }
      } else {
        flow(score, source, x, slope, now, next);
      }
      now = next;
    }
    return x;
  }

  private void flow(
      NoisedScore score, int source, DMatrixRMaj x, DMatrixRMaj slope, double now, double next) {
    double step = next - now;
    DMatrixRMaj ahead = x.copy();
    for (int i = 0; i < x.data.length; i++) {
      ahead.data[i] -= now * slope.data[i] * step;
    }
    if (how.solver() == Reversal.Solver.HEUN && next > 0) {
      DMatrixRMaj end = score.noisedScore(source, ahead, next);
      for (int i = 0; i < x.data.length; i++) {
        ahead.data[i] = x.data[i] - 0.5 * (now * slope.data[i] + next * end.data[i]) * step;
      }
    }
    x.setTo(ahead);
  }
}
