package org.tributary.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tributary.analysis.card.NotAsked;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Exponent;
import org.tributary.sdk.evidence.Question.Peak;

/** Evidence-2, section 10: questions that must not be asked, and what they cost. */
class NotAskedTest {
  private static final Question EXPONENT =
      new Exponent(
          "rate",
          "How fast?",
          "samples",
          Bench.side("a"),
          OptionalDouble.empty(),
          OptionalDouble.of(0),
          Optional.empty());
  private static final Question LOSS =
      new Exponent(
          "loss",
          "How fast?",
          "samples",
          Bench.side("a"),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          Optional.empty());
  private static final Question PEAK =
      new Peak("top", "Where?", "generation", Bench.side("loop"), true);

  private static Bench bench(int... sizes) {
    Bench bench = new Bench();
    for (int i = 0; i < 40; i++) {
      RandomStream stream = RandomStream.of(61, i);
      for (int n : sizes) {
        Map<String, String> at = Map.of("samples", Integer.toString(n));
        bench.value(at, i, "a", (1.4 + 2.0 / n) * (1 + .01 * stream.nextGaussian()));
        bench.value(at, i, "b", 2 * (1 + .01 * stream.nextGaussian()));
      }
    }
    return bench;
  }

  private static Bench generations(int count) {
    Bench bench = new Bench();
    for (int i = 0; i < 40; i++) {
      RandomStream stream = RandomStream.of(62, i);
      for (int g = 1; g <= count; g++) {
        bench.value(Map.of(), i, "loop", Position.generation(g), 1 + .2 * stream.nextGaussian());
      }
    }
    return bench;
  }

  private static String why(AnalysisResult result) {
    assertThat(result.findings()).isEmpty();
    return result.notAsked().stream().map(NotAsked::sentence).findFirst().orElseThrow();
  }

  @Test
  void aLossWithAFloorHasNoExponent() {
    assertThat(why(bench(50, 100, 200, 400, 800).ask(LOSS)))
        .isEqualTo(
            "Not asked: How fast? The metric has no value of a perfect model; ask for the excess"
                + " over the law or over real rows.");
  }

  @Test
  void anExponentNeedsFourSizesOverAFactorOfEight() {
    assertThat(why(bench(50, 100, 800).ask(EXPONENT)))
        .contains("4 sizes over a factor of 8, had 3");
    assertThat(why(bench(50, 100, 200, 300).ask(EXPONENT))).contains("over a factor of 6");
    assertThat(bench(50, 100, 200, 400).ask(EXPONENT).notAsked()).isEmpty();
  }

  @Test
  void aPeakNeedsFivePlacesAndAConstantCurveIsFlat() {
    assertThat(why(generations(4).ask(PEAK))).contains("A peak needs 5 places at least, had 4");
    Finding flat = generations(5).ask(PEAK).findings().get(0);
    assertThat(flat.verdict()).isEqualTo("flat");
    assertThat(flat.effect().orElseThrow().interval().holds(0)).isTrue();
  }

  /** 1.4 + 2/x told as if it could fall to 0: its power is level. */
  @Test
  void aLineThatHardlyFallsIsFlat() {
    assertThat(bench(50, 100, 200, 400, 800).ask(EXPONENT).findings().get(0).verdict())
        .isEqualTo("flat");
  }

  @Test
  void whatIsNotAskedCostsNoLevel() {
    Bench bench = bench(50, 100, 200, 400, 800);
    Question asked = Bench.contrast("a", "b");

    List<Finding> alone = bench.ask(asked).findings();
    List<Finding> beside = bench.ask(asked, LOSS).findings();

    assertThat(beside).isEqualTo(alone);
    assertThat(bench.ask(asked, EXPONENT).findings()).hasSize(6);
  }

  @Test
  void findingsJsonNamesWhatWasNotAsked() throws Exception {
    AnalysisResult result = generations(4).ask(PEAK);

    String json = FindingsJson.write("loop", "run", new Completeness(1, 1, 0, 0, 0, 0), result);

    var one = new com.fasterxml.jackson.databind.ObjectMapper().readTree(json).at("/notAsked/0");
    assertThat(one.at("/question").asText()).isEqualTo("top");
    assertThat(one.at("/why").asText()).startsWith("a peak needs 5 places");
  }
}
