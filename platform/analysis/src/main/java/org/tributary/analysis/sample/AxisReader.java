package org.tributary.analysis.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.study.Design;

/**
 * Reads a series along an axis: a swept axis by its path, or {@code generation} or {@code time}.
 *
 * @param measurements of the run
 * @param design gives the order of values that are not numbers
 */
public record AxisReader(Measurements measurements, Design design) {
  private static final String GENERATION = "generation";
  private static final String TIME = "time";

  /** Whether an axis is a position inside the cells. */
  public static boolean inside(String axis) {
    return axis.equals(GENERATION) || axis.equals(TIME);
  }

  /** Settings a question or view over this axis is asked at. */
  public List<Map<String, String>> rests(String axis) {
    return inside(axis) ? measurements.settings() : measurements.settingsWithout(axis);
  }

  /** Values of the axis when one of them is not a number; empty for a numeric axis. */
  public List<String> categories(String axis) {
    List<String> texts = texts(axis);
    return texts.stream().allMatch(AxisReader::numeric) ? List.of() : texts;
  }

  /** The values of a swept axis: numbers ascending, else in the order of the file. */
  public List<String> texts(String axis) {
    Set<String> distinct = new LinkedHashSet<>(design.axes().getOrDefault(axis, List.of()));
    for (Map<String, String> setting : measurements.settings()) {
      String text = setting.get(axis);
      if (text != null) {
        distinct.add(text);
      }
    }
    List<String> texts = new ArrayList<>(distinct);
    if (texts.stream().allMatch(AxisReader::numeric)) {
      texts.sort(Comparator.comparingDouble(Double::parseDouble));
    }
    return texts;
  }

  /**
   * The places of a series along an axis, ascending; places without any reading are left out.
   *
   * @param rest the setting without the axis
   * @param at gives the part, and generation or time where the axis is not that
   */
  public List<Stop> stops(Map<String, String> rest, String axis, SeriesKey key, Position at) {
    return inside(axis) ? along(rest, axis, key, at) : across(rest, axis, key, at);
  }

  private List<Stop> along(Map<String, String> setting, String axis, SeriesKey key, Position at) {
    TreeMap<Double, Position> chosen = new TreeMap<>();
    for (Position position : measurements.positions(setting, key)) {
      boolean asked =
          axis.equals(TIME)
              ? at.generation().isEmpty() || at.generation().equals(position.generation())
              : at.time().isEmpty() || at.time().equals(position.time());
      Optional<Double> x =
          axis.equals(GENERATION)
              ? position.generation().stream().mapToObj(g -> (double) g).findFirst()
              : position.time().stream().boxed().findFirst();
      if (asked && position.part().equals(at.part()) && x.isPresent()) {
        chosen.put(x.get(), position); // positions ascend: the last of the other coordinate stays
      }
    }
    List<Stop> stops = new ArrayList<>();
    chosen.forEach(
        (x, position) -> {
          String text =
              axis.equals(GENERATION)
                  ? Integer.toString(position.generation().getAsInt())
                  : Double.toString(x);
          stops.add(
              new Stop(x, text, setting, position, measurements.sample(setting, key, position)));
        });
    return stops;
  }

  private List<Stop> across(Map<String, String> rest, String axis, SeriesKey key, Position at) {
    List<String> texts = texts(axis);
    boolean numeric = texts.stream().allMatch(AxisReader::numeric);
    List<Stop> stops = new ArrayList<>();
    for (Map<String, String> setting : measurements.settings()) {
      String text = setting.get(axis);
      if (text == null || !Measurements.without(setting, axis).equals(rest)) {
        continue;
      }
      Position position = positionAt(setting, key, at);
      Sample sample = measurements.sample(setting, key, position);
      if (sample.count() > 0) {
        double x = numeric ? Double.parseDouble(text) : texts.indexOf(text);
        stops.add(new Stop(x, text, setting, position, sample));
      }
    }
    stops.sort(Comparator.comparingDouble(Stop::x));
    return stops;
  }

  /** The position itself when measured there, else the last one of its part. */
  public Position positionAt(Map<String, String> setting, SeriesKey key, Position at) {
    Position last = at;
    boolean open = at.generation().isEmpty() && at.time().isEmpty();
    for (Position position : measurements.positions(setting, key)) {
      if (position.equals(at)) {
        return at;
      }
      if (open && position.part().equals(at.part())) {
        last = position;
      }
    }
    return last;
  }

  private static boolean numeric(String text) {
    try {
      return Double.isFinite(Double.parseDouble(text));
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }
}
