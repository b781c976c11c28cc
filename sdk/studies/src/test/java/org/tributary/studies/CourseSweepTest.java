package org.tributary.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tributary.sdk.study.Axis;
import org.tributary.sdk.study.Design;

class CourseSweepTest {
  private static final Course COURSE =
      new Course(OptionalInt.of(6), List.of(), List.of(1.0), false, false);

  private static Map<Map<String, String>, Course> of(Axis... axes) {
    return CourseSweep.of(COURSE, new Design("sweep", List.of(axes), 2));
  }

  @Test
  void otherSweepsLeaveTheCourseAlone() {
    assertThat(of(Axis.of("samples", List.of("5", "10"))))
        .containsExactly(Map.entry(Map.of(), COURSE));
  }

  @Test
  void everyValueHasItsOwnEnd() {
    Map<Map<String, String>, Course> courses =
        of(
            new Axis(
                List.of("generations", "samples"), List.of(List.of("3", "50"), List.of("9", "90"))),
            Axis.of("times", List.of("[1, 5, 20]", "[]", "2.5")));
    assertThat(courses).hasSize(6);
    Course last = courses.get(Map.of("generations", "9", "samples", "90", "times", "2.5"));
    assertThat(last.fits()).isEqualTo(9);
    assertThat(last.times()).containsExactly(2.5);
    Course first = courses.get(Map.of("generations", "3", "samples", "50", "times", "[1, 5, 20]"));
    assertThat(first.last().generation()).hasValue(3);
    assertThat(first.times()).containsExactly(1.0, 5.0, 20.0);
  }

  @Test
  void measuredGenerationsMayBeSweptToo() {
    assertThat(of(Axis.of("measuredAt", List.of("[1, 4]", "[]"))).values())
        .extracting(Course::measuredAt)
        .containsExactly(List.of(1, 4), List.of());
  }
}
