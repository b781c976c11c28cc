package org.tributary.plugins.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.Tempered;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;
import org.tributary.testkit.TestContext;

class DiscreteFamiliesTest {
  private static final Space SPACE =
      new ColumnSpace(
          List.of(
              new ColumnSpace.Column("a", Kind.Category.ofSize(2)),
              new ColumnSpace.Column("b", Kind.Category.ofSize(3))));

  private static final FitContext CONTEXT = new TestContext(RandomStream.of(1, 0));

  private static Samples weighted(double[][] rows, long... weights) {
    return MatrixSamples.weighted(
        SPACE, new DMatrixRMaj(rows), new int[rows.length], 1, Origin.REAL, weights);
  }

  /** (0,0) x 4, (1,2) x 3, (1,0) x 1. */
  private static Samples eight() {
    return weighted(new double[][] {{0, 0}, {1, 2}, {1, 0}}, 4, 3, 1);
  }

  private static Model fit(ModelFamily family, Samples samples) {
    return family.fit(samples, CONTEXT);
  }

  private static CategoricalFamily categorical(boolean independent, double smoothing) {
    return new CategoricalFamily(new CategoricalOptions(independent, smoothing, false));
  }

  private static double[] probabilities(Model model) {
    return model.as(FiniteForm.class).orElseThrow().probabilities(0);
  }

  @Test
  void jointFrequenciesRunFirstColumnFastest() {
    Model model = fit(categorical(false, 0), eight());
    assertThat(probabilities(model)).containsExactly(0.5, 0.125, 0, 0, 0, 0.375);
    assertThat(model.as(ParameterCount.class).orElseThrow().parameters()).isEqualTo(5);
    assertThat(
            model
                .as(LogDensity.class)
                .orElseThrow()
                .logDensity(0, weighted(new double[][] {{1, 2}, {0, 1}}, 1, 1)))
        .containsExactly(Math.log(0.375), Double.NEGATIVE_INFINITY);
  }

  @Test
  void aLostCategoryIsACensoringWhereThatIsAsked() {
    ModelFamily family = new CategoricalFamily(new CategoricalOptions(false, 0, true));
    assertThatThrownBy(() -> fit(family, eight()))
        .isInstanceOf(CensoredException.class)
        .hasMessageContaining("no training row has category '1' of column 2");
    assertThat(fit(family, weighted(new double[][] {{0, 0}, {1, 2}, {1, 1}}, 1, 1, 1)).sources())
        .isEqualTo(1);
  }

  @Test
  void smoothingAddsToEachCount() {
    assertThat(probabilities(fit(categorical(false, 1), eight())))
        .containsExactly(
            new double[] {5 / 14.0, 2 / 14.0, 1 / 14.0, 1 / 14.0, 1 / 14.0, 4 / 14.0},
            within(1e-15));
  }

  @Test
  void independentColumnsMultiplyTheirMargins() {
    assertThat(probabilities(fit(categorical(true, 0), eight())))
        .containsExactly(
            new double[] {0.5 * 0.625, 0.5 * 0.625, 0, 0, 0.5 * 0.375, 0.5 * 0.375}, within(1e-15));
  }

  @Test
  void weightsEqualRepeatedRows() {
    double[][] rows = {{0, 0}, {0, 0}, {0, 0}, {0, 0}, {1, 2}, {1, 2}, {1, 2}, {1, 0}};
    Samples repeated = MatrixSamples.ofSource(SPACE, new DMatrixRMaj(rows), 0, 1, Origin.REAL);
    for (boolean independent : new boolean[] {false, true}) {
      assertThat(probabilities(fit(categorical(independent, 0.5), repeated)))
          .containsExactly(probabilities(fit(categorical(independent, 0.5), eight())));
    }
  }

  @Test
  void drawsAreMultinomialCountsAndRepeat() {
    Model model = fit(categorical(false, 0), eight());
    int count = 80_000;
    Samples drawn = model.sample(0, count, RandomStream.of(2, 0));
    assertThat(drawn.size()).isEqualTo(3);
    assertThat(drawn.totalWeight()).isEqualTo(count);
    // 4 standard errors of a binomial count.
    assertThat((double) drawn.weight(0)).isCloseTo(40_000, within(4 * Math.sqrt(count / 4.0)));
    assertThat(model.sample(0, count, RandomStream.of(2, 0)).weight(2)).isEqualTo(drawn.weight(2));
    assertThat(model.sample(0, 5, RandomStream.of(2, 0)).size()).isEqualTo(5);
  }

