package org.tributary.plugins.deep.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.Fits;
import org.tributary.plugins.deep.network.ParameterLayout;
import org.tributary.plugins.deep.network.Tensors;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.space.ColumnSpace;

class DescentTest {
  private static final Tensors TENSORS = Tensors.cpu();

  /** One weight that starts at 0. */
  private static ParameterLayout one() {
    ParameterLayout.Builder layout = new ParameterLayout.Builder();
    layout.add("w", 0, 0, 1);
    return layout.build();
  }

  /** Training draws w to 5; on the rows held out it should be 2. */
  private static final class Overfitting implements Descent.Step {
    private int taken;

    @Override
    public double take(int step, Descent.Networks networks) {
      taken++;
      return networks.lower(0, step, w -> square(w.get(0)));
    }

    private static NDArray square(NDArray w) {
      return w.sub(5).square().sum();
    }

    @Override
    public double heldOut(List<float[]> weights) {
      return Math.pow(weights.get(0)[0] - 2, 2);
    }
  }

  private static DescentOptions options(EarlyStopping stopping) {
    return new DescentOptions(400, 1, 0.02, Schedule.CONSTANT, Optimiser.SGD, 0, 0, 0, 7)
        .with(stopping);
  }

  private static float trained(EarlyStopping stopping, Descent.Step step, Fits context) {
    return new Descent(options(stopping), context, TENSORS, "test")
        .run(List.of(one()), step, DescentTest::nobody)
        .get(0)[0];
  }

  private static Law nobody(List<float[]> weights) {
    throw new AssertionError("no training time was asked for");
  }

  /** The gradient is 2(w - 5), so after t steps w = 5 (1 - .96^t): nearest to 2 at step 13. */
  @Test
  void trainingStopsAfterTheHeldOutLossHasRisenAndGoesBackToItsLow() {
    Overfitting step = new Overfitting();
    float found = trained(new EarlyStopping(3, 4, 0.1), step, Fits.of(1));
    // Checks at 4, 8, 12, 16, 20, 24: the low is at 12, and three checks miss it.
    assertThat(step.taken).isEqualTo(24);
    assertThat(found).isCloseTo((float) (5 * (1 - Math.pow(0.96, 12))), within(1e-5f));

    Overfitting longer = new Overfitting();
    assertThat(trained(EarlyStopping.never(), longer, Fits.of(1))).isCloseTo(5, within(1e-4f));
    assertThat(longer.taken).isEqualTo(400);
  }

  @Test
  void theLowAndItsMissesArePartOfTheKeptState() {
    for (int stop = 8; stop < 24; stop++) {
      Fits first = Fits.of(1).stoppingAfter(stop);
      EarlyStopping stopping = new EarlyStopping(3, 4, 0.1);
      assertThatThrownBy(() -> trained(stopping, new Overfitting(), first))
          .isInstanceOf(CancellationException.class);
      Overfitting rest = new Overfitting();
      assertThat(trained(stopping, rest, first.again()))
          .isEqualTo(trained(stopping, new Overfitting(), Fits.of(1)));
      // Kept at 7, 14 and 21.
      assertThat(rest.taken).isEqualTo(24 - (stop - 1) / 7 * 7);
    }
  }

  @Test
  void whatCannotStopEarlySaysSo() {
    EarlyStopping stopping = new EarlyStopping(3, 4, 0.1);
    assertThatThrownBy(() -> trained(stopping, (step, networks) -> 0, Fits.of(1)))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("patience: 0");
    assertThatThrownBy(() -> trained(stopping, new Overfitting(), Fits.of(1, 5)))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("training times");
  }

