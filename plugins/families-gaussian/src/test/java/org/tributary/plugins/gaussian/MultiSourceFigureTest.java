package org.tributary.plugins.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.Normal;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.GaussianForm;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.model.Trainer;
import org.tributary.sdk.model.Training;
import org.tributary.sdk.space.ColumnSpace;

/**
 * The cell K=5, d=10, similarity 0.5, n=500 of Figure 1 of Wang et al. (2025), against the exact
 * expectations of oracles/multisource_gaussian_expected.csv.
 */
class MultiSourceFigureTest {
  private static final int SOURCES = 5;
  private static final int DIMENSION = 10;
  private static final int SIZE = 500;
  private static final int REPLICATES = 300;

  @Test
  void pooledAndSeparateErrorsAreThoseOfTheExactFormula() {
    Trainer trainer = new Trainer(Fits.gaussian(CovarianceShape.IDENTITY, List.of(5, 6, 7, 8, 9)));
    double[] pooled = new double[REPLICATES];
    double[] separate = new double[REPLICATES];
    for (int r = 0; r < REPLICATES; r++) {
      RandomStream stream = RandomStream.of(2025, r);
      Samples samples = draw(stream);
      pooled[r] = error(trainer.fit(new Training.Pooled(), samples, Fits.context(r)));
      separate[r] = error(trainer.fit(new Training.Separate(), samples, Fits.context(r)));
    }
    near(pooled, 0.09435084283954766);
    near(separate, 0.12288800888958493);
  }

  private static Samples draw(RandomStream stream) {
    DMatrixRMaj rows = new DMatrixRMaj(SIZE, DIMENSION);
    int[] labels = new int[SIZE];
    stream.fillGaussian(rows.data, 0, rows.data.length);
    for (int row = 0; row < SIZE; row++) {
      labels[row] = stream.nextInt(SOURCES);
      for (int i = 0; i < 5; i++) {
        rows.data[row * DIMENSION + i] += labels[row] + 1;
      }
    }
    return MatrixSamples.of(ColumnSpace.reals(DIMENSION), rows, labels, SOURCES, Origin.REAL);
  }

  /** Mean over the sources of {@code TV = 2 Phi(|m - m'| / 2) - 1}. */
  private static double error(Law law) {
    GaussianForm form = law.as(GaussianForm.class).orElseThrow();
    double sum = 0;
    for (int k = 0; k < SOURCES; k++) {
      double[] mean = form.mean(k);
      double squared = 0;
      for (int i = 0; i < DIMENSION; i++) {
        double difference = mean[i] - (i < 5 ? k + 1 : 0);
        squared += difference * difference;
      }
      sum += 2 * Normal.cdf(Math.sqrt(squared) / 2) - 1;
    }
    return sum / SOURCES;
  }

  /** Within 4 standard errors of the mean over the replicates. */
  private static void near(double[] errors, double expected) {
    double mean = 0;
    double squares = 0;
    for (double error : errors) {
      mean += error / errors.length;
      squares += error * error / errors.length;
    }
    double standardError = Math.sqrt((squares - mean * mean) / errors.length);
    assertThat(mean).isCloseTo(expected, within(4 * standardError));
    assertThat(standardError).isLessThan(0.01 * expected);
  }
}
