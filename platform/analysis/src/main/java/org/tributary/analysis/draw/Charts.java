package org.tributary.analysis.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.analysis.card.CardContext;
import org.tributary.analysis.chart.Chart;
import org.tributary.analysis.chart.EmittedChart;
import org.tributary.analysis.chart.ImageGridChart;
import org.tributary.analysis.chart.LedgerChart;
import org.tributary.analysis.chart.LinesChart;
import org.tributary.evidence.question.Facets;
import org.tributary.evidence.question.SomeCases;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Crossing;
import org.tributary.sdk.evidence.Question.Exponent;
import org.tributary.sdk.evidence.Question.Peak;
import org.tributary.sdk.evidence.Question.Ranking;
import org.tributary.sdk.evidence.Question.Trend;
import org.tributary.sdk.view.View;
import org.tributary.sdk.view.View.Curve;
import org.tributary.sdk.view.View.Emitted;
import org.tributary.sdk.view.View.HeatMap;
import org.tributary.sdk.view.View.ImageGrid;
import org.tributary.sdk.view.View.Ledger;
import org.tributary.sdk.view.View.Lines;
import org.tributary.sdk.view.View.RankingTable;
import org.tributary.sdk.view.View.SmallMultiples;
import org.tributary.sdk.view.View.Sources;
import org.tributary.sdk.view.View.Surface;

/** All charts of a run: one a view, then one a question that has a figure of its own. */
public final class Charts implements View.Cases<Chart> {
  private final CardContext context;
  private final CurveDrawer curves;
  private final HeatMapDrawer heatMaps;
  private final QuestionCharts questions;
  private final RankingDrawer rankings;
  private final SourceDrawer sources;
  private final Set<String> drawn = new HashSet<>();

  /** Whether the curve of a quantity shows the whole answer to a question about it. */
  private static final class ReadOffACurve extends SomeCases<Boolean> {
    @Override
    public Boolean exponent(Exponent question) {
      return true;
    }

    @Override
    public Boolean peak(Peak question) {
      return true;
    }

    @Override
    public Boolean trend(Trend question) {
      return true;
    }

    @Override
    public Boolean crossing(Crossing question) {
      return true;
    }

    @Override
    protected Boolean other(Question question) {
      return false;
    }
  }

  private Charts(CardContext context, List<Finding> findings) {
    PointReader points = PointReader.of(context);
    this.context = context;
    this.curves = new CurveDrawer(context, points, findings);
    this.heatMaps = new HeatMapDrawer(context, points);
    this.sources = new SourceDrawer(context, points);
    this.rankings = new RankingDrawer(context, findings);
    this.questions = new QuestionCharts(context, curves, findings);
  }

  /** The charts of a run, views first. */
  public static List<Chart> of(CardContext context, List<Finding> findings) {
    Charts charts = new Charts(context, findings);
    List<Chart> all = new ArrayList<>();
    context.input().views().stream()
        .filter(view -> charts.measured(view))
        .forEach(view -> all.add(view.visit(charts)));
    for (Question question : context.input().questions()) {
      if (!charts.drawn.contains(question.id())) {
        question.visit(charts.questions).ifPresent(all::add);
      }
    }
    return all;
  }

  /** Whether there is anything to draw: few metrics are measured of each source. */
  private boolean measured(View view) {
    return !(view instanceof Sources sources)
        || !new SourcePlaces(context.axes(), sources).all().isEmpty();
  }

  @Override
  public Chart sources(Sources view) {
    return sources.draw(view);
  }

  @Override
  public Chart curve(Curve view) {
    return curves.draw(view.id(), view.title(), view, question(view));
  }

  @Override
  public Chart smallMultiples(SmallMultiples view) {
    return curves.draw(view.id(), view.title(), view.curve(), question(view.curve()));
  }

  @Override
  public Chart heatMap(HeatMap view) {
    return heatMaps.draw(view, false);
  }

  @Override
  public Chart surface(Surface view) {
    return heatMaps.draw(view.map(), true);
  }

  @Override
  public Chart imageGrid(ImageGrid view) {
    return new ImageGridChart(view.id(), view.title(), view.artifact());
  }

  @Override
  public Chart ledger(Ledger view) {
    return new LedgerChart(view.id(), view.title(), view.artifact());
  }

  @Override
  public Chart lines(Lines view) {
    return new LinesChart(view.id(), view.title(), view.artifact(), view.xScale(), view.yScale());
  }

  @Override
  public Chart emitted(Emitted view) {
    return new EmittedChart(view.id(), view.title(), view.artifact(), view.form());
  }

  @Override
  public Chart rankingTable(RankingTable view) {
    Ranking ranking =
        context.input().questions().stream()
            .filter(question -> question.id().equals(view.question()))
            .filter(Ranking.class::isInstance)
            .map(Ranking.class::cast)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "view '"
                            + view.id()
                            + "' shows the ranking '"
                            + view.question()
                            + "', which no question is"));
    drawn.add(ranking.id());
    return rankings.draw(view.id(), view.title(), ranking);
  }

  /**
   * The first question about the lines of a curve. One that is read off this very curve needs no
   * figure of its own.
   */
  private Optional<String> question(Curve curve) {
    Optional<String> first = Optional.empty();
    for (Question question : context.input().questions()) {
      Facets facets = Facets.of(question);
      boolean about =
          facets.sides().stream()
              .allMatch(
                  side ->
                      side.metric().equals(curve.metric())
                          && side.ofSource().equals(curve.ofSource())
                          && (curve.arms().isEmpty() || curve.arms().contains(side.arm())));
      boolean along = facets.axis().map(axis -> context.axes().same(axis, curve.x())).orElse(true);
      if (about && along) {
        first = first.or(() -> Optional.of(question.id()));
        if (question.visit(new ReadOffACurve())) {
          drawn.add(question.id());
        }
      }
    }
    return first;
  }
}
