package org.tributary.plugins.deep.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.Fits;
import org.tributary.plugins.deep.GoingOn;
import org.tributary.plugins.deep.training.DescentOptions;
import org.tributary.plugins.deep.training.EarlyStopping;
import org.tributary.plugins.deep.training.Scaling;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.law.Reversal;
import org.tributary.sdk.law.ReverseProcess;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.ColumnSpace;

class ScoreMlpTest {
  private static final Samples ROWS = rows(300);
  private static final Samples FEW = rows(12);

  static ScoreMlpOptions options(int steps, int batch, Trace trace, Scaling.Kind scaling) {
    return new ScoreMlpOptions(
        2,
        32,
        4,
        Fits.steps(steps, batch),
        -1,
        1.4,
        15,
        20,
        0.002,
        0,
        0.05,
        50,
        1.003,
        40,
        trace,
        scaling,
        ScoreMlpOptions.Learns.ALL,
        "auto");
  }

  private static DiffusionFamily family() {
    return new DiffusionFamily("score-mlp", options(40, 64, Trace.AUTO, Scaling.Kind.COMMON));
  }

  /** Two sources, one shifted by 3, the second coordinate ten times as wide. */
  private static Samples rows(int count) {
    RandomStream stream = RandomStream.of(7, 0);
    DMatrixRMaj values = new DMatrixRMaj(count, 2);
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = i % 2;
      values.set(i, 0, 3 * labels[i] + stream.nextGaussian());
      values.set(i, 1, 10 * stream.nextGaussian());
    }
    return MatrixSamples.of(ColumnSpace.reals(2), values, labels, 2, Origin.REAL);
  }

  private static double[] density(Model model) {
    return model.as(LogDensity.class).orElseThrow().logDensity(1, FEW);
  }

  @Test
  void theSameStreamGivesTheSameBits() {
    assertThat(density(family().fit(ROWS, Fits.of(1))))
        .containsExactly(density(family().fit(ROWS, Fits.of(1))));
    assertThat(density(family().fit(ROWS, Fits.of(1))))
        .isNotEqualTo(density(family().fit(ROWS, Fits.of(2))));
  }

  @Test
  void aKilledTrainingGoesOnAndEndsAsAnUnbrokenOne() {
    Fits unbroken = Fits.of(1, 5, 33);
    Model whole = family().fit(ROWS, unbroken);
    Fits first = Fits.of(1, 5, 33).stoppingAfter(27);
    assertThatThrownBy(() -> family().fit(ROWS, first)).isInstanceOf(CancellationException.class);
    assertThat(first.last()).isPresent();

    Fits second = first.again().stoppingAfter(21);
    Model resumed = family().fit(ROWS, second);

    assertThat(density(resumed)).containsExactly(density(whole));
    assertThat(second.series()).isEqualTo(unbroken.series()).hasSizeGreaterThan(1);
    assertThat(second.reported()).hasSize(2);
    for (int i = 0; i < 2; i++) {
      assertThat(density((Model) second.reported().get(i)))
          .containsExactly(density((Model) unbroken.reported().get(i)));
    }
  }

  @Test
  void aTrainingGoesOnFromAnother() {
    GoingOn.isShown(family(), family(32, Fits.still()), family(16, Fits.still()), FEW);
  }

  private static DiffusionFamily family(int width, DescentOptions training) {
    return new DiffusionFamily(
        "score-mlp",
        new ScoreMlpOptions(
            2,
            width,
            4,
            training,
            -1,
            1.4,
            15,
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
            "auto"));
  }

  /** A network far too large for 12 rows: the held-out loss rises, and training ends before. */
  @Test
  void anOverfittingTrainingStopsEarly() {
    DescentOptions training = Fits.steps(3000, 64).with(new EarlyStopping(5, 20, 0.3));
    Fits context = Fits.of(1);
    Model model = family(64, training).fit(FEW, context);
    assertThat(context.told()).last().asString().startsWith("stopped early after step");
    assertThat(density(model)).doesNotContain(Double.NaN);
  }

  @Test
  void theStateOfAnotherFitIsNotUsed() {
    Fits other = Fits.of(9);
    family().fit(ROWS, other);
    Fits mine = Fits.of(1);
    mine.keep(other.last().orElseThrow());
    assertThat(density(family().fit(ROWS, mine)))
        .containsExactly(density(family().fit(ROWS, Fits.of(1))));
  }

  @Test
  void aSavedModelIsReadBackTheSame() throws IOException {
    Model model = family().fit(ROWS, Fits.of(1));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.save(bytes);
    Model read = family().load(ROWS.space(), new ByteArrayInputStream(bytes.toByteArray()));
    assertThat(density(read)).containsExactly(density(model));
  }

  @Test
  void aNetworkOfAnotherSizeIsRefusedWhenRead() throws IOException {
    Model model = family().fit(ROWS, Fits.of(1));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.save(bytes);
    ScoreMlpOptions wider =
        new ScoreMlpOptions(
            2,
            64,
            4,
            Fits.steps(1, 1),
            -1,
            1.4,
            15,
            20,
            0.002,
            0,
            0.05,
            50,
            1.003,
            12,
            Trace.AUTO,
            Scaling.Kind.COMMON,
            ScoreMlpOptions.Learns.ALL,
            "auto");
    assertThatThrownBy(
            () ->
                new DiffusionFamily("score-mlp", wider)
                    .load(ROWS.space(), new ByteArrayInputStream(bytes.toByteArray())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("width");
  }

  /** Central differences of step 1e-2 in float32: relative error below 2 %. */
  @Test
  void theExactTraceIsThatOfFiniteDifferences() {
    DenoiserNetwork network = DenseNetwork.of(2, 2, new NetworkShape(2, 32, 4, false));
    float[] weights = network.layout().initial(RandomStream.of(3, 0));
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weights[i] == 0 ? 0.1f * (i % 5 - 2) : weights[i];
    }
    Denoiser denoiser =
        new Denoiser(network, weights, org.tributary.plugins.deep.network.Tensors.cpu(), 1);
    double[] y = {0.3, -0.7, 1.1, 0.4};
    double[] trace = new double[2];
    denoiser.denoise(y, 0.8, Trace.EXACT, trace);
    for (int row = 0; row < 2; row++) {
      double sum = 0;
      for (int i = 0; i < 2; i++) {
        double[] up = y.clone();
        double[] down = y.clone();
        up[2 * row + i] += 1e-2;
        down[2 * row + i] -= 1e-2;
        sum +=
            (denoiser.denoise(up, 0.8)[2 * row + i] - denoiser.denoise(down, 0.8)[2 * row + i])
                / 2e-2;
      }
      assertThat(trace[row]).isCloseTo(sum, within(0.02 * (1 + Math.abs(sum))));
    }
  }

  /** A network at its start is 0, so the law is normal with the variance of all data. */
  @Test
  void untrainedItIsTheNormalLawOfTheData() {
    Fits context = Fits.of(1, 0);
    new DiffusionFamily("score-mlp", options(1, 8, Trace.HUTCHINSON, Scaling.Kind.EACH))
        .fit(ROWS, context);
    Model start = (Model) context.reported().get(0);
    Scaling scaling = Scaling.of(ROWS, Scaling.Kind.EACH);
    double[] found = start.as(LogDensity.class).orElseThrow().logDensity(0, FEW);
    DMatrixRMaj score = start.as(Score.class).orElseThrow().score(0, ROWS.toMatrix());
    for (int row = 0; row < 5; row++) {
      double expected = -Math.log(2 * Math.PI) - scaling.logVolume();
      for (int i = 0; i < 2; i++) {
        double y = (ROWS.value(row, i) - scaling.shift()[i]) / scaling.scale()[i];
        expected -= y * y / 2;
        assertThat(score.get(row, i)).isCloseTo(-y / scaling.scale()[i], within(1e-3));
      }
      // The source's own moments stand at the top level: an error of at most 2 / 20^2 and 12 steps.
      assertThat(found[row]).isCloseTo(expected, within(0.05));
    }
  }

  /**
   * Untrained, of one law N(m, v) a coordinate: a row y under noise of variance v came from {@code
   * N((m + y) / 2, v / 2)}; 100 steps are off by .004 and .008.
   */
  @Test
  void theReverseEquationDrawsFromWhatARowMayHaveComeFrom() {
    Fits context = Fits.of(1, 0);
    new DiffusionFamily("score-mlp", options(1, 8, Trace.AUTO, Scaling.Kind.COMMON))
        .fit(ROWS, context);
    Scaling scaling = Scaling.of(ROWS, Scaling.Kind.COMMON);
    double scale = scaling.scale()[0];
    int count = 4000;
    DMatrixRMaj noisy = new DMatrixRMaj(count, 2);
    for (int at = 0; at < noisy.data.length; at++) {
      noisy.data[at] = scaling.shift()[at % 2] + 2 * scale;
    }
    DMatrixRMaj back =
        ((Model) context.reported().get(0))
            .as(ReverseProcess.class)
            .orElseThrow()
            .reverse(
                0,
                noisy,
                scale,
                new Reversal(100, Reversal.Solver.HEUN, true),
                RandomStream.of(5, 0));
    double[] standardised = scaling.standardised(back);
    double mean = Arrays.stream(standardised).average().orElseThrow();
    double variance =
        Arrays.stream(standardised).map(y -> (y - mean) * (y - mean)).average().orElseThrow();
    int numbers = 2 * count;
    assertThat(mean).isCloseTo(1, within(4 * Math.sqrt(0.5 / numbers) + 0.02));
    assertThat(variance).isCloseTo(0.5, within(4 * 0.5 * Math.sqrt(2.0 / numbers) + 0.02));
  }

  @Test
  void noiseOfOneLevelNeedsOneScale() {
    DiffusionFamily each =
        new DiffusionFamily("score-mlp", options(1, 8, Trace.AUTO, Scaling.Kind.EACH));
    assertThat(each.capabilities(ROWS.space()).offers(NoisedScore.class)).isFalse();
    assertThat(each.fit(ROWS, Fits.of(1)).as(ReverseProcess.class)).isEmpty();
    assertThat(family().capabilities(ROWS.space()).offers(ReverseProcess.class)).isTrue();
  }

  @Test
  void aTrainingTimeBeyondTheTrainingIsRefused() {
    assertThatThrownBy(() -> family().fit(ROWS, Fits.of(1, 41)))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("raise steps");
  }

  @Test
  void aDeviceThatIsNotThereIsRefusedInWords() {
    ScoreMlpOptions gpu =
        new ScoreMlpOptions(
            2,
            32,
            4,
            Fits.steps(1, 1),
            -1,
            1.4,
            15,
            20,
            0.002,
            0,
            0.05,
            50,
            1.003,
            12,
            Trace.AUTO,
            Scaling.Kind.COMMON,
            ScoreMlpOptions.Learns.ALL,
            "gpu:7");
    assertThatThrownBy(() -> new DiffusionFamily("score-mlp", gpu).fit(ROWS, Fits.of(1)))
        .hasMessageContaining("device gpu:7 is not there")
        .hasMessageContaining("device: cpu");
  }
}
