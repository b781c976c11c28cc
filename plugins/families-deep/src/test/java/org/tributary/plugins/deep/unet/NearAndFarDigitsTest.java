package org.tributary.plugins.deep.unet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.PrincipalComponents;
import org.tributary.plugins.deep.Fits;
import org.tributary.plugins.deep.diffusion.DiffusionFamily;
import org.tributary.plugins.deep.diffusion.ScoreMlpOptions;
import org.tributary.plugins.deep.diffusion.Trace;
import org.tributary.plugins.deep.training.Scaling;
import org.tributary.plugins.metrics.memorization.CellPartition;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.ColumnSpace;

/**
 * Digits of Li, Li, Zhang and Bian (2023), section 5.2, at the size of a processor: the two nearest
 * of 30 clusters and the two farthest, equally many rows, 80 of 100 trained on. A dense network of
 * 32 components stands in the place of the paper's convolutions. The paper finds the greater loss
 * of training for the farthest pair and lays it to the distance. Here it is the other way round:
 * the pair with the wider clusters has the greater loss, and those that are far apart are narrow.
 */
@Tag("thorough")
class NearAndFarDigitsTest {
  private static final int CLUSTERS = 30;
  private static final int COMPONENTS = 32;

  /** The paper's noise, sigma = 25 at even times, in units of pixels between -1 and 1. */
  private static final double[] LEVELS =
      IntStream.range(0, 10)
          .mapToDouble(i -> Math.pow(25, 2 * (0.05 + 0.1 * i)))
          .map(power -> 2 * Math.sqrt((power - 1) / (2 * Math.log(25))))
          .toArray();

  private static DMatrixRMaj digits() throws IOException {
    Samples images = Digits.read(Digits.folder(), "t10k");
    int width = images.space().width();
    double[] all = images.toMatrix().data;
    double[][] rows = new double[images.size()][];
    Arrays.setAll(rows, i -> Arrays.copyOfRange(all, i * width, (i + 1) * width));
    return new DMatrixRMaj(
        PrincipalComponents.fit(Arrays.copyOf(rows, 3000), COMPONENTS).project(rows));
  }

  /** Two clusters by their distance: the nearest for sign 1, the farthest for -1. */
  private static int[] pair(CellPartition cells, int sign) {
    int[] best = {0, 1};
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < CLUSTERS; i++) {
      for (int j = 0; j < i; j++) {
        double distance = 0;
        for (int k = 0; k < COMPONENTS; k++) {
          double apart = cells.centres().get(i, k) - cells.centres().get(j, k);
          distance += apart * apart;
        }
        if (sign * distance < least) {
          least = sign * distance;
          best = new int[] {j, i};
        }
      }
    }
    return best;
  }

  /** Loss of the end of training on its own rows, in units of the noise, summed over components. */
  private static double loss(DMatrixRMaj rows, int seed) {
    Samples training =
        MatrixSamples.ofSource(ColumnSpace.reals(COMPONENTS), rows, 0, 1, Origin.REAL);
    ScoreMlpOptions options =
        new ScoreMlpOptions(
            3,
            128,
            8,
            Fits.steps(2000, 128),
            -1,
            1.4,
            31,
            20,
            0.002,
            0,
            0.05,
            50,
            1.003,
            40,
            Trace.AUTO,
            Scaling.Kind.COMMON,
            ScoreMlpOptions.Learns.ALL,
            "auto");
    Model model = new DiffusionFamily("score-mlp", options).fit(training, Fits.of(seed));
    NoisedScore score = model.as(NoisedScore.class).orElseThrow();
    RandomStream stream = RandomStream.of(seed, 7);
    double sum = 0;
    for (double level : LEVELS) {
      double[] noise = new double[rows.data.length];
      stream.child("level " + level).fillGaussian(noise, 0, noise.length);
      DMatrixRMaj noisy = rows.copy();
      for (int at = 0; at < noise.length; at++) {
        noisy.data[at] += level * noise[at];
      }
      DMatrixRMaj found = score.noisedScore(0, noisy, level);
      for (int at = 0; at < noise.length; at++) {
        double error = level * found.data[at] + noise[at];
        sum += error * error / rows.numRows / LEVELS.length;
      }
    }
    return sum;
  }

  /** Mean squared distance of the rows of two equally large clusters from their centres. */
  private static double spread(DMatrixRMaj rows) {
    int half = rows.numRows / 2;
    double sum = 0;
    for (int first = 0; first < rows.numRows; first += half) {
      for (int k = 0; k < COMPONENTS; k++) {
        int column = k;
        int from = first;
        double[] values =
            IntStream.range(from, from + half).mapToDouble(row -> rows.get(row, column)).toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        sum += Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / rows.numRows;
      }
    }
    return sum;
  }

  @Test
  void theWiderClustersHaveTheGreaterLossAndNotThoseThatAreFarApart() throws IOException {
    DMatrixRMaj digits = digits();
    int far = 0;
    for (int seed = 1; seed <= 3; seed++) {
      RandomStream stream = RandomStream.of(seed, 0);
      CellPartition cells = CellPartition.fitted(digits, CLUSTERS, stream.child("clusters"));
      int[] assigned = cells.assign(digits);
      int[][] pairs = {pair(cells, 1), pair(cells, -1)};
      int size =
          Arrays.stream(pairs)
              .flatMapToInt(Arrays::stream)
              .map(cell -> (int) Arrays.stream(assigned).filter(each -> each == cell).count())
              .min()
              .orElseThrow();
      double[] losses = new double[2];
      double[] spreads = new double[2];
      for (int which = 0; which < 2; which++) {
        DMatrixRMaj rows = new DMatrixRMaj(2 * (size * 4 / 5), COMPONENTS);
        int next = 0;
        for (int cell : pairs[which]) {
          int[] own =
              IntStream.range(0, assigned.length).filter(i -> assigned[i] == cell).toArray();
          stream.child("rows", cell).shuffle(own);
          for (int i = 0; i < size * 4 / 5; i++) {
            System.arraycopy(
                digits.data, own[i] * COMPONENTS, rows.data, next++ * COMPONENTS, COMPONENTS);
          }
        }
        losses[which] = loss(rows, seed);
        spreads[which] = spread(rows);
      }
      System.out.printf(
          Locale.ROOT,
          "[digits] seed %d, %d rows a cluster: nearest loss %.2f, spread %.0f; farthest %.2f, %.0f%n",
          seed,
          size,
          losses[0],
          spreads[0],
          losses[1],
          spreads[1]);
      assertThat(losses[1] > losses[0]).as("seed %d", seed).isEqualTo(spreads[1] > spreads[0]);
      far += losses[1] > losses[0] ? 1 : 0;
    }
    assertThat(far).as("seeds at which the farthest pair has the greater loss").isZero();
  }
}
