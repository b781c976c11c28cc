package org.tributary.analysis.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tributary.analysis.card.CardContext;
import org.tributary.analysis.card.Words;
import org.tributary.analysis.chart.AlsoMeasured;
import org.tributary.analysis.chart.Point;
import org.tributary.analysis.chart.Table;
import org.tributary.analysis.coverage.Place;
import org.tributary.evidence.sample.Sample;
import org.tributary.sdk.evidence.Position;

/** The table of what stands in no finding and in no figure: a row a place. */
public final class OtherNumbers {
  private OtherNumbers() {}

  /**
   * The table of these places, in their order.
   *
   * @param places that hold at least one observation each
   */
  public static AlsoMeasured of(CardContext context, Collection<Place> places) {
    PointReader points = PointReader.of(context);
    List<Place> shown = places.stream().limit(AlsoMeasured.MOST_ROWS).toList();
    Set<String> axes = new LinkedHashSet<>();
    shown.forEach(place -> axes.addAll(place.setting().keySet()));
    List<String> columns = new ArrayList<>(axes);
    columns.addAll(List.of("metric", "arm", "of", "at"));
    columns.addAll(List.of("mean", "low", "high", "replicates", "censored"));
    List<List<String>> rows = new ArrayList<>();
    int replicates = 0;
    for (Place place : shown) {
      Sample sample = context.measurements().sample(place.setting(), place.key(), place.position());
      replicates = Math.max(replicates, sample.count());
      rows.add(
          row(
              context,
              axes,
              place,
              points.point(0, at(place.position()), place.setting(), sample)));
    }
    return new AlsoMeasured(new Table(columns, rows), places.size(), points.name(replicates));
  }

  private static List<String> row(CardContext context, Set<String> axes, Place place, Point point) {
    String metric = place.key().metric();
    String unit = context.unit(metric);
    List<String> row = new ArrayList<>();
    axes.forEach(axis -> row.add(place.setting().getOrDefault(axis, "")));
    row.add(Words.metric(metric) + (unit.isEmpty() ? "" : " (" + unit + ")"));
    row.add(place.key().arm());
    row.add(
        place.key().ofSource().isPresent()
            ? "source " + place.key().ofSource().getAsInt()
            : "all sources");
    row.addAll(CurveTable.cells(point));
    return row;
  }

  /** As {@code generation 3, time 0.5, test}; empty for the one number of a cell. */
  private static String at(Position position) {
    List<String> words = new ArrayList<>();
    position.generation().ifPresent(generation -> words.add("generation " + generation));
    position.time().ifPresent(time -> words.add("time " + Words.number(time, 6)));
    if (!position.part().isEmpty()) {
      words.add(position.part());
    }
    return String.join(", ", words);
  }
}
