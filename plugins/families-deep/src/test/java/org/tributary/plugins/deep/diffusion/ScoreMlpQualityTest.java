package org.tributary.plugins.deep.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.Fits;
import org.tributary.plugins.deep.training.Scaling;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Trainer;
import org.tributary.sdk.model.Training;
import org.tributary.sdk.space.ColumnSpace;

/** What 3,000 steps reach; fresh points everywhere. */
@Tag("acceptance")
class ScoreMlpQualityTest {
  private static final ColumnSpace PLANE = ColumnSpace.reals(2);

  private static DiffusionFamily family(int steps) {
    return new DiffusionFamily(
        "score-mlp",
        new ScoreMlpOptions(
            3,
            128,
            8,
            Fits.steps(steps, 512),
            -1,
            1.4,
            63,
            20,
            0.002,
            0,
            0.05,
            50,
            1.003,
            40,
            Trace.EXACT,
            Scaling.Kind.COMMON,
            ScoreMlpOptions.Learns.ALL,
            "auto"));
  }

  private static Samples normal(int count, RandomStream stream) {
    DMatrixRMaj values = new DMatrixRMaj(count, 2);
    stream.fillGaussian(values.data, 0, values.data.length);
    return MatrixSamples.ofSource(PLANE, values, 0, 1, Origin.REAL);
  }

  @Test
  void theNormalLawIsLearntWithItsDensity() {
    long began = System.nanoTime();
    Law model = family(3000).fit(normal(50_000, RandomStream.of(1, 0)), Fits.of(1));
    double seconds = (System.nanoTime() - began) / 1e9;

    DMatrixRMaj drawn = model.sample(0, 10_000, RandomStream.of(2, 0)).toMatrix();
    double frechet = frechetToStandard(drawn);

    Samples fresh = normal(2000, RandomStream.of(3, 0));
    LogDensity density = model.as(LogDensity.class).orElseThrow();
    double[] found = density.logDensity(0, fresh);
    double error = 0;
    for (int row = 0; row < found.length; row++) {
      double square = Math.pow(fresh.value(row, 0), 2) + Math.pow(fresh.value(row, 1), 2);
      error += Math.abs(found[row] + Math.log(2 * Math.PI) + square / 2) / found.length;
    }
    double integral = integral(density, 6, 61);
    System.out.println(
        "seconds "
            + seconds
            + ", Frechet "
            + frechet
            + ", log-density error "
            + error
            + ", integral "
            + integral);

    assertThat(frechet).isLessThan(0.01);
    assertThat(error).isLessThanOrEqualTo(0.05);
    assertThat(integral).isBetween(0.99, 1.01);
  }

  /** Squared Frechet distance of rows in the plane to the standard normal law. */
  private static double frechetToStandard(DMatrixRMaj rows) {
    double[] mean = new double[2];
    DMatrixRMaj covariance = new DMatrixRMaj(2, 2);
    for (int row = 0; row < rows.numRows; row++) {
      for (int i = 0; i < 2; i++) {
        mean[i] += rows.get(row, i) / rows.numRows;
      }
    }
    for (int row = 0; row < rows.numRows; row++) {
      for (int at = 0; at < 4; at++) {
        covariance.data[at] +=
            (rows.get(row, at / 2) - mean[at / 2])
                * (rows.get(row, at % 2) - mean[at % 2])
                / rows.numRows;
      }
    }
    double determinant =
        covariance.data[0] * covariance.data[3] - covariance.data[1] * covariance.data[2];
    double spur = covariance.data[0] + covariance.data[3];
    // The trace of the root of a 2 x 2 matrix is sqrt(trace + 2 sqrt(determinant)).
    double root = Math.sqrt(spur + 2 * Math.sqrt(determinant));
    return mean[0] * mean[0] + mean[1] * mean[1] + spur + 2 - 2 * root;
  }

