package org.tributary.plugins.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.Normal;
import org.tributary.plugins.score.features.Activation;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.law.ReverseProcess;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;

/** Training at one noise level, on the equal mixture of N(-2, 1) and N(2, 1). */
class OneLevelTest {
  private static final double MU = 2;
  private static final double LEVEL = Math.sqrt(Math.expm1(0.2));
  private static final ModelFamily FAMILY = family(Activation.TANH);

  private static ModelFamily family(Activation activation) {
    return new RandomFeatureFactory().create(TestOptions.oneLevel(activation, 200, MU));
  }

  private static double truth(double y) {
    double deviation = Math.sqrt(1 + LEVEL * LEVEL);
    return 0.5
        * (Math.exp(Normal.logPdf(y, -MU, deviation)) + Math.exp(Normal.logPdf(y, MU, deviation)));
  }

  /** KL of the noised truth from a law, by the trapezoid rule on the 401 points of its interval. */
  private static double divergence(Law law) {
    double edge = MU + 5 * Math.exp(0.1);
    DMatrixRMaj grid = new DMatrixRMaj(401, 1);
    for (int i = 0; i < 401; i++) {
      grid.data[i] = edge * (i - 200) / 200;
    }
    double[] values = law.as(LogDensity.class).orElseThrow().logDensity(0, TestFits.samples(grid));
    double sum = 0;
    for (int i = 0; i < 401; i++) {
      double p = truth(grid.data[i]);
      sum += (i == 0 || i == 400 ? 0.5 : 1) * p * (Math.log(p) - values[i]);
    }
    return sum * edge / 200;
  }

  /** Mean and standard error over replicates. */
  private record Mean(double value, double error) {}

  /** Of the divergence at some training times, over 20 replicates at n = 1000, m = 200. */
  private static List<Mean> divergences(ModelFamily family, double... times) {
    int replicates = 20;
    double[][] values = new double[times.length][replicates];
    for (int replicate = 0; replicate < replicates; replicate++) {
      TestFits fits = new TestFits(replicate, times);
      RandomStream stream = RandomStream.of(77, replicate);
      family.fit(TestFits.samples(TestFits.twoModes(1000, 1, MU, stream)), fits);
      List<Law> laws = new ArrayList<>(fits.reported().values());
      for (int i = 0; i < times.length; i++) {
        values[i][replicate] = divergence(laws.get(i));
      }
    }
    return Arrays.stream(values)
        .map(
            each -> {
              double mean = Arrays.stream(each).average().orElseThrow();
              double square = Arrays.stream(each).map(x -> (x - mean) * (x - mean)).sum();
              return new Mean(mean, Math.sqrt(square / (replicates - 1) / replicates));
            })
        .toList();
  }

  /**
   * The figures are those of another simulation of 20 replicates, given to two digits: 4 errors of
   * a difference, and half a unit of the last digit.
   */
  private static void same(Mean mean, double wanted) {
    assertThat(mean.value).isCloseTo(wanted, within(4 * Math.sqrt(2) * mean.error + 5e-4));
  }

  @Test
  void theDivergenceAlongTrainingIsThatOfTheReferenceSimulation() {
    List<Mean> means = divergences(FAMILY, 1, 100, 2511.886431509580, 1e6);
    same(means.get(0), 0.320);
    same(means.get(1), 0.0069);
    same(means.get(2), 0.0040);
    same(means.get(3), 0.0046);
  }

  @Test
  void rectifiedFeaturesHaveTheSameLeastDivergence() {
    List<Mean> means = divergences(family(Activation.RELU), 10, 100, 400, 1000, 2500, 10_000);
    Mean least = means.stream().min(Comparator.comparing(Mean::value)).orElseThrow();
    same(least, 0.0038);
    assertThat(means.get(0).value).isGreaterThan(2 * least.value);
  }

  @Test
  void theLawIsSampledFromItsDensity() {
    RandomStream stream = RandomStream.of(5, 0);
    Model model =
        FAMILY.fit(TestFits.samples(TestFits.twoModes(2000, 1, MU, stream)), new TestFits(1));
    double[] drawn = model.sample(0, 20_000, stream.child("draw")).toMatrix().data;
    LogDensity density = model.as(LogDensity.class).orElseThrow();
    double edge = MU + 5 * Math.exp(0.1);
    double below = 0;
    int cells = 4000;
    DMatrixRMaj middle = new DMatrixRMaj(cells, 1);
    for (int i = 0; i < cells; i++) {
      middle.data[i] = -edge + (i + 0.5) * 2 * edge / cells;
    }
    double[] values = density.logDensity(0, TestFits.samples(middle));
    double mass = 0;
    for (int i = 0; i < cells; i++) {
      double share = Math.exp(values[i]) * 2 * edge / cells;
      mass += share;
      below += middle.data[i] < -1 ? share : 0;
    }
    assertThat(mass).isCloseTo(1, within(1e-3));
    double share = 0;
    for (double x : drawn) {
      share += x < -1 ? 1.0 / drawn.length : 0;
    }
    assertThat(share).isCloseTo(below, within(4 * Math.sqrt(below * (1 - below) / 20_000) + 1e-3));
  }

  @Test
  void whatOneLevelCannotGiveIsNotOfferedOrRefused() {
    RandomStream stream = RandomStream.of(6, 0);
    Model line =
        FAMILY.fit(TestFits.samples(TestFits.twoModes(30, 1, MU, stream)), new TestFits(1));
    assertThat(line.as(ReverseProcess.class)).isEmpty();
    NoisedScore score = line.as(NoisedScore.class).orElseThrow();
    DMatrixRMaj zero = new DMatrixRMaj(1, 1);
    assertThat(score.noisedScore(0, zero, LEVEL).data)
        .containsExactly(score.noisedScore(0, zero, 0).data);
    assertThatThrownBy(() -> score.noisedScore(0, zero, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("raise noise.to");

    Model plane =
        FAMILY.fit(TestFits.samples(TestFits.twoModes(30, 2, MU, stream)), new TestFits(1));
    assertThat(plane.as(LogDensity.class)).isEmpty();
    assertThatThrownBy(() -> plane.sample(0, 1, stream))
        .isInstanceOf(TributaryException.class)
        .hasMessageContaining("set noise.to above noise.from");
  }
}