  @Test
  void temperingRaisesToAPowerAndKeepsZeros() {
    Model model = fit(categorical(false, 0), eight());
    double[] sharp =
        model
            .as(Tempered.class)
            .orElseThrow()
            .tempered(0.5)
            .as(FiniteForm.class)
            .orElseThrow()
            .probabilities(0);
    double total = 0.25 + 0.125 * 0.125 + 0.375 * 0.375;
    assertThat(sharp)
        .containsExactly(
            new double[] {0.25 / total, 0.015625 / total, 0, 0, 0, 0.140625 / total},
            within(1e-15));
  }

  @Test
  void nextTokenFrequenciesFollowTheirContext() {
    Model empirical =
        fit(new PerContextFamily(new PerContextOptions(ContextLaw.EMPIRICAL, 0)), eight());
    assertThat(probabilities(empirical)).containsExactly(0.5, 0.125, 0, 0, 0, 0.375);

    Samples lopsided = weighted(new double[][] {{0, 0}, {1, 2}, {1, 0}}, 94, 3, 3);
    Model uniform =
        fit(new PerContextFamily(new PerContextOptions(ContextLaw.UNIFORM, 0)), lopsided);
    assertThat(probabilities(uniform)).containsExactly(0.5, 0.25, 0, 0, 0, 0.25);
    Samples drawn = uniform.sample(0, 101, RandomStream.of(3, 0));
    long[] byContext = new long[2];
    for (int row = 0; row < drawn.size(); row++) {
      byContext[(int) drawn.value(row, 0)] += drawn.weight(row);
    }
    assertThat(byContext).containsExactly(51, 50);
  }

  @Test
  void aContextNeverSeenIsUniform() {
    Samples samples = weighted(new double[][] {{0, 0}}, 4);
    Model model = fit(new PerContextFamily(new PerContextOptions(ContextLaw.UNIFORM, 0)), samples);
    double[] p = probabilities(model);
    assertThat(p[1]).isEqualTo(p[3]).isEqualTo(p[5]).isCloseTo(1 / 6.0, within(1e-15));
  }

  @Test
  void savedModelsAreReadBackTheSame() throws IOException {
    for (ModelFamily family :
        List.of(
            categorical(false, 0.5),
            categorical(true, 0.5),
            new PerContextFamily(new PerContextOptions(ContextLaw.UNIFORM, 0.5)))) {
      Model model = fit(family, eight());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      model.save(bytes);
      Model read = family.load(SPACE, new ByteArrayInputStream(bytes.toByteArray()));
      assertThat(probabilities(read)).containsExactly(probabilities(model));
    }
  }

  @Test
  void hugeTablesAreRefusedButIndependentColumnsAreNot() {
    Space huge =
        new ColumnSpace(
            java.util.stream.IntStream.range(0, 30)
                .mapToObj(i -> new ColumnSpace.Column("c" + i, Kind.Category.ofSize(10)))
                .toList());
    assertThatThrownBy(() -> categorical(false, 0).capabilities(huge))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("independent: true");
    assertThat(categorical(true, 0).capabilities(huge).offers(FiniteForm.class)).isFalse();

    double[][] rows = new double[2][30];
    Arrays.fill(rows[1], 9);
    Model model =
        fit(
            categorical(true, 0),
            MatrixSamples.ofSource(huge, new DMatrixRMaj(rows), 0, 1, Origin.REAL));
    assertThat(model.sample(0, 4, RandomStream.of(1, 1)).size()).isEqualTo(4);
    assertThat(model.as(FiniteForm.class)).isEmpty();
  }

  @Test
  void realColumnsAndForeignCodesAreRefused() {
    assertThatThrownBy(() -> categorical(false, 0).capabilities(ColumnSpace.reals(2)))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("2 real columns");
    assertThatThrownBy(() -> fit(categorical(false, 0), weighted(new double[][] {{0, 3}}, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("row 0");
  }
}