  private static double integral(LogDensity density, double reach, int count) {
    double width = 2 * reach / (count - 1);
    DMatrixRMaj grid = new DMatrixRMaj(count * count, 2);
    for (int at = 0; at < grid.numRows; at++) {
      grid.set(at, 0, -reach + width * (at / count));
      grid.set(at, 1, -reach + width * (at % count));
    }
    double sum = 0;
    for (double value :
        density.logDensity(0, MatrixSamples.ofSource(PLANE, grid, 0, 1, Origin.REAL))) {
      sum += Math.exp(value) * width * width;
    }
    return sum;
  }

  @Test
  void eightGaussiansKeepTheirSharesAndTheirWidth() {
    RandomStream stream = RandomStream.of(4, 0);
    DMatrixRMaj values = new DMatrixRMaj(50_000, 2);
    for (int row = 0; row < values.numRows; row++) {
      double angle = Math.PI / 4 * stream.nextInt(8);
      values.set(row, 0, 2 * Math.cos(angle) + 0.1 * stream.nextGaussian());
      values.set(row, 1, 2 * Math.sin(angle) + 0.1 * stream.nextGaussian());
    }
    Law model =
        family(3000).fit(MatrixSamples.ofSource(PLANE, values, 0, 1, Origin.REAL), Fits.of(1));

    DMatrixRMaj drawn = model.sample(0, 10_000, RandomStream.of(5, 0)).toMatrix();
    int[] counts = new int[8];
    int near = 0;
    for (int row = 0; row < drawn.numRows; row++) {
      double x = drawn.get(row, 0);
      double y = drawn.get(row, 1);
      int mode = Math.floorMod(Math.round(Math.atan2(y, x) / (Math.PI / 4)), 8);
      double distance =
          Math.hypot(x - 2 * Math.cos(Math.PI / 4 * mode), y - 2 * Math.sin(Math.PI / 4 * mode));
      if (distance <= 0.3) {
        counts[mode]++;
        near++;
      }
    }
    System.out.println("within 3 sd " + near + ", shares " + java.util.Arrays.toString(counts));
    assertThat(near).isGreaterThanOrEqualTo(9000);
    for (int count : counts) {
      assertThat(count / (double) near).isBetween(0.8 / 8, 1.2 / 8);
    }
  }

  /** 600 steps; means of 2,000 draws: 4 standard errors of .5 / sqrt(2000), and .1 for training. */
  @Test
  void pooledAndSeparateBothRecoverEachOfThreeSources() {
    RandomStream stream = RandomStream.of(6, 0);
    int count = 3000;
    DMatrixRMaj values = new DMatrixRMaj(count, 2);
    int[] labels = new int[count];
    for (int row = 0; row < count; row++) {
      labels[row] = row % 3;
      values.set(row, 0, 3 * labels[row] + 0.5 * stream.nextGaussian());
      values.set(row, 1, (labels[row] == 1 ? 2 : 0) + 0.5 * stream.nextGaussian());
    }
    Samples samples = MatrixSamples.of(PLANE, values, labels, 3, Origin.REAL);
    List<Law> laws = new ArrayList<>();
    for (Training training : List.of(new Training.Pooled(), new Training.Separate())) {
      FitContext context = Fits.of(7);
      laws.add(new Trainer(family(600)).fit(training, samples, context));
    }
    for (Law law : laws) {
      assertThat(law.sources()).isEqualTo(3);
      for (int k = 0; k < 3; k++) {
        Samples drawn = law.sample(k, 2000, RandomStream.of(8, k));
        double[] mean = new double[2];
        for (int row = 0; row < 2000; row++) {
          mean[0] += drawn.value(row, 0) / 2000;
          mean[1] += drawn.value(row, 1) / 2000;
        }
        double tolerance = 0.1 + 4 * 0.5 / Math.sqrt(2000);
        assertThat(Math.abs(mean[0] - 3 * k)).isLessThan(tolerance);
        assertThat(Math.abs(mean[1] - (k == 1 ? 2 : 0))).isLessThan(tolerance);
      }
    }
  }
}
