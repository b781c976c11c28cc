package org.tributary.plugins.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Moments;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.ColumnSpace.Column;
import org.tributary.sdk.space.Kind;

class NoiseTest {
  private static final RandomStream STREAM = RandomStream.of(4, 0);

  /** The variance of n normal numbers has the standard error sqrt(2/n) of itself. */
  @Test
  void theNoiseHasTheLevelThatItSays() {
    int count = 20_000;
    Samples truth = True.pairs(count, 0.8, 1, RandomStream.of(3, 0));
    Samples seen = new Noise(List.of(0.5, 2.0)).observe(truth, STREAM);
    double[] levels = {0.5, 2};
    for (int column = 0; column < 2; column++) {
      double[] noise = new double[count];
      for (int row = 0; row < count; row++) {
        noise[row] = seen.value(row, column) - truth.value(row, column);
      }
      double level = levels[column];
      assertThat(Moments.of(noise).mean()).isCloseTo(0, within(4 * level / Math.sqrt(count)));
      assertThat(Moments.of(noise).variance(1))
          .isCloseTo(level * level, within(4 * level * level * Math.sqrt(2.0 / count)));
      assertThat(True.extra(seen, "noise-level", column)).containsOnly(level);
    }
  }

  @Test
  void onlyRealColumnsAreNoisy() {
    Samples truth = True.mixed(50, RandomStream.of(3, 0));
    Samples seen = new Noise(List.of(0.5)).observe(truth, STREAM);
    assertThat(True.column(seen, 1)).containsExactly(True.column(truth, 1));
    assertThat(True.column(seen, 2)).containsExactly(True.column(truth, 2));
    assertThat(True.column(seen, 0)).doesNotContain(True.column(truth, 0));
    assertThat(True.extra(seen, "noise-level", 0)).containsOnly(0.5);
    assertThat(True.extra(seen, "noise-level", 2)).containsOnly(0);
  }

  @Test
  void rowsOfAWeightAreNoisyOneByOne() {
    Samples seen = new Noise(List.of(1.0)).observe(True.weighted(new double[] {3}, 100), STREAM);
    assertThat(True.column(seen, 0)).doesNotHaveDuplicates().hasSize(100);
  }

  @Test
  void levelsThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> new Noise(List.of(1.0, 1.0)).space(True.MIXED))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("2 levels for 3 columns");
    assertThatThrownBy(() -> new Noise(List.of(1.0, 0.0, 1.0)).space(True.MIXED))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("'colour' is no real number");
    assertThatThrownBy(
            () ->
                new Noise(List.of(1.0))
                    .space(new ColumnSpace(List.of(new Column("c", Kind.Category.ofSize(2))))))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("no column is a real number");
    assertThatThrownBy(() -> new NoiseFactory.Options(Optional.empty(), List.of()))
        .isInstanceOf(OptionException.class);
    assertThatThrownBy(() -> new NoiseFactory.Options(Optional.of(1.0), List.of(1.0)))
        .isInstanceOf(OptionException.class);
  }
}
