package org.tributary.evidence.sample;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.tributary.sdk.study.Axis;
import org.tributary.sdk.study.Design;

/**
 * The setting that a side is read at when it fixes values of swept axes: the other options of a zip
 * move with the one that is fixed, and {@code .5} is the {@code 0.5} of the study file.
 *
 * @param design gives the axes
 */
record FixedSetting(Design design) {

  /** A setting with values put in place. */
  Map<String, String> of(Map<String, String> asked, Map<String, String> values) {
    if (values.isEmpty()) {
      return asked;
    }
    Map<String, String> setting = new LinkedHashMap<>(asked);
    values.forEach(
        (path, value) -> {
          Optional<Axis> axis = design.axis(path);
          if (axis.isPresent()) {
            setting.putAll(point(axis.get(), values, asked).orElse(Map.of(path, value)));
          } else {
            setting.put(path, value);
          }
        });
    return Collections.unmodifiableMap(setting);
  }

  /** All options that are settled by fixing these. */
  Set<String> paths(Map<String, String> values) {
    Set<String> paths = new LinkedHashSet<>(values.keySet());
    for (String path : values.keySet()) {
      design
          .axis(path)
          .filter(axis -> !AxisPlaces.alone(axis, path))
          .ifPresent(axis -> paths.addAll(axis.paths()));
    }
    return paths;
  }

  /**
   * The point of an axis at which its options have the values asked for; of several the one that
   * leaves most of the others as they were.
   */
  private static Optional<Map<String, String>> point(
      Axis axis, Map<String, String> values, Map<String, String> asked) {
    Optional<Map<String, String>> best = Optional.empty();
    long most = -1;
    for (int point = 0; point < axis.size(); point++) {
      Map<String, String> setting = axis.setting(point);
      boolean meets =
          setting.entrySet().stream()
              .allMatch(
                  entry ->
                      !values.containsKey(entry.getKey())
                          || same(entry.getValue(), values.get(entry.getKey())));
      long kept = setting.entrySet().stream().filter(asked.entrySet()::contains).count();
      if (meets && kept > most) {
        best = Optional.of(setting);
        most = kept;
      }
    }
    return best;
  }

  private static boolean same(String text, String other) {
    OptionalDouble number = AxisPlaces.number(text);
    return text.equals(other) || (number.isPresent() && number.equals(AxisPlaces.number(other)));
  }
}
