package org.tributary.plugins.deep.unet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.tributary.numerics.linear.Cholesky;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.Fits;
import org.tributary.plugins.deep.diffusion.DiffusionFamily;
import org.tributary.plugins.deep.training.DescentOptions;
import org.tributary.plugins.deep.training.Optimiser;
import org.tributary.plugins.deep.training.Schedule;
import org.tributary.sdk.data.Draws;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.model.Model;

/** Digits drawn after 600 steps of training, against those of a Gaussian. */
@Tag("acceptance")
class MnistTest {
  private static final RandomStream STREAM = RandomStream.of(28, 0);

  static ScoreUnetOptions options() {
    DescentOptions training =
        new DescentOptions(600, 128, 0.003, Schedule.COSINE, Optimiser.ADAM, 0, 1, 0.998, 100_000);
    return new ScoreUnetOptions(
        16, 2, 2, 256, 64, 16, training, -0.3, 1.3, 35, 20, 0.01, 0, 0.05, 50, 1.003, 40, "auto");
  }

  @Test
  void drawnDigitsAreAtMostHalfAsFarOffAsAGaussianOfFullCovariance(TestReporter reporter)
      throws IOException {
    Path folder = Digits.folder();
    Samples training = Digits.read(folder, "train");
    ExcessEnergy excess =
        new ExcessEnergy(training, Digits.read(folder, "t10k"), STREAM.child("excess"));
    double gaussian = excess.of(gaussian(excess.projected(training)));
    long start = System.nanoTime();
    Model model =
        new DiffusionFamily("score-unet", options()).fit(training, Fits.of(28).threads(2));
    double trained = (System.nanoTime() - start) / 1e9;
    double drawn = excess.of(excess.projected(drawn(model, training)));
    reporter.publishEntry(
        "mnist",
        String.format(
            Locale.ROOT,
            "yardstick %.4f, excess: Gaussian %.4f, score-unet %.4f; %.0f s of training, %.0f in"
                + " all",
            excess.yardstick(),
            gaussian,
            drawn,
            trained,
            (System.nanoTime() - start) / 1e9));
    assertThat(drawn).isLessThanOrEqualTo(gaussian / 2);
  }

  /** As many digits of each kind as the training images have, in expectation. */
  private static Samples drawn(Model model, Samples training) {
    double[] shares = new double[training.sources()];
    for (int row = 0; row < training.size(); row++) {
      shares[training.source(row)] += 1.0 / training.size();
    }
    return Draws.total(
        model, ExcessEnergy.POINTS, shares, Origin.synthetic(1), STREAM.child("drawn"));
  }

  private static DMatrixRMaj gaussian(DMatrixRMaj rows) {
    double[] mean = Products.mean(rows);
    DMatrixRMaj noise = new DMatrixRMaj(ExcessEnergy.POINTS, mean.length);
    STREAM.child("gaussian").fillGaussian(noise.data, 0, noise.data.length);
    return Cholesky.of(Products.covariance(rows, 1)).colour(noise, mean);
  }
}
