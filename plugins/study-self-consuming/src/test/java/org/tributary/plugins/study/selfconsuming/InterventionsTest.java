package org.tributary.plugins.study.selfconsuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.intervention.Part;
import org.tributary.sdk.law.Law;

class InterventionsTest {
  private final Law first = new Urn();
  private final Law last = new Urn();
  private final Samples training = first.sample(0, 20, RandomStream.of(1, 0));

  private LoopState state(Optional<Law> truth, Optional<LoopState.FreshRows> fresh) {
    return new LoopState(
        4,
        20,
        List.of(first, first, last),
        training,
        training,
        truth,
        fresh,
        List.of(),
        Optional.empty(),
        RandomStream.of(1, 0));
  }

  private static Pool.Draw table(int rows) {
    return new Urn.Rows(rows).pool().orElseThrow().draw(RandomStream.of(2, 0));
  }

  @Test
  void replaceDrawsEverythingFromTheLastModel() {
    List<Part> parts = new Replace().apply(state(Optional.empty(), Optional.empty())).parts();
    assertThat(parts).hasSize(1);
    assertThat(parts.get(0).law()).containsSame(last);
    assertThat(parts.get(0).count()).isEqualTo(20);
    assertThat(parts.get(0).origin()).isEqualTo(Origin.synthetic(3));
    assertThat(new Replace().freshRowsNeeded(8, 20)).isZero();
  }

  @Test
  void accumulateKeepsAllRowsAndAddsAsManyDraws() {
    List<Part> parts = new Accumulate().apply(state(Optional.empty(), Optional.empty())).parts();
    assertThat(parts).hasSize(2);
    assertThat(parts.get(0).rows()).containsSame(training);
    assertThat(parts.get(1).law()).containsSame(last);
    assertThat(parts.get(1).count()).isEqualTo(20);
    assertThat(new Accumulate().freshRowsNeeded(8, 20)).isZero();
  }

  @Test
  void underALawTheMixtureIsIndependent() {
    Law truth = new Urn();
    List<Part> parts =
        new FreshMixture(0.3).apply(state(Optional.of(truth), Optional.empty())).parts();
    assertThat(parts).hasSize(2);
    assertThat(parts.get(0).law()).containsSame(truth);
    assertThat(parts.get(0).weight()).isEqualTo(0.3);
    assertThat(parts.get(0).count()).isZero();
    assertThat(parts.get(0).origin()).isEqualTo(Origin.REAL);
    assertThat(parts.get(1).weight()).isCloseTo(0.7, Offset.offset(1e-15));
    assertThat(parts.get(1).origin()).isEqualTo(Origin.synthetic(3));
  }

  @Test
  void theEndsOfTheMixtureHaveOnePart() {
    assertThat(new FreshMixture(0).apply(state(Optional.of(first), Optional.empty())).parts())
        .singleElement()
        .satisfies(part -> assertThat(part.origin().real()).isFalse());
    assertThat(new FreshMixture(1).apply(state(Optional.of(first), Optional.empty())).parts())
        .singleElement()
        .satisfies(part -> assertThat(part.origin().real()).isTrue());
    assertThat(new FreshMixture(0).label()).isEqualTo("fresh-0");
    assertThat(new FreshMixture(0.3).label()).isEqualTo("fresh-0.3");
  }

  @Test
  void fromATableFreshRowsAreCountedAndNeverComeTwice() {
    Pool.Draw draw = table(30);
    FreshMixture mixture = new FreshMixture(0.3);
    Samples one =
        mixture.apply(state(Optional.empty(), Optional.of(draw::take))).parts().get(0).rows().get();
    Samples two =
        mixture.apply(state(Optional.empty(), Optional.of(draw::take))).parts().get(0).rows().get();
    assertThat(one.size()).isEqualTo(6);
    assertThat(draw.left()).isEqualTo(18);
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        assertThat(one.rowId(i)).isNotEqualTo(two.rowId(j));
      }
    }
    assertThat(mixture.freshRowsNeeded(8, 20)).isEqualTo(7 * 6);
  }

  @Test
  void anExhaustedTableIsRefused() {
    Pool.Draw draw = table(5);
    assertThatThrownBy(
            () -> new FreshMixture(0.3).apply(state(Optional.empty(), Optional.of(draw::take))))
        .hasMessageContaining("6 fresh rows wanted, 5 of 5 left");
    assertThatThrownBy(() -> new FreshMixture(0.3).apply(state(Optional.empty(), Optional.empty())))
        .hasMessageContaining("needs fresh real rows: give the study a sample size");
  }
}
