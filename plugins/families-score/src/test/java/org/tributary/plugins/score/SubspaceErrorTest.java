package org.tributary.plugins.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.score.diffusion.NoiseKind;
import org.tributary.plugins.score.features.Activation;
import org.tributary.plugins.score.features.Output;
import org.tributary.plugins.score.features.Start;
import org.tributary.plugins.score.features.Training;

/**
 * Error of the subspace, {@code E |V V' - A A'|_F^2 ~ 2 d (D - d) h (e^-t + h) / (e^-2t n)}, h = 1
 * - e^-t, for a standard normal law on d of D axes (Chen et al., 2023, Gaussian case).
 */
class SubspaceErrorTest {
  private static final int ALL = 32;
  private static final int LATENT = 2;
  private static final int REPLICATES = 200;

  @ParameterizedTest
  @CsvSource({"100, 0.325", "400, 0.0811", "1600, 0.0203"})
  void theErrorOfTheSubspaceIsThatOfTheTheory(int count, double wanted) {
    NoiseOptions noise = new NoiseOptions(NoiseKind.VP, 0.5, 0.2, 6);
    SubspaceLearning learning =
        new SubspaceLearning(
            LATENT,
            1,
            new FeatureLearning(
                1,
                1,
                new FeatureOptions(Activation.TANH, 1, 1, 1, Output.NOISE, Start.NORMAL),
                new TrainingOptions(Training.FLOW, 1),
                noise.process(),
                noise.range()));
    DMatrixRMaj axes = new DMatrixRMaj(ALL, LATENT);
    axes.set(0, 0, 1);
    axes.set(1, 1, 1);
    double sum = 0;
    double square = 0;
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      RandomStream stream = RandomStream.of(count, replicate);
      DMatrixRMaj rows = new DMatrixRMaj(count, ALL);
      for (int row = 0; row < count; row++) {
        stream.fillGaussian(rows.data, row * ALL, row * ALL + LATENT);
      }
      double error = learning.subspace(rows, stream.child("noise")).squaredDistance(axes);
      sum += error / REPLICATES;
      square += error * error / REPLICATES;
    }
    double standardError = Math.sqrt((square - sum * sum) / (REPLICATES - 1));
    // The formula is the leading term in 1/n: .316 at n = 100 by simulation, so 5 % beside 4 s.e.
    assertThat(sum).isCloseTo(wanted, within(4 * standardError + 0.05 * wanted));
  }
}
