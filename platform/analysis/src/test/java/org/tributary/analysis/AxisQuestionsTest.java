package org.tributary.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.SourceAffinity;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.bound.Bound.Meaning;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question.Affinity;
import org.tributary.sdk.evidence.Question.Contrast;
import org.tributary.sdk.evidence.Question.Estimate;
import org.tributary.sdk.evidence.Question.Exponent;
import org.tributary.sdk.evidence.Question.Forecast;
import org.tributary.sdk.evidence.Question.Peak;
import org.tributary.sdk.evidence.Question.Threshold;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.metric.Measurement;

class AxisQuestionsTest {
  private static final int[] SIZES = {50, 100, 200, 400, 800};

  private static Map<String, String> size(int n) {
    return Map.of("samples", Integer.toString(n));
  }

  private static Bench power(double exponent) {
    Bench bench = new Bench().axis("samples", "50", "100", "200", "400", "800");
    for (int i = 0; i < 60; i++) {
      // antithetic noise: the means follow the power exactly, only the spread is random
      RandomStream stream = RandomStream.of(21, i / 2);
      for (int n : SIZES) {
        double noise = 1 + (i % 2 == 0 ? .1 : -.1) * stream.nextGaussian();
        bench.value(size(n), i, "separate", Math.pow(n, exponent) * noise);
      }
    }
    return bench;
  }

  private static EvaluatedBound bound(
      Meaning meaning, Map<String, String> setting, String arm, double value) {
    BoundValue point = new BoundValue("curve", arm, Bench.TV, Position.none(), value);
    return new EvaluatedBound(
        "bound", "a bound", meaning, setting, List.of(point), List.of(), List.of());
  }

  private static Finding exponent(Bench bench, double claimed) {
    return bench
        .ask(
            new Exponent(
                "rate",
                "?",
                "samples",
                Bench.side("separate"),
                OptionalDouble.of(claimed),
                OptionalDouble.of(0),
                Optional.empty()))
        .findings()
        .get(0);
  }

  @Test
  void theSlopeOfAPowerLawIsFoundAndComparedWithTheClaim() {
    Finding finding = exponent(power(-.5), -.5);

    assertThat(finding.verdict()).as(finding.text()).isEqualTo("as-claimed");
    assertThat(finding.effect().orElseThrow().value()).isCloseTo(-.5, within(.03));
    assertThat(exponent(power(-.8), -.5).verdict()).isEqualTo("steeper");
    assertThat(exponent(power(-.8), -.5).text()).contains("at least as steep as -0.5");
    assertThat(exponent(power(-.2), -.5).verdict()).isEqualTo("flatter");
  }

  @Test
  void aLineThatBendsIsSaidToBend() {
    Bench bench = new Bench();
    for (int i = 0; i < 60; i++) {
      RandomStream stream = RandomStream.of(24, i / 2);
      for (int n : SIZES) {
        double noise = 1 + (i % 2 == 0 ? .1 : -.1) * stream.nextGaussian();
        bench.value(size(n), i, "separate", (1.0 / n + .005) * noise);
      }
    }

    // d log(1/n + c) / d log n = -1 / (1 + c n): -.8 at 50, -.2 at 800
    Finding finding = exponent(bench, -.5);
    assertThat(finding.verdict()).isEqualTo("bends");
    assertThat(finding.text()).contains("follows no one power: the slope bends from -0.");
    assertThat(finding.effect()).isEmpty();
  }

  @Test
  void exactExpectationsAtTheseSizesTakeThePlaceOfTheAsymptoticClaim() {
    Bench bench = power(-.6);
    for (int n : SIZES) {
      bench.bound(bound(Meaning.EXACT, size(n), "separate", Math.pow(n, -.6)));
    }

    Finding finding = exponent(bench, -.5);

    assertThat(finding.verdict()).isEqualTo("as-claimed");
    assertThat(finding.theory().orElseThrow().value()).isCloseTo(-.6, within(1e-9));
  }

  @Test
  void sizesWithCensoredReplicatesAreLeftOutOfTheLineAndTold() {
    Bench bench = power(-.5);
    bench.censored(size(25), 0, "separate", Position.none(), Outcome.DIVERGED);

    assertThat(exponent(bench, -.5).text()).contains("Left out at 25: 1 of 1 diverged");
  }

