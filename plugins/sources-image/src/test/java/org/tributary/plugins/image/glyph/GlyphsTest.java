package org.tributary.plugins.image.glyph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.space.TensorSpace;

class GlyphsTest {
  private static final RandomStream STREAM = RandomStream.of(5, 0);
  private static final double PAPER = 0.25;
  private static final double CONTRAST = 0.5;
  private static final Nuisance STILL = new Nuisance(0, 0, 5, 0, 0, 0, 1.8, 0, 0, 0, 0, 0);

  private static Law law(int sources, int similarity, int components) {
    DataSource source =
        new GlyphsFactory().create(new GlyphsOptions(sources, similarity, 1, components));
    assertThat(source.sourceNames()).hasSize(sources).startsWith("ring", "zigzag");
    return source.law().orElseThrow();
  }

  private static double[] points(Law law) {
    return law.sample(1, 4, STREAM.child("points")).toMatrix().data;
  }

  /** What is inked is about length times width. */
  @ParameterizedTest
  @EnumSource(Glyph.class)
  void aGlyphWithoutNuisanceIsItsLines(Glyph glyph) {
    double[] image = new double[256];
    new Drawing().draw(glyph, STILL, STREAM, image, 0);
    double ink = 0;
    for (double level : image) {
      ink += (level - PAPER) / CONTRAST;
    }
    // Every glyph has lines of 4 to 7 half sides of 5 pixels, 1.8 wide, less where they cross.
    assertThat(ink).isBetween(4 * 5 * 1.8 * 0.8, 7 * 5 * 1.8 * 1.1);
    assertThat(image[0]).isEqualTo(PAPER);
  }

  @Test
  void aPlusIsWhereItBelongs() {
    double[] image = new double[256];
    new Drawing().draw(Glyph.PLUS, STILL, STREAM, image, 0);
    // Lines 1.8 wide through the centre cover .9 of the pixels on either side of it.
    for (int x = 4; x < 12; x++) {
      double ink = (image[7 * 16 + x] - PAPER) / CONTRAST;
      assertThat(ink).isCloseTo(x == 7 || x == 8 ? 1 : 0.9, within(0.11));
    }
    assertThat(image[4 * 16 + 4]).isEqualTo(PAPER);
  }

  @Test
  void noiseHasTheDeviationItSays() {
    Nuisance noisy = new Nuisance(0, 0, 5, 0, 0, 0, 1.8, 0, 0.05, 0, 0, 0);
    double[] image = new double[256];
    double[] squares = new double[4000];
    for (int i = 0; i < squares.length; i++) {
      new Drawing().draw(Glyph.PLUS, noisy, STREAM.at(i), image, 0);
      squares[i] = (image[0] - PAPER) * (image[0] - PAPER);
    }
    // Cut at 0, five deviations below; standard error of a variance sqrt(2 / 4000) of it.
    double variance = Arrays.stream(squares).average().orElse(0);
    assertThat(variance).isCloseTo(0.0025, within(4 * 0.0025 * Math.sqrt(2.0 / 4000)));
  }

  @Test
  void alikeMeansOneNuisanceLawAndUnlikeOneEach() {
    Nuisance first = Nuisance.own(STREAM.child("source", 0));
    assertThat(first).isEqualTo(Nuisance.own(STREAM.child("source", 0)));
    assertThat(first).isNotEqualTo(Nuisance.own(STREAM.child("source", 1)));
    double[] alike = points(law(3, 2, 0));
    assertThat(Arrays.equals(alike, points(law(10, 2, 0)))).isTrue();
    assertThat(Arrays.equals(alike, points(law(3, 1, 0)))).isFalse();
    assertThat(((TensorSpace) law(3, 1, 0).space()).shape()).isEqualTo(List.of(16, 16, 1));
  }

  @Test
  void componentsAreUncorrelatedAndFallInVariance() {
    Law law = law(3, 2, 4);
    DMatrixRMaj all = new DMatrixRMaj(3 * 3000, 4);
    for (int k = 0; k < 3; k++) {
      DMatrixRMaj own = law.sample(k, 3000, STREAM.child("source", k)).toMatrix();
      System.arraycopy(own.data, 0, all.data, k * own.data.length, own.data.length);
    }
    DMatrixRMaj covariance = Products.covariance(all, 1);
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < i; j++) {
        double scale = Math.sqrt(covariance.get(i, i) * covariance.get(j, j));
        // Fitted to 6,000 draws, seen in 9,000: standard error of a correlation about .017.
        assertThat(covariance.get(i, j) / scale).isCloseTo(0, within(4 * 0.017));
      }
      assertThat(covariance.get(i, i)).isLessThan(i == 0 ? 1e3 : covariance.get(i - 1, i - 1));
    }
  }
}
