package org.tributary.analysis.draw;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.tributary.evidence.sample.AxisReader;
import org.tributary.evidence.sample.SeriesKey;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.view.View.HeatMap;

/**
 * What a heat map draws: at each setting the last position of each part, or along the training time
 * where that is an axis every position of its part.
 *
 * @param axes reads the observations
 * @param view drawn
 */
public record HeatMapPlaces(AxisReader axes, HeatMap view) {
  /** The axis of training times. */
  static final String TIME = "time";

  /** What is followed: the view's arm, or the first that has the metric. */
  public SeriesKey key() {
    return axes.measurements().keys().stream()
        .filter(key -> key.metric().equals(view.metric()) && key.ofSource().isEmpty())
        .filter(key -> view.arm().isEmpty() || key.arm().equals(view.arm()))
        .findFirst()
        .orElse(SeriesKey.of(view.metric(), view.arm()));
  }

  /** Takes each setting and position that is drawn. */
  public void each(BiConsumer<Map<String, String>, Position> taker) {
    SeriesKey key = key();
    boolean along = view.x().equals(TIME) || view.y().equals(TIME);
    for (Map<String, String> setting : axes.measurements().settings()) {
      Map<String, Position> chosen = new TreeMap<>();
      for (Position position : axes.measurements().positions(setting, key)) {
        boolean wanted = view.part().isEmpty() || position.part().equals(view.part());
        if (wanted && along && position.time().isPresent()) {
          taker.accept(setting, position);
        } else if (wanted && !along) {
          chosen.put(position.part(), position); // positions ascend: the last of a part stays
        }
      }
      chosen.values().forEach(position -> taker.accept(setting, position));
    }
  }
}
