package org.tributary.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.analysis.chart.Chart;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.Panel;
import org.tributary.analysis.chart.Series;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.view.View;

/** Each source by itself: who gains from being trained with others, and who pays. */
class SourceViewTest {
  private static final View VIEW =
      new View.Sources(
          "sources",
          "Who gains, by average-tv",
          Bench.TV,
          List.of("", "confirmed"),
          List.of("pooled", "separate", "grouped"),
          List.of("north", "south"));

  private static List<Chart> charts(Bench bench) {
    return Analysis.of(bench.input(1, List.of(), List.of(VIEW))).charts();
  }

  private static Bench measured(String... arms) {
    Bench bench = new Bench();
    for (int i = 0; i < 4; i++) {
      for (int arm = 0; arm < arms.length; arm++) {
        for (int source = 0; source < 2; source++) {
          double value = arm + 10 * source + 0.1 * i;
          Measurement own = Measurement.exact(Bench.TV, value, "exact").of(source);
          bench.measurement(Map.of(), i, arms[arm], Position.none(), own);
        }
      }
    }
    return bench;
  }

  @Test
  void eachSourceHasADotOfEachArmAndPartsStandApart() {
    Bench bench = measured("pooled", "separate");
    for (String arm : List.of("separate", "grouped")) {
      for (int source = 0; source < 2; source++) {
        Measurement own = Measurement.exact(Bench.TV, 5 + source, "exact").of(source);
        bench.measurement(Map.of(), 0, arm, Position.part("confirmed"), own);
      }
    }
    CurveChart chart = (CurveChart) charts(bench).get(0);
    assertThat(chart.title()).isEqualTo("Who gains, by average TV");
    assertThat(chart.intervalName()).isEqualTo("95 % Student over 4 replicates");
    assertThat(chart.x().categories()).containsExactly("north", "south");
    assertThat(chart.panels()).extracting(Panel::title).containsExactly("", "part confirmed");
    Series separate = chart.panels().get(0).series().get(1);
    assertThat(separate.label()).isEqualTo("separate");
    assertThat(separate.points()).extracting("text").containsExactly("north", "south");
    assertThat(separate.points().get(1).value().orElseThrow().mean())
        .isCloseTo(11.15, within(1e-12));
    assertThat(chart.panels().get(1).series())
        .extracting(Series::label)
        .containsExactly("separate", "grouped");
  }

  @Test
  void oneArmOrNoNumbersOfSourcesMakeNoFigure() {
    assertThat(charts(measured("pooled"))).isEmpty();
    assertThat(charts(new Bench().value(Map.of(), 0, "pooled", 1))).isEmpty();
  }
}
