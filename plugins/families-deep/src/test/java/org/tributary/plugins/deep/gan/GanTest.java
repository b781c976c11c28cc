package org.tributary.plugins.deep.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.Fits;
import org.tributary.plugins.deep.training.DescentOptions;
import org.tributary.plugins.deep.training.EarlyStopping;
import org.tributary.plugins.deep.training.Optimiser;
import org.tributary.plugins.deep.training.Schedule;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Critic;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LawOfSources;
import org.tributary.sdk.model.Trainer;
import org.tributary.sdk.model.Training;
import org.tributary.sdk.space.ColumnSpace;

class GanTest {
  private static final ColumnSpace PLANE = ColumnSpace.reals(2);

  private static GanFamily family(int width, DescentOptions training) {
    return new GanFamily(new GanOptions(2, width, 4, 4, 0.1, training, "auto"));
  }

  private static DescentOptions steps(int steps, int batch) {
    return new DescentOptions(
        steps, batch, 0.001, Schedule.COSINE, Optimiser.ADAM, 0, 0, 0.99, Math.max(1, steps / 4));
  }

  /** Two sources of deviation .5 around (-2, 0) and (2, 0). */
  private static Samples pair(int count) {
    RandomStream stream = RandomStream.of(6, 0);
    DMatrixRMaj values = new DMatrixRMaj(count, 2);
    int[] labels = new int[count];
    for (int row = 0; row < count; row++) {
      labels[row] = row % 2;
      values.set(row, 0, 4 * labels[row] - 2 + 0.5 * stream.nextGaussian());
      values.set(row, 1, 0.5 * stream.nextGaussian());
    }
    return MatrixSamples.of(PLANE, values, labels, 2, Origin.REAL);
  }

  private static double mean(Law law, int source, int column) {
    Samples drawn = law.sample(source, 1000, RandomStream.of(7, 0));
    double sum = 0;
    for (int row = 0; row < 1000; row++) {
      sum += drawn.value(row, column) / 1000;
    }
    return sum;
  }

  private static double[] drawn(Law law, int source) {
    return law.sample(source, 20, RandomStream.of(7, 0)).toMatrix().data;
  }

  /** Means within .5 of the truth: half a deviation of the source, an eighth of their distance. */
  @Test
  void eachSourceIsDrawnAndTheCriticKnowsWhereItLies() {
    Law model = family(32, steps(400, 64)).fit(pair(400), Fits.of(1));
    Critic critic = model.as(Critic.class).orElseThrow();
    for (int k = 0; k < 2; k++) {
      assertThat(Math.abs(mean(model, k, 0) - (4 * k - 2))).isLessThan(0.5);
      assertThat(Math.abs(mean(model, k, 1))).isLessThan(0.5);
      DMatrixRMaj points = new DMatrixRMaj(new double[][] {{4 * k - 2, 0}, {4 * k - 2, 6}});
      double[] judged = critic.judge(k, MatrixSamples.ofSource(PLANE, points, k, 2, Origin.REAL));
      assertThat(judged[0]).isGreaterThan(judged[1]);
    }
  }

  @Test
  void aKilledTrainingOfBothNetworksEndsAsAnUnbrokenOne() {
    GanFamily family = family(16, steps(20, 16));
    Law whole = family.fit(pair(40), Fits.of(1));
    Fits first = Fits.of(1).stoppingAfter(13);
    assertThatThrownBy(() -> family.fit(pair(40), first)).isInstanceOf(CancellationException.class);
    Fits rest = first.again();
    assertThat(drawn(family.fit(pair(40), rest), 1)).containsExactly(drawn(whole, 1));
    // The state of step 10 was used: the first step was told once, before the kill.
    assertThat(first.told()).anyMatch(line -> line.startsWith("step 1 of"));
    assertThat(rest.told()).noneMatch(line -> line.startsWith("step 1 of"));
  }

  @Test
  void aTrainingGoesOnFromBothNetworksOfAnother() {
    Samples rows = pair(40);
    Law pooled = family(16, steps(20, 16)).fit(rows, Fits.of(1));
    Samples own = rows.ofSource(1).withoutSources();
    Law fine = family(16, Fits.still()).fit(own, Fits.of(2).from(LawOfSources.one(pooled, 1)));
    assertThat(drawn(fine, 0)).containsExactly(drawn(pooled, 1));
    assertThat(fine.as(Critic.class).orElseThrow().judge(0, own))
        .containsExactly(pooled.as(Critic.class).orElseThrow().judge(1, own));
  }

  @Test
  void earlyStoppingIsRefusedBeforeAnyFit() {
    GanFamily family = family(8, steps(5, 8).with(new EarlyStopping(3, 4, 0.1)));
    assertThatThrownBy(() -> family.capabilities(PLANE))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("family gan has no held-out loss");
  }

  @Test
  void separateNetworksHaveACriticEach() {
    Law separate =
        new Trainer(family(8, steps(5, 8))).fit(new Training.Separate(), pair(20), Fits.of(1));
    assertThat(separate.as(Critic.class)).isPresent();
  }

  /** A mode is hit when a quarter of its share, 1 / 32, lies within 3 deviations of it. */
  @Test
  @Tag("acceptance")
  void eightGaussiansAreHit() {
    long began = System.nanoTime();
    RandomStream stream = RandomStream.of(4, 0);
    DMatrixRMaj values = new DMatrixRMaj(20_000, 2);
    for (int row = 0; row < values.numRows; row++) {
      double angle = Math.PI / 4 * stream.nextInt(8);
      values.set(row, 0, 2 * Math.cos(angle) + 0.1 * stream.nextGaussian());
      values.set(row, 1, 2 * Math.sin(angle) + 0.1 * stream.nextGaussian());
    }
    GanFamily family = new GanFamily(new GanOptions(3, 128, 4, 8, 0.005, steps(3000, 128), "auto"));
    Law model = family.fit(MatrixSamples.ofSource(PLANE, values, 0, 1, Origin.REAL), Fits.of(1));

    DMatrixRMaj drawn = model.sample(0, 10_000, RandomStream.of(5, 0)).toMatrix();
    int[] counts = new int[8];
    for (int row = 0; row < drawn.numRows; row++) {
      double x = drawn.get(row, 0);
      double y = drawn.get(row, 1);
      int mode = Math.floorMod(Math.round(Math.atan2(y, x) / (Math.PI / 4)), 8);
      double angle = Math.PI / 4 * mode;
      if (Math.hypot(x - 2 * Math.cos(angle), y - 2 * Math.sin(angle)) <= 0.3) {
        counts[mode]++;
      }
    }
    long hit = Arrays.stream(counts).filter(count -> count >= 10_000 / 32).count();
    System.out.printf(
        "gan, 8 Gaussians: %d modes hit, %d of 10000 within 3 sd, %s, %.0f s%n",
        hit,
        Arrays.stream(counts).sum(),
        Arrays.toString(counts),
        (System.nanoTime() - began) / 1e9);
    assertThat(hit).isGreaterThanOrEqualTo(7);
  }
}
