package org.tributary.plugins.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.Bound.Meaning;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;

class FormulaBoundTest {
  private static final TheoremOptions TV = Inputs.about("average-tv", Meaning.EXACT);
  private static final Map<String, Object> LOOPS =
      Map.ofEntries(
          Map.entry("study.samples", 10),
          Map.entry("study.generations", 3),
          Map.entry("study.arms", List.of("slow", "quick", "masked")),
          Map.entry("arm.slow.training", "pooled"),
          Map.entry("arm.slow.alphas", List.of(1.0, 0.5, 0.25)),
          Map.entry("arm.slow.alpha", 0.1),
          Map.entry("arm.quick.training", "pooled"),
          Map.entry("arm.quick.alphas", List.of(1.0, 0.9, 0.8)),
          Map.entry("arm.quick.alpha", 0.9),
          Map.entry("arm.masked.training", "pooled"),
          Map.entry("arm.masked.observe", true));

  private static Observation timed(double time) {
    return new Observation(
        "0",
        0,
        Map.of(),
        "model",
        Position.time(time),
        SplitSizes.none(),
        Measurement.exact("average-tv", 1, ""));
  }

  @Test
  void itsNamesAreFactsSweptValuesAndAliases() {
    Bound bound =
        Inputs.formula(
            "sqrt(1 - ((K-1)/K) * similarity) + shift + source.flag",
            TV,
            "K = source.sources",
            "similarity = source.shared-share",
            "shift = loops.alpha / (2 * K)");
    BoundInput input =
        Inputs.at(
            Map.of("loops.alpha", "0.8"),
            Map.of("source.sources", 4, "source.shared-share", 0.5, "source.flag", true));
    assertThat(bound.at(input))
        .containsExactly(
            new BoundValue(
                "sqrt(1 - ((K-1)/K) * similarity) + shift + source.flag",
                "",
                "average-tv",
                Position.none(),
                Math.sqrt(1 - 0.75 * 0.5) + 0.1 + 1));
    assertThat(bound.meaning()).isEqualTo(Meaning.EXACT);
    assertThat(bound.assumptions(input)).isEmpty();
  }

  @Test
  void whereItNamesTheGenerationItHasAValueAtEach() {
    List<BoundValue> values =
        Inputs.formula("(1 - 1/study.samples)^(t + 1) + generation", TV).at(Inputs.of(LOOPS));
    assertThat(values)
        .extracting(BoundValue::position)
        .containsExactly(Position.generation(1), Position.generation(2), Position.generation(3));
    for (int g = 1; g <= 3; g++) {
      assertThat(values.get(g - 1).value()).isCloseTo(Math.pow(0.9, g) + g, Offset.offset(1e-15));
    }
  }

  @Test
  void factsOfArmsGiveEveryArmItsOwnValuesAndSchedulesAreFollowed() {
    Bound once = Inputs.formula("2 * arm.alpha", Inputs.trained(TV, "pooled"));
    assertThat(once.at(Inputs.of(LOOPS)))
        .extracting(BoundValue::arm, BoundValue::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("slow", 0.2),
            org.assertj.core.groups.Tuple.tuple("quick", 1.8));
    Bound followed = Inputs.formula("1 - a", Inputs.ofArm(TV, "quick"), "a = arm.alphas");
    assertThat(followed.at(Inputs.of(LOOPS)))
        .extracting(BoundValue::value)
        .containsExactly(0.0, 1 - 0.9, 1 - 0.8);
  }

  @Test
  void rowsThatAreSeenOtherwiseAreNotSpokenOfByTraining() {
    Bound followed = Inputs.formula("t", Inputs.trained(TV, "pooled"));
    assertThat(followed.at(Inputs.of(LOOPS)))
        .extracting(BoundValue::arm)
        .containsOnly("slow", "quick");
  }

  @Test
  void timesAreThoseThatWereMeasured() {
    Bound bound = Inputs.formula("exp(-time)", TV);
    assertThat(bound.at(Inputs.of(Map.of(), timed(0.5), timed(2), timed(0.5))))
        .containsExactly(
            new BoundValue("exp(-time)", "", "average-tv", Position.time(0.5), Math.exp(-0.5)),
            new BoundValue("exp(-time)", "", "average-tv", Position.time(2), Math.exp(-2)));
  }

