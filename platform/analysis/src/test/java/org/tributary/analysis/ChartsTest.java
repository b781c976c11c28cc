package org.tributary.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.analysis.chart.Chart;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.HeatMapChart;
import org.tributary.analysis.chart.Panel;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.bound.Bound.Meaning;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.view.View;
import org.tributary.sdk.view.View.Curve;
import org.tributary.sdk.view.View.HeatMap;
import org.tributary.sdk.view.View.Scale;
import org.tributary.sdk.view.View.Surface;

class ChartsTest {
  private static final int[] SIZES = {50, 100, 200, 400};

  private static Bench sweep() {
    Bench bench = new Bench().axis("sources", "3", "10").axis("samples", "50", "100", "200", "400");
    for (int i = 0; i < 40; i++) {
      RandomStream stream = RandomStream.of(31, i);
      for (String sources : List.of("3", "10")) {
        for (int n : SIZES) {
          Map<String, String> at = Map.of("sources", sources, "samples", Integer.toString(n));
          double noise = 1 + .1 * stream.nextGaussian();
          bench.value(at, i, "pooled", .7 / Math.sqrt(n) * noise);
          bench.value(at, i, "separate", 1 / Math.sqrt(n) * noise);
        }
      }
    }
    for (String sources : List.of("3", "10")) {
      for (int n : SIZES) {
        Map<String, String> at = Map.of("sources", sources, "samples", Integer.toString(n));
        BoundValue rate =
            new BoundValue("rate", "pooled", Bench.TV, Position.none(), Math.pow(n, -.5));
        bench.bound(
            new EvaluatedBound("thm", "t", Meaning.RATE, at, List.of(rate), List.of(), List.of()));
      }
    }
    return bench;
  }

  private static List<Chart> charts(Bench bench, List<Question> questions, View... views) {
    return Analysis.of(bench.input(1, questions, List.of(views))).charts();
  }

  @Test
  void aCurveHasAPanelForEachOtherAxisWithTheoryResidualsAndSlopes() {
    Curve view = new Curve("tv", "TV", "samples", Bench.TV, "", List.of(), Scale.LOG, Scale.LOG);

    CurveChart chart = (CurveChart) charts(sweep(), List.of(), view).get(0);

    assertThat(chart.intervalName()).isEqualTo("95 % BCa over 40 replicates");
    assertThat(chart.panels()).hasSize(2);
    Panel panel = chart.panels().get(0);
    assertThat(panel.series()).extracting("label").containsExactly("pooled", "separate");
    assertThat(panel.series().get(0).points())
        .extracting("text")
        .containsExactly("50", "100", "200", "400");
    assertThat(panel.theory().get(0).scaledBy()).isCloseTo(.7, within(.02));
    assertThat(panel.theory().get(0).label()).contains("scaled by");
    assertThat(panel.residuals().get(0).points()).hasSize(4);
    assertThat(panel.slopes()).hasSize(2);
    assertThat(panel.slopes().get(0).slope()).isCloseTo(-.5, within(.05));
    assertThat(chart.table().rows()).hasSize(16);
    assertThat(chart.table().columns()).contains("sources", "line", "samples", "low", "high");
  }

  @Test
  void residualsAreOfTheLinesATheoryIsAbout() {
    Bench bench = new Bench().axis("samples", "50", "100", "200", "400");
    for (int n : SIZES) {
      Map<String, String> at = Map.of("samples", Integer.toString(n));
      for (int i = 0; i < 20; i++) {
        bench.value(at, i, "model", Position.part("test"), 4 + 1.0 / n + .01 * i);
        bench.value(at, i, "model", Position.part("gap"), (1 + .01 * i) / n);
      }
      BoundValue gap = new BoundValue("exact", "model", Bench.TV, Position.part("gap"), 1.0 / n);
      bench.bound(
          new EvaluatedBound("thm", "t", Meaning.EXACT, at, List.of(gap), List.of(), List.of()));
    }
    Curve view =
        new Curve("v", "V", "samples", Bench.TV, "test,gap", List.of(), Scale.LOG, Scale.LINEAR);

    Panel panel = ((CurveChart) charts(bench, List.of(), view).get(0)).panels().get(0);

    assertThat(panel.series()).hasSize(2);
    assertThat(panel.residuals()).hasSize(1);
    assertThat(panel.residuals().get(0).points())
        .allSatisfy(at -> assertThat(Math.abs(at.value().mean())).isLessThan(.2));
  }

