package org.tributary.sdk.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.fixture.NormalLaw;
import org.tributary.sdk.space.Space;

class LawOfSourcesTest {
  private final NormalLaw near = new NormalLaw(List.of(0.0));
  private final NormalLaw far = new NormalLaw(List.of(9.0));

  private record PointsOnly(Law base) implements Law {
    @Override
    public Space space() {
      return base.space();
    }

    @Override
    public int sources() {
      return 1;
    }

    @Override
    public Samples sample(int source, int count, RandomStream stream) {
      return base.sample(source, count, stream);
    }
  }

  @Test
  void eachSourceIsItsOwnLawAndDrawsAreLabelled() {
    Law both = LawOfSources.of(List.of(near, far));
    Samples drawn = both.sample(1, 3, RandomStream.of(1, 0));
    assertThat(drawn.sources()).isEqualTo(2);
    assertThat(drawn.source(0)).isEqualTo(1);
    assertThat(drawn.value(0, 0)).isEqualTo(far.sample(0, 1, RandomStream.of(1, 0)).value(0, 0));
    assertThat(both.as(LogDensity.class).orElseThrow().logDensity(0, drawn))
        .isEqualTo(near.logDensity(0, drawn));
    assertThat(both.as(GaussianForm.class).orElseThrow().mean(1)).containsExactly(9);
  }

  @Test
  void aCapabilityIsOfferedWhenEveryPartOffersIt() {
    Law mixed = LawOfSources.of(List.of(near, new PointsOnly(far)));
    assertThat(mixed.as(LogDensity.class)).isEmpty();
    assertThat(LawCapabilities.of(mixed)).isEqualTo(Set.of(Law.class));
    assertThat(LawCapabilities.of(LawOfSources.of(List.of(near, far))))
        .containsExactlyInAnyOrder(
            Law.class, LogDensity.class, GaussianForm.class, LabelPosterior.class);
  }

  @Test
  void theSourceOfAPointIsToldByBayesRule() {
    LawOfSources both = (LawOfSources) LawOfSources.of(List.of(near, far));
    Samples points = both.sample(0, 4, RandomStream.of(2, 0));
    double[] first = near.logDensity(0, points);
    double[] second = far.logDensity(0, points);

    var posterior = both.as(LabelPosterior.class).orElseThrow().posterior(points);

    for (int row = 0; row < points.size(); row++) {
      double odds = Math.exp(second[row] - first[row]);
      assertThat(posterior.get(row, 0)).isCloseTo(1 / (1 + odds), within(1e-12));
      assertThat(posterior.get(row, 0) + posterior.get(row, 1)).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void oneSourceOfALawAndARepeatedLaw() {
    Law second = LawOfSources.one(new NormalLaw(List.of(1.0, 2.0)), 1);
    assertThat(second.sources()).isEqualTo(1);
    assertThat(second.as(GaussianForm.class).orElseThrow().mean(0)).containsExactly(2);
    Law thrice = LawOfSources.repeated(far, 3);
    assertThat(thrice.sources()).isEqualTo(3);
    assertThat(thrice.as(GaussianForm.class).orElseThrow().mean(2)).containsExactly(9);
    assertThat(LawOfSources.of(List.of(near))).isSameAs(near);
  }
}
