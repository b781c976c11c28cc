package org.tributary.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question.Contrast;
import org.tributary.sdk.evidence.Question.Effect;
import org.tributary.sdk.evidence.Question.Estimate;
import org.tributary.sdk.evidence.Question.Peak;
import org.tributary.sdk.evidence.Question.Scale;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.metric.Metric.Better;

/**
 * Lognormal values with one run in fifty a thousand times as large: the log scale sees what the
 * mean cannot.
 */
class LogScaleTest {
  private static Contrast contrast(Effect effect, Rule rule) {
    return new Contrast(
        "a-or-b", "?", Bench.side("a"), Bench.side("b"), Better.LOWER, effect, .02, rule);
  }

  private static Bench heavy() {
    Bench bench = new Bench();
    for (int i = 0; i < 100; i++) {
      // antithetic: mean logs are exact, -.5 for a and 0 for b
      double noise = (i % 2 == 0 ? .4 : -.4) * RandomStream.of(41, i / 2).nextGaussian();
      double rare = i % 50 < 2 ? 1000 : 1;
      bench.value(Map.of(), i, "a", rare * Math.exp(-.5 + noise));
      bench.value(Map.of(), i, "b", rare * Math.exp((i / 2 % 2 == 0 ? 1 : -1) * noise));
    }
    return bench;
  }

  private static Estimate estimate(Optional<Side> minus, double margin) {
    return new Estimate(
        "size",
        "?",
        "spread",
        Bench.side("a"),
        minus,
        "",
        OptionalDouble.of(margin),
        "above",
        "below",
        Rule.LAW_KNOWN,
        Scale.LOG);
  }

  private static Finding only(Bench bench, org.tributary.sdk.evidence.Question question) {
    return bench.ask(question).findings().get(0);
  }

  @Test
  void meanLogsDecideWhereRareRunsCarryTheMeans() {
    Finding logs = only(heavy(), contrast(Effect.MEAN_LOG, Rule.LAW_KNOWN));

    assertThat(logs.verdict()).as(logs.text()).isEqualTo("a");
    assertThat(logs.effect().orElseThrow().name()).isEqualTo("log ratio of geometric means");
    assertThat(logs.effect().orElseThrow().value()).isCloseTo(-.5, within(1e-9));
    assertThat(logs.text()).startsWith("geometric mean of average TV of a 39 % lower than of b");
  }

  @Test
  void underRuleDMeanLogsAreCorrectedForTheOverlapOfSplits() {
    Bench bench = new Bench();
    double[] logs = new double[25];
    for (int i = 0; i < 25; i++) {
      logs[i] = -.2 + .1 * RandomStream.of(42, i).nextGaussian();
      bench.split(i, "a", Math.exp(logs[i]), 800, 200);
      bench.split(i, "b", 1, 800, 200);
    }
    var expected =
        org.tributary.numerics.statistics.MeanInterval.correctedSplits(logs, 800, 200, .95);

    Finding finding = only(bench, contrast(Effect.MEAN_LOG, Rule.ONE_DATA_SET));

    assertThat(finding.effect().orElseThrow().name()).isEqualTo("log ratio of geometric means");
    assertThat(finding.effect().orElseThrow().interval().high())
        .isCloseTo(expected.upper(), within(1e-12));
  }

  @Test
  void aValueWithoutALogarithmIsComparedByDifferencesAndSaidSo() {
    Bench bench = heavy();
    bench.value(Map.of(), 100, "a", 0).value(Map.of(), 100, "b", 1);

    Finding finding = only(bench, contrast(Effect.MEAN_LOG, Rule.LAW_KNOWN));

    assertThat(finding.effect().orElseThrow().name()).isEqualTo("difference of mean errors");
    assertThat(finding.text()).contains("not above 0 and have no logarithm");
  }

  @Test
  void anEstimateOnTheLogScaleIsTheGeometricMean() {
    Finding alone = only(heavy(), estimate(Optional.empty(), 2));
    // mean log: -.5 + 4 of 100 runs with log 1000 = 6.9078
    double expected = Math.exp(-.5 + .04 * Math.log(1000));

    assertThat(alone.effect().orElseThrow().value()).isCloseTo(expected, within(1e-9));
    assertThat(alone.verdict()).isEqualTo("below");
    assertThat(alone.text()).startsWith("spread (geometric mean) 0.8");
    Finding ratio = only(heavy(), estimate(Optional.of(Bench.side("b")), 0));
    assertThat(ratio.effect().orElseThrow().value()).isCloseTo(-.5, within(1e-9));
    assertThat(ratio.effect().orElseThrow().name()).startsWith("log ratio of geometric means");
  }

  @Test
  void replicatesWithoutALogarithmAreToldAndNeverDecidedUpon() {
    Bench bench = heavy();
    bench.value(Map.of(), 100, "a", -1);

    Finding finding = only(bench, estimate(Optional.empty(), 2));

    assertThat(finding.verdict()).isEqualTo("not-enough-evidence");
    assertThat(finding.text())
        .contains("mean of the 100 replicates with a logarithm of 101, not of all");
  }

  @Test
  void aPeakOfGeometricMeansIsNotMovedByOneRun() {
    Bench bench = new Bench();
    for (int i = 0; i < 80; i++) {
      RandomStream stream = RandomStream.of(43, i);
      double[] logs = {0, 1, 2, 1, 0};
      for (int g = 0; g < logs.length; g++) {
        double value = Math.exp(logs[g] + .2 * stream.nextGaussian());
        bench.value(Map.of(), i, "a", Position.generation(g + 1), i == 7 && g == 4 ? 1e6 : value);
      }
    }
    Peak logs = new Peak("top", "?", "generation", Bench.side("a"), true, Scale.LOG);
    Peak values = new Peak("top", "?", "generation", Bench.side("a"), true, Scale.VALUE);

    assertThat(only(bench, logs).verdict()).isEqualTo("peak");
    assertThat(only(bench, logs).effect().orElseThrow().value()).isEqualTo(3);
    // a million in one run is no evidence that the mean is highest there, or anywhere
    assertThat(only(bench, values).verdict()).isEqualTo("flat");
    bench.value(Map.of(), 80, "a", Position.generation(1), 0);
    for (int g = 2; g <= 5; g++) {
      bench.value(Map.of(), 80, "a", Position.generation(g), 1);
    }
    assertThat(only(bench, logs).text()).contains("no logarithm");
    assertThat(List.of(only(bench, logs).verdict())).containsExactly("not-enough-evidence");
  }
}