  @Test
  void aContrastOverASweepGetsAFigureOfItsEffects() {
    List<Chart> charts = charts(sweep(), List.of(Bench.contrast("pooled", "separate")));

    CurveChart chart = (CurveChart) charts.get(0);
    assertThat(chart.question()).contains("pooled-or-separate");
    assertThat(chart.intervalName()).startsWith("simultaneous 95 % over 8 findings");
    assertThat(chart.panels()).isNotEmpty();
    assertThat(chart.table().columns()).contains("verdict");
  }

  @Test
  void generationsAreAnAxisAndACollapseShowsAsCensored() {
    Bench bench = new Bench();
    for (int i = 0; i < 10; i++) {
      bench.value(Map.of(), i, "replace", Position.generation(1), 1 + .1 * i);
      if (i > 2) {
        bench.value(Map.of(), i, "replace", Position.generation(2), 2 + .1 * i);
      } else {
        bench.censored(Map.of(), i, "replace", Position.generation(2), Outcome.COLLAPSED);
      }
    }
    Curve view =
        new Curve("v", "V", "generation", Bench.TV, "", List.of(), Scale.LINEAR, Scale.LINEAR);

    CurveChart chart = (CurveChart) charts(bench, List.of(), view).get(0);

    var second = chart.panels().get(0).series().get(0).points().get(1);
    assertThat(second.censored()).isEqualTo(3);
    assertThat(second.note()).isEqualTo("3 of 10 collapsed");
    assertThat(chart.panels().get(0).title()).isEmpty();
  }

  @Test
  void partsOfPairsMakeAHeatMap() {
    Bench bench = new Bench();
    for (String pair : List.of("a|a", "a|b", "b|a", "b|b")) {
      for (int i = 0; i < 5; i++) {
        bench.value(Map.of(), i, "affinity", Position.part(pair), i);
      }
    }

    HeatMapChart chart =
        (HeatMapChart)
            charts(
                    bench,
                    List.of(),
                    new HeatMap("m", "Affinity", "part", "part", Bench.TV, "affinity"))
                .get(0);

    assertThat(chart.rows()).containsExactly("a", "b");
    assertThat(chart.columns()).containsExactly("a", "b");
    assertThat(chart.panels().get(0).cells()).hasSize(4);
    assertThat(chart.panels().get(0).cells().get(1).point().value().orElseThrow().mean())
        .isEqualTo(2);
  }

  @Test
  void aMapMayRunAlongTheTrainingTimeOfOnePart() {
    Bench bench = new Bench().axis("samples", "50", "200");
    for (String samples : List.of("50", "200")) {
      for (double time : new double[] {1, 10, 100}) {
        for (int i = 0; i < 3; i++) {
          Map<String, String> setting = Map.of("samples", samples);
          double value = Math.abs(time - 10) + Integer.parseInt(samples);
          bench.value(setting, i, "model", Position.time(time).withPart("test"), value);
          bench.value(setting, i, "model", Position.time(time).withPart("train"), -value);
        }
      }
    }

    HeatMapChart chart =
        (HeatMapChart)
            charts(
                    bench,
                    List.of(),
                    new Surface("m", "M", "samples", "time", Bench.TV, "model", "test"))
                .get(0);

    assertThat(chart.columns()).containsExactly("50", "200");
    assertThat(chart.rows()).containsExactly("1", "10", "100");
    assertThat(chart.panels()).hasSize(1);
    assertThat(chart.panels().get(0).cells())
        .extracting(cell -> cell.point().value().orElseThrow().mean())
        .containsExactly(59., 209., 50., 200., 140., 290.);
    assertThat(chart.panels().get(0).cells())
        .as("to stop at time 10")
        .extracting(HeatMapChart.Cell::best)
        .containsExactly(false, false, true, true, false, false);
  }

  @Test
  void findingsJsonHasTheStructureProgramsRead() throws Exception {
    AnalysisResult result =
        Analysis.of(sweep().input(1, List.of(Bench.contrast("pooled", "separate")), List.of()));

    String text =
        FindingsJson.write("multi-source", "figure-1", new Completeness(6, 4, 2, 0, 0, 0), result);

    JsonNode root = new ObjectMapper().readTree(text);
    assertThat(root.at("/complete/reused").asInt()).isEqualTo(2);
    JsonNode finding = root.at("/findings/0");
    assertThat(finding.fieldNames())
        .toIterable()
        .containsExactly(
            "id",
            "question",
            "setting",
            "contrast",
            "metric",
            "verdict",
            "effect",
            "next",
            "flip",
            "theory",
            "text");
    assertThat(finding.at("/effect").fieldNames())
        .toIterable()
        .containsExactly("name", "value", "low", "high", "level", "rule");
    assertThat(finding.at("/verdict").asText()).isEqualTo("pooled");
    assertThat(finding.at("/theory/holds").asText()).startsWith("yes");
  }
}
