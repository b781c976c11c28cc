package org.tributary.plugins.score.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.Normal;
import org.tributary.plugins.score.closed.MixtureField;
import org.tributary.plugins.score.closed.NormalComponent;
import org.tributary.plugins.score.diffusion.LevelRange;
import org.tributary.plugins.score.diffusion.NoiseKind;
import org.tributary.plugins.score.diffusion.NoiseProcess;
import org.tributary.plugins.score.diffusion.NormalPrior;
import org.tributary.plugins.score.diffusion.ScoreField;

/**
 * Song, Durkan, Murray and Ermon (2021), theorem 1, along training: the law q of the reverse
 * stochastic equation with a learnt score s is no farther from the truth than the loss of the score
 * and the prior allow,
 *
 * <pre>
 * KL(p_floor || q_floor) &lt;= int level E_p |s - s*|^2 dlevel + KL(p_top || prior)
 * </pre>
 *
 * <p>in {@code y = x_0 + level z}. All by quadrature on the line: q is carried from level to level
 * by its Gaussian transitions on 301 points, the integral taken on the same levels.
 */
@Tag("acceptance")
class LikelihoodBoundTest {
  private static final int POINTS = 301;
  private static final int STEPS = 160;
  private static final double MU = 2;
  private static final NoiseProcess PROCESS = new NoiseProcess(NoiseKind.VP, 1);
  private static final LevelRange RANGE = new LevelRange(PROCESS.level(0.05), PROCESS.level(2));
  private static final MixtureField TRUTH =
      new MixtureField(
          List.of(
              NormalComponent.of(0.5, new double[] {-MU}, new DMatrixRMaj(new double[][] {{1}})),
              NormalComponent.of(0.5, new double[] {MU}, new DMatrixRMaj(new double[][] {{1}}))));

  private static double level(int step) {
    return RANGE.level(1 - (double) step / STEPS);
  }

  /** A grid over what has probability at a level. */
  private static DMatrixRMaj grid(double level) {
    double edge = MU + 7 * Math.sqrt(1 + level * level);
    DMatrixRMaj grid = new DMatrixRMaj(POINTS, 1);
    for (int i = 0; i < POINTS; i++) {
      grid.data[i] = -edge + 2 * edge * i / (POINTS - 1);
    }
    return grid;
  }

  private static double width(DMatrixRMaj grid) {
    return grid.data[1] - grid.data[0];
  }

  private static double[] truth(DMatrixRMaj grid, double level) {
    double[] density = TRUTH.logDensity(grid, level);
    for (int i = 0; i < density.length; i++) {
      density[i] = Math.exp(density[i]);
    }
    return density;
  }

  private static double divergence(double[] p, double[] q, double width) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      sum += p[i] > 0 ? width * p[i] * Math.log(p[i] / q[i]) : 0;
    }
    return sum;
  }

  /** The two sides of the inequality. */
  private record Sides(double divergence, double bound) {}

  private static Sides sides(ScoreField field, NormalPrior prior) {
    DMatrixRMaj grid = grid(RANGE.top());
    double[] q = prior.logDensity(grid, RANGE.top());
    for (int i = 0; i < q.length; i++) {
      q[i] = Math.exp(q[i]);
    }
    double bound = divergence(truth(grid, RANGE.top()), q, width(grid));
    double last = loss(field, grid, RANGE.top());
    for (int step = 0; step < STEPS; step++) {
      double level = level(step);
      double next = level(step + 1);
      DMatrixRMaj onto = grid(next);
      q = carried(q, grid, field.at(grid, level).score().data, onto, level, next);
      double here = loss(field, onto, next);
      bound += (level - next) * (last + here) / 2;
      last = here;
      grid = onto;
    }
    return new Sides(divergence(truth(grid, RANGE.floor()), q, width(grid)), bound);
  }

  /** {@code level E_p |s - s*|^2}. */
  private static double loss(ScoreField field, DMatrixRMaj grid, double level) {
    double[] p = truth(grid, level);
    double[] learnt = field.at(grid, level).score().data;
    double[] exact = TRUTH.at(grid, level).score().data;
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      sum += width(grid) * p[i] * (learnt[i] - exact[i]) * (learnt[i] - exact[i]);
    }
    return level * sum;
  }

  /** One step of the reverse stochastic equation, whose transition is Gaussian. */
  private static double[] carried(
      double[] q, DMatrixRMaj from, double[] score, DMatrixRMaj onto, double level, double next) {
    double fallen = (level - next) * (level + next);
    double deviation = Math.sqrt(fallen);
    double[] carried = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      double mean = from.data[i] + fallen * score[i];
      double mass = q[i] * width(from);
      for (int j = 0; j < POINTS && mass > 0; j++) {
        double apart = (onto.data[j] - mean) / deviation;
        if (Math.abs(apart) < 39) {
          carried[j] += mass * Math.exp(Normal.logPdf(apart, 0, 1)) / deviation;
        }
      }
    }
    return carried;
  }

  @Test
  void theDivergenceStaysBelowLossAndPriorInEveryRunAtEveryTime() {
    double tightest = 0;
    for (int run = 0; run < 6; run++) {
      RandomStream stream = RandomStream.of(81, run);
      int rows = run < 3 ? 50 : 500;
      DMatrixRMaj clean = new DMatrixRMaj(rows, 1);
      double mean = 0;
      double square = 0;
      RandomStream draw = stream.child("rows");
      for (int i = 0; i < rows; i++) {
        clean.data[i] = (draw.nextDouble() < 0.5 ? -MU : MU) + draw.nextGaussian();
        mean += clean.data[i] / rows;
        square += clean.data[i] * clean.data[i] / rows;
      }
      NormalPrior prior = new NormalPrior(new double[] {mean}, new double[] {square - mean * mean});
      ScoreShape shape =
          new ScoreShape(
              RandomFeatures.draw(
                  new RandomFeatures.Draw(Activation.TANH, 100, 3, 2, 3),
                  PROCESS,
                  RANGE,
                  1,
                  stream.child("features")),
              Output.DENOISER,
              Start.NORMAL,
              prior);
      TrainingPath path =
          TrainingPath.of(
              DenoisingMoments.of(shape, clean, 20, stream.child("noise"), () -> {}),
              new TrainingRule(Training.FLOW, 1));
      for (double time : new double[] {0, 10, 100, 1e3, 1e4, 1e5}) {
        Sides sides = sides(shape.field(path.at(time)), prior);
        // the chain is that of the equation up to its steps, of 2 % of the level each
        assertThat(sides.divergence).isPositive().isLessThan(1.02 * sides.bound + 1e-4);
        tightest = Math.max(tightest, sides.divergence / sides.bound);
      }
    }
    assertThat(tightest).as("the inequality is not empty").isGreaterThan(0.1);
  }

  /** With the score of the truth the chain keeps the truth, and the bound is the prior's part. */
  @Test
  void theScoreOfTheTruthLeavesTheErrorOfThePriorAlone() {
    Sides sides = sides(TRUTH, new NormalPrior(new double[] {0}, new double[] {1 + MU * MU}));

    assertThat(sides.bound).isLessThan(2e-3);
    assertThat(Math.abs(sides.divergence)).isLessThan(2e-3);
  }
}
