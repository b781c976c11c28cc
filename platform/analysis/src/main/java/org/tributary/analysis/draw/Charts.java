package org.tributary.analysis.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.analysis.card.Ask;
import org.tributary.analysis.card.CardContext;
import org.tributary.analysis.chart.Chart;
import org.tributary.analysis.chart.ImageGridChart;
import org.tributary.analysis.chart.LedgerChart;
import org.tributary.analysis.chart.LinesChart;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Exponent;
import org.tributary.sdk.evidence.Question.Peak;
import org.tributary.sdk.view.View;
import org.tributary.sdk.view.View.Curve;
import org.tributary.sdk.view.View.HeatMap;
import org.tributary.sdk.view.View.ImageGrid;
import org.tributary.sdk.view.View.Ledger;
import org.tributary.sdk.view.View.Lines;
import org.tributary.sdk.view.View.SmallMultiples;
import org.tributary.sdk.view.View.Surface;

/** All charts of a run: one a view, then one a question that has a figure of its own. */
public final class Charts {
  private final CardContext context;
  private final CurveDrawer curves;
  private final HeatMapDrawer heatMaps;
  private final QuestionCharts questions;
  private final Set<String> drawn = new HashSet<>();

  private Charts(CardContext context, List<Finding> findings) {
    PointReader points = PointReader.of(context.input().questions(), context.stream("charts"));
    this.context = context;
    this.curves = new CurveDrawer(context, points, findings);
    this.heatMaps = new HeatMapDrawer(context, points);
    this.questions = new QuestionCharts(context, curves, findings);
  }

  /** The charts of a run, views first. */
  public static List<Chart> of(CardContext context, List<Finding> findings) {
    Charts charts = new Charts(context, findings);
    List<Chart> all = new ArrayList<>();
    context.input().views().forEach(view -> all.add(charts.view(view)));
    for (Question question : context.input().questions()) {
      if (!charts.drawn.contains(question.id())) {
        charts.questions.of(question).ifPresent(all::add);
      }
    }
    return all;
  }

  private Chart view(View view) {
    if (view instanceof Curve curve) {
      return curves.draw(curve.id(), curve.title(), curve, question(curve));
    }
    if (view instanceof SmallMultiples multiples) {
      Curve curve = multiples.curve();
      return curves.draw(multiples.id(), multiples.title(), curve, question(curve));
    }
    if (view instanceof HeatMap map) {
      return heatMaps.draw(map, false);
    }
    if (view instanceof Surface surface) {
      HeatMap map =
          new HeatMap(
              surface.id(),
              surface.title(),
              surface.x(),
              surface.y(),
              surface.metric(),
              surface.arm());
      return heatMaps.draw(map, true);
    }
    if (view instanceof ImageGrid grid) {
      return new ImageGridChart(grid.id(), grid.title(), grid.artifact());
    }
    if (view instanceof Ledger ledger) {
      return new LedgerChart(ledger.id(), ledger.title(), ledger.artifact());
    }
    Lines lines = (Lines) view;
    return new LinesChart(
        lines.id(), lines.title(), lines.artifact(), lines.xScale(), lines.yScale());
  }

  /**
   * The first question about the lines of a curve. An exponent or a peak read off this very curve
   * needs no figure of its own.
   */
  private Optional<String> question(Curve curve) {
    Optional<String> first = Optional.empty();
    for (Question question : context.input().questions()) {
      String axis = Ask.axis(question);
      boolean about =
          Ask.sides(question).stream()
              .allMatch(
                  side ->
                      side.metric().equals(curve.metric())
                          && (curve.arms().isEmpty() || curve.arms().contains(side.arm())));
      if (about && (axis.isEmpty() || axis.equals(curve.x()))) {
        first = first.or(() -> Optional.of(question.id()));
        if (question instanceof Exponent || question instanceof Peak) {
          drawn.add(question.id());
        }
      }
    }
    return first;
  }
}
