package org.tributary.analysis.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.analysis.card.CardContext;
import org.tributary.analysis.card.Words;
import org.tributary.analysis.chart.HeatMapChart;
import org.tributary.analysis.chart.HeatMapChart.Cell;
import org.tributary.analysis.chart.HeatMapChart.HeatPanel;
import org.tributary.analysis.chart.Point;
import org.tributary.analysis.chart.Table;
import org.tributary.evidence.sample.Sample;
import org.tributary.evidence.sample.SeriesKey;
import org.tributary.evidence.stopping.BestPlace;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.view.View.HeatMap;

/**
 * Draws heat maps and surfaces: rows and columns are swept axes or parts; a part written {@code
 * row|column} gives both.
 *
 * @param context of the run
 * @param points reads means with intervals
 */
record HeatMapDrawer(CardContext context, PointReader points) {
  private static final String PART = "part";

  private record Place(String row, String column) {}

  private record There(Map<String, String> setting, Sample sample) {}

  HeatMapChart draw(HeatMap view, boolean contours) {
    HeatMapPlaces drawn = new HeatMapPlaces(context.axes(), view);
    SeriesKey key = drawn.key();
    Set<String> parts = new LinkedHashSet<>();
    Set<Double> times = new TreeSet<>();
    Map<Map<String, String>, Map<Place, There>> maps = new LinkedHashMap<>();
    drawn.each(
        (setting, position) -> {
          parts.add(position.part());
          position.time().ifPresent(times::add);
          maps.computeIfAbsent(rest(rest(setting, view.x()), view.y()), r -> new LinkedHashMap<>())
              .put(
                  place(view, setting, position),
                  new There(setting, context.measurements().sample(setting, key, position)));
        });
    List<String> columns = texts(view.x(), parts, times, 1, view);
    List<String> rows = texts(view.y(), parts, times, 0, view);
    List<HeatPanel> panels = new ArrayList<>();
    maps.forEach(
        (rest, places) ->
            panels.add(
                new HeatPanel(
                    maps.size() == 1 ? "" : Words.setting(rest),
                    rest,
                    cells(view, places, rows, columns))));
    return chart(view, contours, columns, rows, panels);
  }

  private HeatMapChart chart(
      HeatMap view,
      boolean contours,
      List<String> columns,
      List<String> rows,
      List<HeatPanel> panels) {
    String unit = context.unit(view.metric());
    String label = Words.metric(view.metric()) + (unit.isEmpty() ? "" : " (" + unit + ")");
    int replicates =
        panels.stream()
            .flatMap(panel -> panel.cells().stream())
            .mapToInt(cell -> cell.point().count() + cell.point().censored())
            .max()
            .orElse(0);
    return new HeatMapChart(
        view.id(),
        view.title(),
        Optional.empty(),
        name(view.x()),
        name(view.y()),
        columns,
        rows,
        label,
        contours,
        points.name(replicates),
        panels,
        table(view, label, rows, panels));
  }

  private Map<String, String> rest(Map<String, String> setting, String axis) {
    return axis.equals(PART) || axis.equals(HeatMapPlaces.TIME)
        ? setting
        : context.axes().places(axis).rest(setting);
  }

  private String label(Map<String, String> setting, Position position, String axis) {
    return axis.equals(HeatMapPlaces.TIME)
        ? Position.timeText(position.time().orElse(0))
        : context.axes().places(axis).label(setting).orElse("");
  }

  private Place place(HeatMap view, Map<String, String> setting, Position position) {
    return new Place(
        view.y().equals(PART) ? half(position.part(), 0, view) : label(setting, position, view.y()),
        view.x().equals(PART)
            ? half(position.part(), 1, view)
            : label(setting, position, view.x()));
  }

  private static String half(String part, int index, HeatMap view) {
    int bar = part.indexOf('|');
    if (bar < 0 || !view.x().equals(view.y())) {
      return part;
    }
    return index == 0 ? part.substring(0, bar) : part.substring(bar + 1);
  }

  private List<String> texts(
      String axis, Set<String> parts, Set<Double> times, int index, HeatMap view) {
    if (axis.equals(HeatMapPlaces.TIME)) {
      return times.stream().map(Position::timeText).toList();
    }
    if (!axis.equals(PART)) {
      return context.axes().texts(axis);
    }
    Set<String> halves = new LinkedHashSet<>();
    parts.forEach(part -> halves.add(half(part, index, view)));
    return List.copyOf(halves);
  }

  private List<Cell> cells(
      HeatMap view, Map<Place, There> places, List<String> rows, List<String> columns) {
    List<Cell> cells = new ArrayList<>();
    List<Integer> best =
        columns.stream().map(column -> best(view, places, rows, column).orElse(-1)).toList();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        There there = places.get(new Place(rows.get(row), columns.get(column)));
        if (there != null) {
          Point point = points.point(column, columns.get(column), there.setting(), there.sample());
          cells.add(new Cell(row, column, point, best.get(column) == row));
        }
      }
    }
    return cells;
  }

  /** The best training time of a column; empty where rows are something else. */
  private OptionalInt best(
      HeatMap view, Map<Place, There> places, List<String> rows, String column) {
    Metric.Output output = context.input().outputs().get(view.metric());
    List<Sample> times =
        rows.stream()
            .map(row -> places.get(new Place(row, column)))
            .filter(Objects::nonNull)
            .map(There::sample)
            .toList();
    return output == null
            || output.better() == Metric.Better.NEITHER
            || !view.y().equals(HeatMapPlaces.TIME)
            || times.size() < rows.size()
        ? OptionalInt.empty()
        : BestPlace.of(times, output.better() == Metric.Better.HIGHER);
  }

  private String name(String axis) {
    return axis.equals(PART) || axis.equals(HeatMapPlaces.TIME) ? axis : context.axes().name(axis);
  }

  private Table table(HeatMap view, String label, List<String> rows, List<HeatPanel> panels) {
    List<String> facets =
        panels.isEmpty() ? List.of() : List.copyOf(panels.get(0).setting().keySet());
    List<String> columns = new ArrayList<>(facets);
    columns.add(view.y().equals(view.x()) ? "row" : name(view.y()));
    columns.add(view.y().equals(view.x()) ? "column" : name(view.x()));
    columns.addAll(List.of(label, "low", "high", "replicates", "censored"));
    List<List<String>> lines = new ArrayList<>();
    for (HeatPanel panel : panels) {
      for (Cell cell : panel.cells()) {
        List<String> line = new ArrayList<>();
        facets.forEach(facet -> line.add(panel.setting().getOrDefault(facet, "")));
        line.add(rows.get(cell.row()));
        line.addAll(CurveTable.cells(cell.point()));
        lines.add(line);
      }
    }
    return new Table(columns, lines);
  }
}