  /** One step of learning rate 1e38 down the slope 10 leaves float32, while its loss is 25. */
  @Test
  void weightsThatLeftFloat32AreADivergenceAtTheEndAtTrainingTimesAndInChecks() {
    DescentOptions far =
        new DescentOptions(1, 1, 1e38, Schedule.CONSTANT, Optimiser.SGD, 0, 0, 0, 7);
    DescentOptions twice =
        new DescentOptions(2, 1, 1e38, Schedule.CONSTANT, Optimiser.SGD, 0, 0, 0, 7);
    Fits reported = Fits.of(1, 1);
    Descent.Step known =
        new Descent.Step() {
          @Override
          public double take(int step, Descent.Networks networks) {
            return new Overfitting().take(step, networks);
          }

          @Override
          public double heldOut(List<float[]> weights) {
            return 1;
          }
        };
    divergesAfterStepOne(far, Fits.of(1), new Overfitting());
    divergesAfterStepOne(twice, reported, new Overfitting());
    assertThat(reported.reported()).isEmpty();
    divergesAfterStepOne(twice.with(new EarlyStopping(3, 1, 0.1)), Fits.of(1), known);
  }

  private static void divergesAfterStepOne(DescentOptions options, Fits context, Descent.Step by) {
    Descent descent = new Descent(options, context, TENSORS, "test");
    assertThatThrownBy(() -> descent.run(List.of(one()), by, DescentTest::nobody))
        .isInstanceOfSatisfying(
            CensoredException.class,
            error -> assertThat(error.outcome()).isEqualTo(Outcome.DIVERGED))
        .hasMessageContaining("after step 1;");
  }

  private static Samples rows(int... counts) {
    DMatrixRMaj values = new DMatrixRMaj(java.util.Arrays.stream(counts).sum(), 1);
    int[] labels = new int[values.numRows];
    int next = 0;
    for (int k = 0; k < counts.length; k++) {
      for (int i = 0; i < counts[k]; i++) {
        labels[next++] = k;
      }
    }
    return MatrixSamples.of(ColumnSpace.reals(1), values, labels, counts.length, Origin.REAL);
  }

  @Test
  void theSameShareOfEachSourceIsHeldOut() {
    Samples all = rows(50, 10, 3);
    RandomStream stream = RandomStream.of(1, 0);
    TrainingRows split = TrainingRows.of(all, new EarlyStopping(1, 1, 0.2), stream);
    for (int k = 0; k < 3; k++) {
      assertThat(split.heldOut().ofSource(k).size()).isEqualTo(new int[] {10, 2, 1}[k]);
      assertThat(split.training().ofSource(k).size()).isEqualTo(new int[] {40, 8, 2}[k]);
    }
    assertThat(TrainingRows.of(all, EarlyStopping.never(), stream).training()).isSameAs(all);
    assertThatThrownBy(() -> TrainingRows.of(rows(50, 1), new EarlyStopping(1, 1, 0.2), stream))
        .hasMessageContaining("source 1 has a single training row");
  }

  @Test
  void epochsAreCountedInSteps() {
    DescentOptions epochs =
        new DescentOptions(
            9,
            2.5,
            64,
            0.1,
            Schedule.CONSTANT,
            Optimiser.SGD,
            0,
            0,
            0,
            9,
            EarlyStopping.never(),
            Precision.SINGLE);
    assertThat(epochs.counted(1000, 64).steps()).isEqualTo(40);
    assertThat(epochs.counted(1000, 1000).steps()).isEqualTo(3);
    assertThat(options(EarlyStopping.never()).counted(1000, 64).steps()).isEqualTo(400);
    assertThatThrownBy(() -> new Descent(epochs, Fits.of(1), TENSORS, "test"))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("set steps");
  }

  @Test
  void mixedPrecisionIsRefusedOnTheProcessorAndWhereAFamilyHasNone() {
    DescentOptions mixed =
        new DescentOptions(
            9,
            0,
            1,
            0.1,
            Schedule.CONSTANT,
            Optimiser.SGD,
            0,
            0,
            0,
            9,
            EarlyStopping.never(),
            Precision.MIXED);
    assertThatThrownBy(() -> new Descent(mixed, Fits.of(1), TENSORS, "test"))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("precision: single, or device: gpu");
    Descent elsewhere = new Descent(mixed, Fits.of(1), new Tensors(Device.gpu(0), 1), "test");
    assertThatThrownBy(() -> elsewhere.run(List.of(one()), new Overfitting(), DescentTest::nobody))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("this family trains in single precision");
  }
}
