package org.tributary.plugins.score.features;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.Normal;
import org.tributary.plugins.score.diffusion.LevelRange;
import org.tributary.plugins.score.diffusion.NoiseKind;
import org.tributary.plugins.score.diffusion.NoiseProcess;
import org.tributary.plugins.score.diffusion.NormalPrior;

/**
 * The set-up in which stopping early pays on the line: an equal mixture of N(+-mu, 1) under
 * Ornstein-Uhlenbeck noise at t = .1, 20 noisy copies a row, features {@code tanh(w x + b)/sqrt(m)}
 * with w ~ N(0, 1.5^2), b ~ N(0, (mu + 1)^2), exact gradient flow at 41 times from 1 to 1e8. The
 * density of x_t is the integral of the score by the trapezoid rule on 401 points over {@code
 * +-(e^-t mu + 5)}, and what is measured KL(p_t || density) by the same rule.
 *
 * @param rows n
 * @param features m
 * @param mu half the distance of the modes
 */
record TwoModesTraining(int rows, int features, double mu) {
  static final int TIMES = 41;
  private static final int POINTS = 401;
  private static final int DRAWS = 20;
  private static final double T = 0.1;
  private static final NoiseProcess PROCESS = new NoiseProcess(NoiseKind.VP, 1);

  static double time(int index) {
    return Math.pow(10, 8.0 * index / (TIMES - 1));
  }

  /** KL at every time, one row a replicate. */
  double[][] divergences(int replicates, long seed) {
    return IntStream.range(0, replicates)
        .parallel()
        .mapToObj(replicate -> divergences(RandomStream.of(seed, replicate)))
        .toArray(double[][]::new);
  }

  private double[] divergences(RandomStream stream) {
    double level = PROCESS.level(T);
    ScoreShape shape =
        new ScoreShape(
            RandomFeatures.draw(
                new RandomFeatures.Draw(Activation.TANH, features, 1.5, mu + 1, 0),
                PROCESS,
                new LevelRange(level, level),
                1,
                stream.child("features")),
            Output.SCORE,
            Start.FLAT,
            new NormalPrior(new double[1], new double[1]));
    RandomStream draw = stream.child("rows");
    DMatrixRMaj clean = new DMatrixRMaj(rows, 1);
    for (int i = 0; i < rows; i++) {
      clean.data[i] = (draw.nextDouble() < 0.5 ? -mu : mu) + draw.nextGaussian();
    }
    TrainingPath path =
        TrainingPath.of(
            DenoisingMoments.of(shape, clean, DRAWS, stream.child("noise"), () -> {}),
            new TrainingRule(Training.FLOW, 1));
    double signal = PROCESS.signal(level);
    double edge = signal * mu + 5;
    DMatrixRMaj grid = new DMatrixRMaj(POINTS, 1);
    double[] levels = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      grid.data[i] = (-edge + 2 * edge * i / (POINTS - 1)) / signal;
      levels[i] = level;
    }
    DMatrixRMaj atGrid = shape.features().at(grid, levels);
    return IntStream.range(0, TIMES)
        .mapToDouble(
            i -> divergence(Products.multiply(atGrid, path.at(time(i))).data, edge, signal))
        .toArray();
  }

  /** KL of the exact p_t, a mixture of N(+-r mu, 1), from the law with the score. */
  private double divergence(double[] score, double edge, double signal) {
    double width = 2 * edge / (POINTS - 1);
    double[] log = new double[POINTS];
    double greatest = 0;
    for (int i = 1; i < POINTS; i++) {
      log[i] = log[i - 1] + width * (score[i - 1] + score[i]) / 2;
      greatest = Math.max(greatest, log[i]);
    }
    double mass = 0;
    for (int i = 0; i < POINTS; i++) {
      mass += weight(i) * width * Math.exp(log[i] - greatest);
    }
    double constant = greatest + Math.log(mass);
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      double x = -edge + width * i;
      double p =
          0.5
              * (Math.exp(Normal.logPdf(x, -signal * mu, 1))
                  + Math.exp(Normal.logPdf(x, signal * mu, 1)));
      sum += weight(i) * width * p * (Math.log(p) - (log[i] - constant));
    }
    return sum;
  }

  private static double weight(int i) {
    return i == 0 || i == POINTS - 1 ? 0.5 : 1;
  }
}