  private static Bench bump(double... means) {
    Bench bench = new Bench();
    for (int i = 0; i < 80; i++) {
      RandomStream stream = RandomStream.of(22, i);
      for (int g = 0; g < means.length; g++) {
        double value = means[g] + .2 * stream.nextGaussian();
        bench.value(Map.of(), i, "replace", Position.generation(g + 1), value);
      }
    }
    return bench;
  }

  @Test
  void anInnerPeakIsToldFromARise() {
    Peak peak = new Peak("top", "?", "generation", Bench.side("replace"), true);

    Finding inner = bump(1, 2, 3, 2, 1).ask(peak).findings().get(0);
    Finding rise = bump(1, 2, 3, 4, 5).ask(peak).findings().get(0);
    Finding flat = bump(1, 1, 1, 1, 1).ask(peak).findings().get(0);

    assertThat(inner.verdict()).isEqualTo("peak");
    assertThat(inner.effect().orElseThrow().value()).isEqualTo(3);
    assertThat(rise.verdict()).isEqualTo("monotone");
    assertThat(flat.verdict()).isEqualTo("flat");
  }

  @Test
  void aThresholdIsEnclosedOrSaidToBeOutOfRange() {
    Bench bench = new Bench();
    for (int i = 0; i < 100; i++) {
      RandomStream stream = RandomStream.of(23, i);
      for (int x = 0; x <= 10; x++) {
        Map<String, String> at = Map.of("share", Integer.toString(x));
        bench.value(at, i, "mixed", 1 + .1 * (x - 4.3) + .05 * stream.nextGaussian());
        bench.value(at, i, "rows", 20 * x);
        bench.value(at, i, "real", 1);
        bench.value(at, i, "bad", 3 + .05 * stream.nextGaussian());
      }
    }

    Finding located =
        bench
            .ask(
                new Threshold(
                    "flip",
                    "?",
                    "share",
                    Bench.contrast("mixed", "real"),
                    Optional.of(Bench.side("rows"))))
            .findings()
            .get(0);
    Finding none =
        bench
            .ask(new Threshold("flip", "?", "share", Bench.contrast("bad", "real")))
            .findings()
            .get(0);

    assertThat(located.verdict()).isEqualTo("located");
    assertThat(located.effect().orElseThrow().interval().holds(4.3)).isTrue();
    assertThat(located.effect().orElseThrow().value()).isCloseTo(4.3, within(.2));
    assertThat(located.text())
        .matches(
            ".*: mixed below and real above share 4\\.\\d+ \\[4\\.\\d+, 4\\.\\d+],"
                + " 8\\d\\S* \\[8\\S+, 9\\S+], .*");
    assertThat(located.next())
        .singleElement()
        .asString()
        .matches("take share below 4\\.\\d+: there the whole interval is mixed");
    assertThat(none.verdict()).isEqualTo("none-in-range");
    assertThat(none.text()).contains("real wins");
  }

  @Test
  void forecastsAreCountedAndACollapseIsAMiss() {
    Bench bench = new Bench();
    for (int i = 0; i < 200; i++) {
      bench.value(Map.of(), i, "low", -1);
      bench.value(Map.of(), i, "high", 1);
      if (i < 180) {
        bench.value(Map.of(), i, "realized", 0);
      } else if (i < 190) {
        bench.value(Map.of(), i, "realized", 2);
      } else {
        bench.censored(Map.of(), i, "realized", Position.none(), Outcome.COLLAPSED);
      }
    }
    Forecast forecast =
        new Forecast(
            "cover", "?", Bench.side("low"), Bench.side("high"), Bench.side("realized"), .9);

    Finding finding = bench.ask(forecast).findings().get(0);

    assertThat(finding.verdict()).isEqualTo("calibrated");
    assertThat(finding.text()).contains("180 of 200", "10 of 200 collapsed", "missed");
  }

