package org.tributary.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.HeatMapChart;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Contrast;
import org.tributary.sdk.evidence.Question.Effect;
import org.tributary.sdk.evidence.Question.Exponent;
import org.tributary.sdk.evidence.Question.Peak;
import org.tributary.sdk.evidence.Question.Threshold;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.metric.Metric.Better;
import org.tributary.sdk.study.Axis;
import org.tributary.sdk.view.View;
import org.tributary.sdk.view.View.Curve;
import org.tributary.sdk.view.View.HeatMap;
import org.tributary.sdk.view.View.Scale;

/** A swept option of an intervention, and a zip, are axes like any other. */
class SweptOptionsTest {
  private static final String ALPHA = "loops.alpha";
  private static final List<String> ALPHAS = List.of("0", ".1", ".3", ".5", "1");
  private static final Axis ZIP =
      new Axis(
          List.of("family.features", "samples"),
          List.of(
              List.of("8", "50"),
              List.of("11", "100"),
              List.of("16", "200"),
              List.of("23", "400")));

  private static Map<String, String> alpha(String value) {
    return Map.of(ALPHA, value);
  }

  /** Two generations a loop: the error of the mixture is 1 - alpha + alpha^2, least at .5. */
  private static Bench loops() {
    Bench bench = new Bench().axis(ALPHA, ALPHAS.toArray(String[]::new));
    for (int i = 0; i < 30; i++) {
      RandomStream stream = RandomStream.of(51, i);
      for (String text : ALPHAS) {
        double a = Double.parseDouble(text);
        for (int g = 1; g <= 2; g++) {
          double noise = .01 * stream.nextGaussian();
          Position at = Position.generation(g);
          bench.value(alpha(text), i, "mixture", at, (1 - a + a * a) * g + noise);
          bench.value(alpha(text), i, "real", at, .9 * g + noise);
        }
      }
    }
    return bench;
  }

  private static Side at(String arm, int generation) {
    return Bench.side(arm).at(Position.generation(generation));
  }

  private static Contrast contrast(Side first, Side second) {
    return new Contrast(
        "pair", "?", first, second, Better.LOWER, Effect.DIFFERENCE, 0, Rule.LAW_KNOWN);
  }

  @Test
  void anOptionOfAnArmGivesAFindingASettingAndACurve() {
    Contrast contrast = contrast(at("mixture", 2), at("real", 2));
    View curve = new Curve("c", "C", ALPHA, Bench.TV, "", List.of(), Scale.LINEAR, Scale.LINEAR);

    AnalysisResult result = Analysis.of(loops().input(1, List.of(contrast), List.of(curve)));

    assertThat(result.findings())
        .extracting(Finding::setting)
        .containsExactlyInAnyOrderElementsOf(ALPHAS.stream().map(SweptOptionsTest::alpha).toList());
    CurveChart chart = (CurveChart) result.charts().get(0);
    assertThat(chart.panels()).hasSize(1);
    assertThat(chart.panels().get(0).series().get(0).points())
        .extracting("x")
        .containsExactly(0.0, .1, .3, .5, 1.0);
  }

  @Test
  void peaksAndThresholdsAreFoundAlongIt() {
    Finding least =
        loops().ask(new Peak("least", "?", ALPHA, at("mixture", 2), false)).findings().get(0);
    Finding flip =
        loops()
            .ask(new Threshold("flip", "?", ALPHA, contrast(at("mixture", 2), at("real", 2))))
            .findings()
            .get(0);

    assertThat(least.verdict()).isEqualTo("peak");
    assertThat(least.effect().orElseThrow().value()).isEqualTo(.5);
    // 1 - a + a^2 = .9 at .113 and .887: two flips over the range
    assertThat(flip.text()).contains("changes its sign 2 times along the axis");
  }

  @Test
  void aContrastBetweenSettingsIsOneCardWhateverElseIsSwept() {
    Side low = at("mixture", 2).fixed(alpha("0.1"));
    Side high = at("mixture", 2).fixed(alpha("0.5"));

    List<Finding> findings = loops().ask(contrast(high, low)).findings();

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).setting()).isEmpty();
    assertThat(findings.get(0).verdict()).isEqualTo("mixture");
    // 2 (.75 - .91)
    assertThat(findings.get(0).effect().orElseThrow().value()).isCloseTo(-.32, within(.02));
    assertThat(findings.get(0).contrast())
        .isEqualTo(
            "mixture at generation 2, loops.alpha 0.5 against mixture at generation 2,"
                + " loops.alpha 0.1");
  }

  @Test
  void aSideAtAFixedSettingIsABaselineForAllOthers() {
    Side base = at("mixture", 2).fixed(alpha("0"));

    List<Finding> findings = loops().ask(contrast(at("mixture", 2), base)).findings();

    assertThat(findings)
        .extracting(finding -> finding.setting().get(ALPHA))
        .as("not against itself")
        .containsExactlyInAnyOrder(".1", ".3", ".5", "1");
  }

  private static Bench zip() {
    Bench bench = new Bench().axis(ZIP).axis("sources", "2", "4");
    for (int i = 0; i < 40; i++) {
      RandomStream stream = RandomStream.of(52, i / 2);
      for (String sources : List.of("2", "4")) {
        for (int point = 0; point < ZIP.size(); point++) {
          Map<String, String> setting = new LinkedHashMap<>(ZIP.setting(point));
          setting.put("sources", sources);
          double noise = 1 + (i % 2 == 0 ? .1 : -.1) * stream.nextGaussian();
          double n = Double.parseDouble(ZIP.setting(point).get("samples"));
          bench.value(setting, i, "separate", noise / Math.sqrt(n));
        }
      }
    }
    return bench;
  }

  @Test
  void aQuestionAboutAPathInsideAZipIsAboutTheZip() {
    Question rate =
        new Exponent(
            "rate",
            "?",
            "samples",
            Bench.side("separate"),
            OptionalDouble.of(-.5),
            OptionalDouble.of(0),
            Optional.empty());

    List<Finding> findings = zip().ask(rate).findings();

    assertThat(findings)
        .extracting(Finding::setting)
        .containsExactlyInAnyOrder(Map.of("sources", "2"), Map.of("sources", "4"));
    assertThat(findings).extracting(Finding::verdict).containsOnly("as-claimed");
    assertThat(findings.get(0).effect().orElseThrow().value()).isCloseTo(-.5, within(.02));
    assertThat(findings.get(0).text()).contains("in family.features, samples");
  }

  @Test
  void curvesAndHeatMapsHaveAPlaceAPointOfTheZip() {
    View curve =
        new Curve("c", "C", "family.features", Bench.TV, "", List.of(), Scale.LOG, Scale.LOG);
    View map = new HeatMap("m", "M", "samples", "sources", Bench.TV, "separate");

    var charts = Analysis.of(zip().input(1, List.of(), List.of(curve, map))).charts();

    CurveChart drawn = (CurveChart) charts.get(0);
    assertThat(drawn.panels()).hasSize(2);
    assertThat(drawn.x().label()).isEqualTo("features, samples");
    assertThat(drawn.panels().get(0).series().get(0).points())
        .extracting("x")
        .containsExactly(8.0, 11.0, 16.0, 23.0);
    HeatMapChart heat = (HeatMapChart) charts.get(1);
    assertThat(heat.columns()).containsExactly("8, 50", "11, 100", "16, 200", "23, 400");
    assertThat(heat.panels()).hasSize(1);
    assertThat(heat.panels().get(0).cells()).hasSize(8);
  }
}
