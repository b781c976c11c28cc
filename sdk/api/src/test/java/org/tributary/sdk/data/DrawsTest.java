package org.tributary.sdk.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.fixture.NormalLaw;

class DrawsTest {
  private final NormalLaw law = new NormalLaw(List.of(0.0, 5.0, 10.0));
  private final RandomStream stream = RandomStream.of(3, 0).child("training");

  private static int[] counts(Samples rows) {
    int[] counts = new int[rows.sources()];
    for (int row = 0; row < rows.size(); row++) {
      counts[rows.source(row)]++;
    }
    return counts;
  }

  @Test
  void aTotalHasRandomLabelsThatSumToIt() {
    double sum = 0;
    double squares = 0;
    int repetitions = 400;
    for (int r = 0; r < repetitions; r++) {
      Samples rows = Draws.total(law, 300, Draws.uniform(3), Origin.REAL, RandomStream.of(11, r));
      assertThat(rows.size()).isEqualTo(300);
      int own = counts(rows)[0];
      sum += own;
      squares += (own - 100.0) * (own - 100.0);
    }
    // Binomial(300, 1/3): mean 100, variance 66.7; 4 standard errors of 400 repetitions.
    assertThat(sum / repetitions).isCloseTo(100, Offset.offset(4 * Math.sqrt(66.7 / 400)));
    assertThat(squares / repetitions)
        .isCloseTo(66.7, Offset.offset(4 * 66.7 * Math.sqrt(2.0 / 400)));
  }

  @Test
  void perSourceGivesEverySourceTheSame() {
    assertThat(counts(Draws.perSource(law, 7, Origin.REAL, stream))).containsExactly(7, 7, 7);
  }

  @Test
  void aLargerSampleBeginsWithTheSmallerOne() {
    Samples small = Draws.perSource(law, 5, Origin.REAL, stream).ofSource(2);
    Samples large = Draws.perSource(law, 9, Origin.REAL, stream).ofSource(2);
    for (int row = 0; row < 5; row++) {
      assertThat(large.value(row, 0)).isEqualTo(small.value(row, 0));
    }
  }

  @Test
  void aChangedSourceLeavesTheNoiseOfTheOthersAlone() {
    NormalLaw changed = new NormalLaw(List.of(0.0, 6.0, 10.0));
    Samples before = Draws.perSource(law, 4, Origin.REAL, stream);
    Samples after = Draws.perSource(changed, 4, Origin.REAL, stream);
    assertThat(after.ofSource(0).toMatrix().data).isEqualTo(before.ofSource(0).toMatrix().data);
    assertThat(after.ofSource(2).toMatrix().data).isEqualTo(before.ofSource(2).toMatrix().data);
    assertThat(after.ofSource(1).value(0, 0))
        .isCloseTo(before.ofSource(1).value(0, 0) + 1, Offset.offset(1e-12));
  }

  @Test
  void oneSourceNeedsNoLabels() {
    NormalLaw one = new NormalLaw(List.of(0.0));
    assertThat(Draws.total(one, 6, Draws.uniform(1), Origin.REAL, stream).toMatrix().data)
        .isEqualTo(Draws.perSource(one, 6, Origin.REAL, stream).toMatrix().data);
  }

  @Test
  void drawsCarryTheirOrigin() {
    Samples rows = Draws.perSource(law, 1, Origin.synthetic(2), stream);
    assertThat(rows.origin(0)).isEqualTo(Origin.synthetic(2));
  }
}
