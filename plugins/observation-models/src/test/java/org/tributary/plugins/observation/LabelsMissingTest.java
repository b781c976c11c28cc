package org.tributary.plugins.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;

class LabelsMissingTest {
  private static final int COUNT = 9_000;
  private final Samples truth = True.pairs(COUNT, 0, 3, RandomStream.of(3, 0));

  private Samples seen(double share, LostLabel stand, int into) {
    return new LabelsMissing(share, stand, into).observe(truth, RandomStream.of(4, 0));
  }

  /** Of lost labels a third is right by chance. */
  @Test
  void drawnLabelsAreThoseOfAnyRowAndSaySo() {
    Samples seen = seen(0.4, LostLabel.DRAWN, 0);
    int lost = 0;
    int right = 0;
    for (int row = 0; row < COUNT; row++) {
      boolean known = seen.extra("label-seen", row) == 1;
      if (known) {
        assertThat(seen.source(row)).isEqualTo(truth.source(row));
      } else {
        lost++;
        right += seen.source(row) == truth.source(row) ? 1 : 0;
      }
    }
    assertThat(seen.sources()).isEqualTo(3);
    assertThat(lost / (double) COUNT).isCloseTo(0.4, within(4 * Math.sqrt(0.24 / COUNT)));
    assertThat(right / (double) lost).isCloseTo(1 / 3.0, within(4 * Math.sqrt(2 / 9.0 / lost)));
    assertThat(True.column(seen, 1)).containsExactly(True.column(truth, 1));
  }

  @Test
  void mergedLabelsAreOneAndKStays() {
    Samples seen = seen(1, LostLabel.MERGED, 2);
    assertThat(seen.sources()).isEqualTo(3);
    assertThat(seen.ofSource(2).size()).isEqualTo(COUNT);
    assertThat(True.extra(seen, "label-seen", 0)).containsOnly(0);
    assertThatThrownBy(() -> seen(0.5, LostLabel.MERGED, 3))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("no source 3 of 3");
  }

  @Test
  void aGreaterShareLosesWhatASmallerOneLoses() {
    Samples few = seen(0.2, LostLabel.DRAWN, 0);
    Samples more = seen(0.6, LostLabel.DRAWN, 0);
    for (int row = 0; row < COUNT; row++) {
      assertThat(more.extra("label-seen", row)).isLessThanOrEqualTo(few.extra("label-seen", row));
    }
  }
}
