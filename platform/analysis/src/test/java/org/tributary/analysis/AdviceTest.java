package org.tributary.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question.Advice;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.metric.Metric.Better;

/** What helps most from a setting, in worlds where it is known. */
class AdviceTest {
  private static final double[] TIMES = {1, 10, 100, 1000};
  private static final List<String> SAMPLES = List.of("50", "200");
  private static final List<String> FEATURES = List.of("20", "100");

  /** Error of a run by rows, features and the number of the time. */
  private interface Errors {
    double of(int rows, int features, int time);
  }

  private static Bench bench(double noise, Errors errors) {
    Bench bench = new Bench().axis("samples", "50", "200").axis("family.features", "20", "100");
    for (String samples : SAMPLES) {
      for (String features : FEATURES) {
        for (int run = 0; run < 30; run++) {
          RandomStream stream = RandomStream.of(64, run).child(samples).child(features);
          for (int j = 0; j < TIMES.length; j++) {
            bench.value(
                Map.of("samples", samples, "family.features", features),
                run,
                "model",
                Position.time(TIMES[j]),
                errors.of(Integer.parseInt(samples), Integer.parseInt(features), j)
                    + noise * stream.nextGaussian());
          }
        }
      }
    }
    return bench;
  }

  private static Finding at(Bench bench, String samples, String features) {
    Advice advice =
        new Advice(
            "next-step",
            "?",
            Bench.side("model").at(Position.time(1000)),
            Better.LOWER,
            List.of("samples", "family.features"),
            Rule.LAW_KNOWN);
    Map<String, String> setting = Map.of("samples", samples, "family.features", features);
    return bench.ask(advice).findings().stream()
        .filter(each -> each.setting().equals(setting))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void itNamesTheStepThatHelpsMostAndThePriceOfEach() {
    // time: .4 .2 .1 .3; four times the rows take .05 off, few features add .02
    double[] course = {.4, .2, .1, .3};
    Bench bench =
        bench(.002, (rows, m, j) -> course[j] - (rows > 50 ? .05 : 0) + (m < 100 ? .02 : 0));

    Finding stop = at(bench, "50", "20");

    assertThat(stop.verdict()).isEqualTo("stop-earlier");
    assertThat(stop.text())
        .contains("by stopping at 100 instead of 1000 (saves 90 % of the steps)")
        .contains("by samples 50 -> 200 (150 more rows)")
        .contains("by family.features 20 -> 100 (no more rows)");
    assertThat(stop.text().indexOf("samples")).isLessThan(stop.text().indexOf("family.features"));
    assertThat(stop.effect().orElseThrow().value()).isBetween(.19, .21);
  }

  @Test
  void moreRowsAndASmallerModelAreNamedWhereTheyHelpMost() {
    Bench rows = bench(.002, (n, m, j) -> 1.0 / (1 + j) + 20.0 / n);
    assertThat(at(rows, "50", "20").verdict()).isEqualTo("more-rows");

    Bench features = bench(.002, (n, m, j) -> 1.0 / (1 + j) + m / 100.0);
    assertThat(at(features, "200", "100").verdict()).isEqualTo("smaller-model");
  }

  @Test
  void whereNothingHelpsNothingIsAdvised() {
    Finding none = at(bench(.1, (n, m, j) -> 1), "50", "20");

    assertThat(none.verdict()).isEqualTo("not-enough-evidence");
    assertThat(none.text()).contains("No step is shown to gain anything");
  }

  @Test
  void twoStepsThatHelpAlikeAreNotToldApart() {
    double[] course = {.4, .2, .1, .3};
    Bench bench = bench(.05, (rows, m, j) -> course[j] - (rows > 50 ? .2 : 0));

    Finding both = at(bench, "50", "100");

    assertThat(both.verdict()).isEqualTo("not-enough-evidence");
    assertThat(both.text()).contains("not shown to gain more than every other");
  }

  @Test
  void beyondTheLargestSizeOfASweepNothingWasMeasured() {
    Bench bench = new Bench().axis("samples", "50", "200");
    for (int run = 0; run < 30; run++) {
      for (String samples : List.of("50", "200")) {
        bench.value(Map.of("samples", samples), run, "model", Position.none(), 1 + .01 * run);
      }
    }
    Advice advice =
        new Advice(
            "next-step",
            "?",
            Bench.side("model"),
            Better.LOWER,
            List.of("samples"),
            Rule.LAW_KNOWN);

    assertThat(bench.ask(advice).findings())
        .filteredOn(each -> each.setting().equals(Map.of("samples", "200")))
        .singleElement()
        .satisfies(each -> assertThat(each.text()).contains("the sweep ends at samples 200"));
  }
}