  @Test
  void aNameWithoutAValueIsSaidNotPassedOver() {
    Bound bound = Inputs.formula("1 / study.sample", TV);
    BoundInput input = Inputs.of(Map.of("study.samples", 10));
    assertThat(bound.at(input)).isEmpty();
    Assumption said = bound.assumptions(input).get(0);
    assertThat(said.status()).isEqualTo(Status.UNKNOWN);
    assertThat(said.why())
        .isEqualTo(
            "'study.sample' in '1 / study.sample' has no value here; facts are study.samples");
  }

  @Test
  void whatNothingPublishesIsAMistakeBeforeAnythingRuns() {
    assertThat(Inputs.formula("1 / study.sample", TV).mistakes(Inputs.of(LOOPS)))
        .singleElement()
        .asString()
        .startsWith("'study.sample' is no number here; facts are arm.masked.observe, ");
    assertThat(Inputs.formula("1", Inputs.ofArm(TV, "slwo")).mistakes(Inputs.of(LOOPS)))
        .containsExactly("there is no arm called 'slwo'; the arms are [slow, quick, masked]");
    assertThat(
            Inputs.formula("time + t + arm.alphas * study.samples", Inputs.ofArm(TV, "slow"))
                .mistakes(Inputs.of(LOOPS)))
        .isEmpty();
  }

  @Test
  void aValueThatIsNoNumberIsSaid() {
    Bound bound = Inputs.formula("1 / (study.samples - 10 * g)", TV);
    assertThat(bound.at(Inputs.of(LOOPS))).hasSize(2);
    assertThat(bound.assumptions(Inputs.of(LOOPS)))
        .extracting(Assumption::why)
        .containsExactly("'1 / (study.samples - 10 * g)' is Infinity at generation 1");
  }

  @Test
  void anExpectationIsSilencedByAViolatedAssumptionACeilingIsNot() {
    AssumptionOptions enough = Inputs.assumption("n is large", "study.samples > 100");
    BoundInput input = Inputs.of(Map.of("study.samples", 10));
    Bound exact = Inputs.formula("1", Inputs.assuming(TV, enough));
    assertThat(exact.at(input)).isEmpty();
    assertThat(exact.assumptions(input))
        .containsExactly(new Assumption("n is large", Status.VIOLATED, "study.samples is 10"));
    Bound ceiling =
        Inputs.formula(
            "1", Inputs.assuming(Inputs.about("average-tv", Meaning.UPPER_BOUND), enough));
    assertThat(ceiling.at(input)).hasSize(1);
    assertThat(ceiling.assumptions(input).get(0).status()).isEqualTo(Status.VIOLATED);
  }

  @Test
  void anArmThatIsNotThereIsSaid() {
    Bound bound = Inputs.formula("1", Inputs.ofArm(TV, "slwo"));
    assertThat(bound.at(Inputs.of(LOOPS))).isEmpty();
    assertThat(bound.assumptions(Inputs.of(LOOPS)))
        .containsExactly(
            new Assumption(
                "there is an arm called 'slwo'",
                Status.VIOLATED,
                "the arms are [slow, quick, masked]"));
  }

  @Test
  void whatCannotBeReadIsRefused() {
    assertThatThrownBy(() -> Inputs.formula("1 +", TV))
        .isInstanceOfSatisfying(
            OptionException.class, each -> assertThat(each.option()).isEqualTo("formula"));
    assertThatThrownBy(() -> Inputs.formula("a", TV, "a"))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("NAME = MEANING");
    assertThatThrownBy(() -> Inputs.formula("a", TV, "a = a + 1"))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("by itself");
    assertThatThrownBy(() -> Inputs.formula("a", TV, "a = b", "b = 1"))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("before it is used");
    assertThatThrownBy(() -> Inputs.assumption("n is large", "study.samples"))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("compares nothing");
    assertThatThrownBy(
            () ->
                new TheoremOptions(
                    "tv",
                    Meaning.EXACT,
                    0,
                    Optional.empty(),
                    Optional.of("a"),
                    Optional.of("pooled"),
                    Optional.empty(),
                    List.of()))
        .isInstanceOf(OptionException.class);
  }

  private static TheoremOptions failing(Meaning meaning, double delta) {
    return new TheoremOptions(
        "tv",
        meaning,
        delta,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  @Test
  void onlyABoundMayFailWithAProbability() {
    assertThat(Inputs.formula("1", failing(Meaning.LOWER_BOUND, .05)).delta()).isEqualTo(.05);
    assertThatThrownBy(() -> failing(Meaning.EXACT, .05))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("only an upper-bound or a lower-bound");
    assertThatThrownBy(() -> failing(Meaning.UPPER_BOUND, 1))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("must be in [0, 1)");
  }
}
