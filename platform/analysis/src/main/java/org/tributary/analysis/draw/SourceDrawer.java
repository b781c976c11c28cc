package org.tributary.analysis.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.analysis.card.CardContext;
import org.tributary.analysis.card.Words;
import org.tributary.analysis.chart.Axis;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.Panel;
import org.tributary.analysis.chart.Point;
import org.tributary.analysis.chart.Series;
import org.tributary.analysis.draw.SourcePlaces.Dot;
import org.tributary.analysis.draw.SourcePlaces.Together;
import org.tributary.evidence.sample.Sample;
import org.tributary.sdk.view.View.Scale;
import org.tributary.sdk.view.View.Sources;

/**
 * Draws each source by itself, a dot an arm.
 *
 * @param context of the run
 * @param points reads means with intervals
 */
record SourceDrawer(CardContext context, PointReader points) {

  CurveChart draw(Sources view) {
    List<Panel> panels =
        new SourcePlaces(context.axes(), view)
            .all().stream().map(together -> panel(together, view)).toList();
    String metric = Words.metric(view.metric());
    String unit = context.unit(view.metric());
    String label = unit.isEmpty() ? metric : metric + " (" + unit + ")";
    int replicates =
        panels.stream()
            .flatMap(panel -> panel.series().stream())
            .flatMap(series -> series.points().stream())
            .mapToInt(point -> point.count() + point.censored())
            .max()
            .orElse(0);
    return new CurveChart(
        view.id(),
        view.title().replace(view.metric(), metric),
        Optional.empty(),
        new Axis("source", Scale.LINEAR, view.sources()),
        Axis.numeric(label, Scale.LINEAR),
        points.name(replicates),
        panels,
        CurveTable.of("source", label, panels));
  }

  private Panel panel(Together together, Sources view) {
    List<Series> series = new ArrayList<>();
    together
        .dots()
        .forEach(
            (arm, dots) ->
                series.add(
                    new Series(
                        arm,
                        arm,
                        dots.stream().map(dot -> point(together.setting(), dot, view)).toList())));
    Map<String, String> held = new LinkedHashMap<>(together.setting());
    if (!together.part().isEmpty()) {
      held.put("part", together.part());
    }
    List<String> words = new ArrayList<>();
    held.forEach((path, value) -> words.add(Words.axis(path) + " " + value));
    return new Panel(
        String.join(", ", words), held, series, List.of(), List.of(), List.of(), List.of());
  }

  private Point point(Map<String, String> setting, Dot dot, Sources view) {
    Sample sample = context.axes().measurements().sample(setting, dot.key(), dot.position());
    return points.point(dot.source(), view.sources().get(dot.source()), setting, sample);
  }
}