  @Test
  void anEstimateIsComparedWithItsMarginAndSurvivorsAreNotDecidedUpon() {
    Estimate gap =
        new Estimate(
            "gap",
            "?",
            "generalization gap",
            new Side("gap", Bench.TV, "separate", Position.none(), OptionalInt.empty()),
            Optional.empty(),
            "nats",
            OptionalDouble.of(0),
            "gap",
            "none",
            Rule.LAW_KNOWN);
    Bench bench = new Bench();
    RandomStream stream = RandomStream.of(24, 0);
    for (int i = 0; i < 50; i++) {
      bench.value(Map.of(), i, "separate", 1 + .3 * stream.nextGaussian());
    }

    assertThat(bench.ask(gap).findings().get(0).verdict()).isEqualTo("gap");

    bench.censored(Map.of(), 50, "separate", Position.none(), Outcome.DIVERGED);
    Finding survivors = bench.ask(gap).findings().get(0);

    assertThat(survivors.verdict()).isEqualTo("not-enough-evidence");
    assertThat(survivors.text()).contains("mean of the 50 finite replicates of 51", "diverged");
  }

  @Test
  void theoryStandsBesideAContrastAndSaysWhetherItHolds() {
    assertThat(theory(Meaning.EXACT, .8, 1)).startsWith("yes: ");
    assertThat(theory(Meaning.EXACT, .5, 1)).startsWith("no: ");
    assertThat(theory(Meaning.UPPER_BOUND, 7, 7)).startsWith("vacuous");
    assertThat(theory(Meaning.UPPER_BOUND, .9, .9)).isEqualTo("yes");
    assertThat(theory(Meaning.UPPER_BOUND, .3, .9)).startsWith("no: ");
    assertThat(theory(Meaning.RATE, 80, 100)).startsWith("yes: a rate; the ratio");
  }

  private static String theory(Meaning meaning, double pooled, double separate) {
    Bench bench = new Bench();
    RandomStream stream = RandomStream.of(25, 0);
    for (int i = 0; i < 50; i++) {
      bench.value(Map.of(), i, "pooled", .4 * (1 + .05 * stream.nextGaussian()));
      bench.value(Map.of(), i, "separate", .5 * (1 + .05 * stream.nextGaussian()));
    }
    bench.bound(bound(meaning, Map.of(), "pooled", pooled));
    bench.bound(bound(meaning, Map.of(), "separate", separate));
    Finding finding = bench.ask(Bench.contrast("pooled", "separate")).findings().get(0);
    return finding.theory().orElseThrow().holds();
  }

  /** Values that bisection added would make every simultaneous level depend on the data. */
  @Test
  void theNumberOfCardsDoesNotGrowWithTheValuesThatBisectionAdds() {
    Bench bench = new Bench().axis("samples", "50", "800");
    for (int n : SIZES) {
      for (int i = 0; i < 20; i++) {
        RandomStream noise = RandomStream.of(22, i);
        bench.value(size(n), i, "merged", Math.sqrt(200) * Math.exp(.2 * noise.nextGaussian()));
        bench.value(size(n), i, "separate", Math.sqrt(n) * Math.exp(.2 * noise.nextGaussian()));
        for (String source : List.of("1", "2")) {
          String other = source.equals("1") ? "2" : "1";
          Measurement alone =
              new Measurement(
                  "alone",
                  OptionalInt.of(Integer.parseInt(source) - 1),
                  1,
                  Outcome.VALUE,
                  OptionalDouble.empty(),
                  "test",
                  10,
                  10);
          Position position = Position.part(SourceAffinity.part(source, other));
          Measurement gain = Measurement.exact("gain", noise.nextGaussian(), "test");
          bench.measurement(size(n), i, "affinity", Position.part(source), alone);
          bench.measurement(size(n), i, "affinity", position, gain);
        }
      }
    }
    Contrast contrast = Bench.contrast("merged", "separate");

    List<Finding> findings =
        bench
            .ask(
                contrast,
                new Threshold("threshold", "?", "samples", contrast),
                new Affinity("affinity", "?", "gain", "alone", "affinity", Rule.LAW_KNOWN))
            .findings();

    for (String asked : List.of(contrast.id(), "affinity")) {
      assertThat(findings)
          .filteredOn(finding -> finding.question().equals(asked))
          .extracting(Finding::setting)
          .containsExactlyInAnyOrder(size(50), size(800));
    }
    // The five that the study file fixes.
    assertThat(findings)
        .filteredOn(finding -> finding.question().equals("threshold"))
        .singleElement()
        .satisfies(one -> assertThat(one.text()).contains("over 5 findings"));
  }
}
