package org.tributary.studies;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.tributary.sdk.study.Axis;
import org.tributary.sdk.study.Design;

/**
 * The courses of a sweep over {@code generations}, {@code measuredAt} or {@code times}: at each of
 * its values arms end somewhere else, so what is asked of their end is asked at each by itself.
 */
final class CourseSweep {
  private static final List<String> PATHS = List.of("generations", "measuredAt", "times");

  private CourseSweep() {}

  /** Each course with the values of the axes that make it; of no such sweep the one there is. */
  static Map<Map<String, String>, Course> of(Course course, Design design) {
    Map<Map<String, String>, Course> courses = new LinkedHashMap<>(Map.of(Map.of(), course));
    for (Axis axis : design.axes()) {
      if (PATHS.stream().anyMatch(axis::holds)) {
        Map<Map<String, String>, Course> longer = new LinkedHashMap<>();
        courses.forEach(
            (values, one) -> {
              for (int point = 0; point < axis.size(); point++) {
                Map<String, String> all = new LinkedHashMap<>(values);
                all.putAll(axis.setting(point));
                longer.put(all, at(one, axis.setting(point)));
              }
            });
        courses = longer;
      }
    }
    return courses;
  }

  private static Course at(Course course, Map<String, String> values) {
    return new Course(
        values.containsKey("generations")
            ? OptionalInt.of(Integer.parseInt(values.get("generations")))
            : course.generations(),
        values.containsKey("measuredAt")
            ? list(values.get("measuredAt")).stream().map(Double::intValue).toList()
            : course.measuredAt(),
        values.containsKey("times") ? list(values.get("times")) : course.times(),
        course.gap(),
        course.perSource());
  }

  /** Numbers as a setting writes them, {@code [1, 5]}; a single one may stand alone. */
  private static List<Double> list(String text) {
    return Arrays.stream(text.replaceAll("[\\[\\]\\s]", "").split(","))
        .filter(each -> !each.isEmpty())
        .map(Double::valueOf)
        .toList();
  }
}
