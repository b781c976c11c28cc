package org.tributary.plugins.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;

class SharedTailTest {
  private static DataSource source(int sources, int columns, int head, double concentration) {
    return new SharedTailFactory()
        .create(new SharedTailOptions(sources, columns, head, 2, concentration, 8));
  }

  private static double[] probabilities(DataSource source, int k) {
    return law(source).as(FiniteForm.class).orElseThrow().probabilities(k);
  }

  private static Law law(DataSource source) {
    return source.law().orElseThrow();
  }

  /** p(head) summed over tails, then the tail given the head; the first column runs fastest. */
  private static double[] head(double[] table, int heads) {
    double[] sums = new double[heads];
    for (int at = 0; at < table.length; at++) {
      sums[at % heads] += table[at];
    }
    return sums;
  }

  @Test
  void moreSourcesThanMemoryHoldsAreRefusedBeforeAnyTableIsDrawn() {
    assertThatThrownBy(() -> new SharedTailOptions(2_000_000_000, 8, 4, 2, 2, 8))
        .hasMessage(
            "2000000000 sources of 2^8 outcomes are more than 2^24 probabilities:"
                + " lower sources, columns or levels");
  }

  @Test
  void theTailGivenTheHeadIsTheSameInAllSourcesAndTheHeadIsNot() {
    DataSource source = source(3, 6, 2, 2);
    double[] first = probabilities(source, 0);
    for (int k = 1; k < 3; k++) {
      double[] other = probabilities(source, k);
      assertThat(Arrays.stream(other).sum()).isCloseTo(1, within(1e-12));
      for (int at = 0; at < other.length; at++) {
        assertThat(other[at] / head(other, 4)[at % 4])
            .isCloseTo(first[at] / head(first, 4)[at % 4], within(1e-12));
      }
      assertThat(Math.abs(head(other, 4)[0] - head(first, 4)[0])).isGreaterThan(1e-3);
    }
  }

  @Test
  void theFirstSourcesOfManyAreTheSourcesOfFew() {
    assertThat(probabilities(source(10, 8, 4, 2), 2))
        .containsExactly(probabilities(source(3, 8, 4, 2), 2));
  }

  @Test
  void aHeadOfNoneMakesOneLawAndOneOfAllMakesStrangers() {
    DataSource same = source(2, 4, 0, 2);
    assertThat(probabilities(same, 0)).containsExactly(probabilities(same, 1), within(1e-15));
    assertThat(same.facts().number("beta")).hasValue(1);
    assertThat(source(2, 4, 4, 2).facts().number("beta")).hasValue(0);
  }

  @Test
  void factsCountTheOutcomes() {
    var facts = source(5, 8, 4, 2).facts();
    assertThat(facts.number("head-outcomes")).hasValue(16);
    assertThat(facts.number("tail-outcomes")).hasValue(16);
    assertThat(facts.number("beta").orElseThrow()).isCloseTo(240 / 255.0, within(1e-15));
  }

  @Test
  void drawsMeetTheTableInEveryColumn() {
    DataSource source = source(2, 3, 1, 5);
    double[] table = probabilities(source, 1);
    int n = 200_000;
    Samples drawn = law(source).sample(1, n, RandomStream.of(4, 0));
    double[] seen = new double[8];
    for (int row = 0; row < drawn.size(); row++) {
      int outcome = (int) (drawn.value(row, 0) + 2 * drawn.value(row, 1) + 4 * drawn.value(row, 2));
      seen[outcome] += drawn.weight(row);
    }
    double[] logs = law(source).as(LogDensity.class).orElseThrow().logDensity(1, drawn);
    for (int row = 0; row < drawn.size(); row++) {
      int outcome = (int) (drawn.value(row, 0) + 2 * drawn.value(row, 1) + 4 * drawn.value(row, 2));
      assertThat(logs[row]).isEqualTo(Math.log(table[outcome]));
      // 4 standard errors of a binomial count.
      assertThat(seen[outcome])
          .isCloseTo(
              n * table[outcome], within(4 * Math.sqrt(n * table[outcome] * (1 - table[outcome]))));
    }
    assertThat(law(source).sample(1, 5, RandomStream.of(4, 0)).size()).isEqualTo(5);
  }

  @Test
  void mistakesAreNamed() {
    assertThatThrownBy(() -> source(2, 4, 5, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("head must be in [0, columns] = [0, 4], was 5");
    assertThatThrownBy(() -> source(2, 30, 5, 2)).hasMessageContaining("2^30 outcomes");
    assertThatThrownBy(() -> source(2, 4, 2, 0)).hasMessageContaining("concentration");
  }
}
