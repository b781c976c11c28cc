package org.tributary.plugins.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.Trainer;
import org.tributary.sdk.model.Training;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;
import org.tributary.testkit.TestContext;

class SharedTailTest {
  private static final FitContext CONTEXT = new TestContext(RandomStream.of(1, 0));

  private static Space space(int... levels) {
    return new ColumnSpace(
        IntStream.range(0, levels.length)
            .mapToObj(j -> new ColumnSpace.Column("x" + j, Kind.Category.ofSize(levels[j])))
            .toList());
  }

  private static ModelFamily family(int head) {
    return new SharedTailFamily(new SharedTailOptions(head, 0));
  }

  /** Two sources over a head of 2 and a tail of 3 levels. */
  private static Samples rows() {
    double[][] rows = {{0, 0}, {0, 1}, {1, 2}, {0, 2}, {1, 2}, {1, 0}};
    return MatrixSamples.weighted(
        space(2, 3),
        new DMatrixRMaj(rows),
        new int[] {0, 0, 0, 1, 1, 1},
        2,
        Origin.REAL,
        new long[] {3, 1, 4, 2, 5, 1});
  }

  private static double[] probabilities(Law law, int source) {
    return law.as(FiniteForm.class).orElseThrow().probabilities(source);
  }

  @Test
  void headsAreCountedBySourceAndTailsOverAllSources() {
    Law model = family(1).fit(rows(), CONTEXT);
    // Source 0: head 0 in 4 of 8. Tails after 0 over both sources: 3, 1, 2; after 1: 1, 0, 9.
    assertThat(probabilities(model, 0))
        .containsExactly(
            new double[] {0.5 * 3 / 6, 0.5 * 0.1, 0.5 / 6, 0, 0.5 * 2 / 6, 0.5 * 0.9},
            within(1e-15));
    assertThat(probabilities(model, 1))
        .containsExactly(
            new double[] {0.25 * 3 / 6, 0.75 * 0.1, 0.25 / 6, 0, 0.25 * 2 / 6, 0.75 * 0.9},
            within(1e-15));
    // K (H - 1) + H (T - 1) = 2 + 4.
    assertThat(model.as(ParameterCount.class).orElseThrow().parameters()).isEqualTo(6);
    assertThat(family(1).facts(space(2, 3), 2).number("parameters")).hasValue(6);
  }

  @Test
  void apartItIsTheTableOfJointFrequenciesOfEachSource() {
    Law apart = new Trainer(family(1)).fit(new Training.Separate(), rows(), CONTEXT);
    Law tables =
        new Trainer(new CategoricalFamily(new CategoricalOptions(false, 0, false)))
            .fit(new Training.Separate(), rows(), CONTEXT);
    for (int k = 0; k < 2; k++) {
      assertThat(probabilities(apart, k)).containsExactly(probabilities(tables, k), within(1e-15));
    }
    // 2 (6 - 1), what the theory counts for K tables.
    assertThat(apart.as(ParameterCount.class).orElseThrow().parameters()).isEqualTo(10);
  }

  @Test
  void aHeadOfAllColumnsSharesNothingAndOneOfNoneSharesAll() {
    assertThat(family(2).capabilities(space(2, 3)).sharing()).isFalse();
    assertThat(family(1).capabilities(space(2, 3)).sharing()).isTrue();
    Law nothing = family(2).fit(rows(), CONTEXT);
    Law apart = new Trainer(family(2)).fit(new Training.Separate(), rows(), CONTEXT);
    Law all = family(0).fit(rows(), CONTEXT);
    Law merged = new Trainer(family(0)).fit(new Training.Merged(), rows(), CONTEXT);
    for (int k = 0; k < 2; k++) {
      assertThat(probabilities(nothing, k)).containsExactly(probabilities(apart, k));
      assertThat(probabilities(all, k)).containsExactly(probabilities(merged, k));
    }
  }

  @Test
  void theFirstColumnsOfSeveralMakeOneHead() {
    Space space = space(2, 2, 3);
    double[][] rows = {{1, 0, 2}, {0, 1, 1}, {1, 0, 0}, {1, 1, 2}};
    Samples samples = MatrixSamples.ofSource(space, new DMatrixRMaj(rows), 0, 1, Origin.REAL);
    double[] found = probabilities(family(2).fit(samples, CONTEXT), 0);
    double[] table =
        probabilities(
            new CategoricalFamily(new CategoricalOptions(false, 0, false)).fit(samples, CONTEXT),
            0);
    assertThat(found).containsExactly(table, within(1e-15));
  }

  @Test
  void aHeadNeverSeenHasAUniformTail() {
    Samples one =
        MatrixSamples.ofSource(
            space(2, 3), new DMatrixRMaj(new double[][] {{0, 1}}), 0, 1, Origin.REAL);
    Law model = new SharedTailFamily(new SharedTailOptions(1, 1)).fit(one, CONTEXT);
    double[] p = probabilities(model, 0);
    assertThat(p[1]).isEqualTo(p[3]).isEqualTo(p[5]).isCloseTo(1 / 9.0, within(1e-15));
  }

  @Test
  void savedModelsAreReadBackTheSame() throws IOException {
    var model = family(1).fit(rows(), CONTEXT);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.save(bytes);
    Law read = family(1).load(space(2, 3), new ByteArrayInputStream(bytes.toByteArray()));
    assertThat(read.sources()).isEqualTo(2);
    assertThat(probabilities(read, 1)).containsExactly(probabilities(model, 1));
    assertThatThrownBy(
            () -> family(1).load(space(2, 4), new ByteArrayInputStream(bytes.toByteArray())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("wanted 4");
  }

  @Test
  void aHeadLongerThanTheRowIsRefusedByItsName() {
    assertThatThrownBy(() -> family(3).capabilities(space(2, 3)))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("head is 3, the data have 2 columns");
    assertThatThrownBy(() -> family(1).fit(foreign(), CONTEXT)).hasMessageContaining("row 0");
  }

  private static Samples foreign() {
    return MatrixSamples.ofSource(
        space(2, 3), new DMatrixRMaj(new double[][] {{0, 3}}), 0, 1, Origin.REAL);
  }
}
