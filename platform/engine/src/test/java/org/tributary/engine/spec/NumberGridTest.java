package org.tributary.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.engine.fixture.StudyFiles;
import org.tributary.sdk.study.Axis;

class NumberGridTest {
  @TempDir private Path folder;

  private static String expanded(String yaml) {
    return NumberGrid.expanded((Tree.Mapping) TreeReader.value(yaml, 1)).text();
  }

  @Test
  void numbersAreEvenlySpacedOnTheLogScaleAndWholeWhereThatHardlyMovesThem() {
    assertThat(expanded("{from: 1, to: 1e4, points: 5}")).isEqualTo("[1, 10, 100, 1000, 1e4]");
    assertThat(expanded("{from: 50, to: 5000, points: 5}")).isEqualTo("[50, 158, 500, 1581, 5000]");
    assertThat(expanded("{from: 1, to: 100, points: 5}")).isEqualTo("[1, 3.162, 10, 31.62, 100]");
    assertThat(expanded("{from: 0.1, to: 10, points: 3}")).isEqualTo("[0.1, 1, 10]");
    assertThat(expanded("{from: 0, to: 1, points: 3, scale: linear}")).isEqualTo("[0, 0.5, 1]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{from: 0, to: 1, points: 3} | from > 0",
        "{from: 2, to: 1, points: 3} | from < to",
        "{from: 1, to: 2, points: 1} | points must be a whole number from 2",
        "{from: 1, to: 2} | points lacks",
        "{from: 1, to: x, points: 3} | to must be a number",
        "{from: 1, to: 2, points: 3, scale: root} | log or linear",
        "{from: 1, to: 1.0001, points: 9} | too close"
      })
  void aGridThatStandsForNoListSaysWhy(String yaml, String why) {
    assertThatThrownBy(() -> expanded(yaml))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void anAxisMayBeWrittenByItsEndsAloneAndInAZip() {
    StudySpec spec =
        StudyFiles.spec(
            StudyFiles.written(
                folder,
                "study: s",
                "sweep:",
                "  a: {from: 10, to: 1000, points: 3}",
                "  zip: [{b: {from: 1, to: 4, points: 3}, c: [x, y, z]}]"));

    assertThat(spec.axes().get(0)).isEqualTo(Axis.of("a", List.of("10", "100", "1000")));
    assertThat(Settings.of(spec)).hasSize(9);
  }

  @Test
  void aBrokenGridIsAMistakeOfTheFileWithItsLine() {
    assertThat(
            StudyFiles.read(
                    StudyFiles.written(
                        folder, "study: s", "sweep:", "  a: {from: 0, to: 1, points: 3}"))
                .errors())
        .extracting(error -> error.line() + " " + error.message())
        .containsExactly(
            "3 axis 'a': a grid on the log scale needs from > 0, had 0: or set scale: linear");
  }
}
