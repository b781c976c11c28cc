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

  /** A swept axis with the settings that were measured, by what they are without it. */
  private record Swept(
      AxisPlaces places, Map<Map<String, String>, List<Map<String, String>>> byRest) {}

  private final Measurements measurements;
  private final Design design;
  private final FixedSetting fixed;
  private final Map<String, Swept> axes = new ConcurrentHashMap<>();

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
    return swept(axis).places;
  }

  private Swept swept(String axis) {
    return axes.computeIfAbsent(
        axis,
        path -> {
          AxisPlaces places = AxisPlaces.of(path, design, measurements.settings());
          Map<Map<String, String>, List<Map<String, String>>> byRest = new LinkedHashMap<>();
          for (Map<String, String> setting : measurements.settings()) {
            byRest.computeIfAbsent(places.rest(setting), r -> new ArrayList<>()).add(setting);
          }
          return new Swept(places, byRest);
        });
  }

  /** What an axis is called: all paths of a zip. */
  public String name(String axis) {
    return inside(axis) ? axis : places(axis).name();
  }

  /** Settings a question or view over this axis is asked at. */
  public List<Map<String, String>> rests(String axis) {
    return inside(axis) ? measurements.settings() : List.copyOf(swept(axis).byRest.keySet());
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
                  : Double.toString(x);
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
    Swept swept = swept(axis);
    List<Stop> stops = new ArrayList<>();
    for (Map<String, String> asked : swept.byRest.getOrDefault(rest, List.of())) {
      Optional<String> text = swept.places.label(asked);
      if (text.isEmpty()) {
        continue;
      }
      Map<String, String> setting = fixed.of(asked, values);
      Position position = positionAt(setting, key, at);
      Sample sample = measurements.sample(setting, key, position);
      if (sample.count() > 0) {
        stops.add(new Stop(swept.places.x(text.get()), text.get(), setting, position, sample));
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
