package org.tributary.evidence.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.study.Design;

/**
 * Reads the sides of questions at a setting, and series along an axis: a swept axis by its path (or
 * any path of a zip), or {@code generation} or {@code time}.
 */
public final class AxisReader {
  private static final String GENERATION = "generation";
  private static final String TIME = "time";

  private final Measurements measurements;
  private final Design design;
  private final FixedSetting fixed;
  private final Map<String, AxisPlaces> axes = new ConcurrentHashMap<>();

  /**
   * Reads measurements.
   *
   * @param design gives the axes, and the order of values that are not numbers
   */
  public AxisReader(Measurements measurements, Design design) {
    this.measurements = measurements;
    this.design = design;
    this.fixed = new FixedSetting(design);
  }

  /** What is read. */
  public Measurements measurements() {
    return measurements;
  }

  /** The design of the study. */
  public Design design() {
    return design;
  }

  /** Whether an axis is a position inside the cells. */
  public static boolean inside(String axis) {
    return axis.equals(GENERATION) || axis.equals(TIME);
  }

  /** The places of a swept axis. */
  public AxisPlaces places(String axis) {
    return axes.computeIfAbsent(axis, path -> AxisPlaces.of(path, design, measurements.settings()));
  }

  /** Whether two names mean one axis: the same, or two paths of a zip. */
  public boolean same(String axis, String other) {
    return axis.equals(other)
        || (!inside(axis) && !inside(other) && places(axis).paths().contains(other));
  }

  /** What an axis is called: all paths of a zip. */
  public String name(String axis) {
    return inside(axis) ? axis : places(axis).name();
  }

  /** Settings a view over this axis is drawn at. */
  public List<Map<String, String>> rests(String axis) {
    return rests(axis, List.of());
  }

  /** Settings a question over this axis is asked at. */
  public List<Map<String, String>> rests(String axis, List<Side> sides) {
    List<Map<String, String>> settings = settings(sides);
    return inside(axis) ? settings : settings.stream().map(places(axis)::rest).distinct().toList();
  }

  /** Places of the axis when they have no numbers; empty for a numeric axis. */
  public List<String> categories(String axis) {
    return inside(axis) || places(axis).numeric() ? List.of() : places(axis).labels();
  }

  /** The places of a swept axis: numbers ascending, else in the order of the file. */
  public List<String> texts(String axis) {
    return places(axis).labels();
  }

  /** The setting a side is read at when its question is asked at another. */
  public Map<String, String> setting(Map<String, String> asked, Side side) {
    return fixed.of(asked, side.setting());
  }

  /** Readings of one side of a question that is asked at a setting. */
  public Sample sample(Map<String, String> asked, Side side) {
    return measurements.sample(setting(asked, side), side);
  }

  /**
   * Settings at which a question with these sides is asked: axes that every side fixes do not
   * count, and where a side fixes what others do not, nothing is compared with itself.
   */
  public List<Map<String, String>> settings(List<Side> sides) {
    Set<String> free = new LinkedHashSet<>();
    if (!sides.isEmpty()) {
      free.addAll(fixed.paths(sides.get(0).setting()));
      sides.forEach(side -> free.retainAll(fixed.paths(side.setting())));
    }
    Set<Map<String, String>> settings = new LinkedHashSet<>();
    for (Map<String, String> setting : measurements.settings()) {
      Map<String, String> rest = new LinkedHashMap<>(setting);
      rest.keySet().removeAll(free);
      if (!withItself(rest, sides)) {
        settings.add(rest);
      }
    }
    return List.copyOf(settings);
  }

  private boolean withItself(Map<String, String> asked, List<Side> sides) {
    for (int i = 0; i < sides.size(); i++) {
      for (int j = 0; j < i; j++) {
        Side one = sides.get(i);
        Side other = sides.get(j);
        if (!one.setting().equals(other.setting())
            && SeriesKey.of(one).equals(SeriesKey.of(other))
            && one.position().equals(other.position())
            && setting(asked, one).equals(setting(asked, other))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The places of a series along an axis, ascending; places without any reading are left out.
   *
   * @param rest the setting without the axis
   * @param at gives the part, and generation or time where the axis is not that
   */
  public List<Stop> stops(Map<String, String> rest, String axis, SeriesKey key, Position at) {
    return inside(axis) ? along(rest, axis, key, at) : across(rest, axis, key, at, Map.of());
  }

  /** The places of a side along an axis; a side that fixes the axis is the same at all of them. */
  public List<Stop> stops(Map<String, String> rest, String axis, Side side) {
    SeriesKey key = SeriesKey.of(side);
    return inside(axis)
        ? along(setting(rest, side), axis, key, side.position())
        : across(rest, axis, key, side.position(), side.setting());
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
                  : Position.timeText(x);
          stops.add(
              new Stop(x, text, setting, position, measurements.sample(setting, key, position)));
        });
    return stops;
  }

  private List<Stop> across(
      Map<String, String> rest,
      String axis,
      SeriesKey key,
      Position at,
      Map<String, String> values) {
    AxisPlaces places = places(axis);
    List<Stop> stops = new ArrayList<>();
    for (String text : places.labels()) {
      Map<String, String> setting = fixed.of(places.setting(rest, text), values);
      Position position = positionAt(setting, key, at);
      Sample sample = measurements.sample(setting, key, position);
      if (sample.count() > 0) {
        stops.add(new Stop(places.x(text), text, setting, position, sample));
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
}
