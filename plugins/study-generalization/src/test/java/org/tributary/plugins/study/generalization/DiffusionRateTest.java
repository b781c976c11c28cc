package org.tributary.plugins.study.generalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.sdk.Facts;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;

class DiffusionRateTest {
  private static BoundInput input(Map<String, Object> facts) {
    List<Observation> observations =
        Stream.of(0.1, 1.0, 10.0)
            .map(
                time ->
                    new Observation(
                        "c",
                        0,
                        Map.of(),
                        "model",
                        Position.time(time).withPart("test"),
                        SplitSizes.none(),
                        Measurement.exact("kl", 1, "")))
            .toList();
    return new BoundInput(Map.of(), new Facts(facts), new Observations(observations));
  }

  private static Bound bound(Optional<Double> mu, boolean terms) {
    return new DiffusionRateFactory()
        .create(new DiffusionRateFactory.Options("kl", mu, 2, 0.05, terms));
  }

  @Test
  void itSpeaksOfEveryMeasuredTimeFromOneOnAndOfEachTermWhereAsked() {
    BoundInput input = input(Map.of("study.samples", 50, "family.features", 20));

    List<BoundValue> whole = bound(Optional.empty(), false).at(input);
    assertThat(whole)
        .extracting(each -> each.position().time().getAsDouble())
        .containsExactly(1., 10.);
    assertThat(whole.get(1).value()).isCloseTo(10 + 2.5 + 0.1 + 0.05, within(1e-12));

    assertThat(bound(Optional.of(3.0), true).at(input))
        .filteredOn(each -> each.position().time().getAsDouble() == 10)
        .extracting(BoundValue::value)
        .satisfiesExactly(
            all -> assertThat(all).isCloseTo(9 * 12.5 + 0.1 + 0.45, within(1e-9)),
            rows -> assertThat(rows).isCloseTo(90, within(1e-9)),
            features -> assertThat(features).isCloseTo(22.5, within(1e-9)),
            learnt -> assertThat(learnt).isCloseTo(0.1, within(1e-12)),
            rest -> assertThat(rest).isCloseTo(0.45, within(1e-12)));
  }

  @Test
  void withoutRowsOrFeaturesItSaysNothing() {
    assertThat(bound(Optional.empty(), true).at(input(Map.of("study.samples", 50)))).isEmpty();
    assertThat(bound(Optional.empty(), true).at(input(Map.of("family.features", 5)))).isEmpty();
  }

  /** The root of log(1/.05^2) is 2.45. */
  @Test
  void modesThatAreTooNearViolateTheSecondTheorem() {
    BoundInput input = input(Map.of("study.samples", 50, "family.features", 20));
    assertThat(bound(Optional.of(2.0), false).assumptions(input))
        .extracting(each -> each.status())
        .contains(Status.VIOLATED);
    assertThat(bound(Optional.of(3.0), false).assumptions(input))
        .extracting(each -> each.status())
        .doesNotContain(Status.VIOLATED);
  }
}
