package org.tributary.plugins.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.Bound.Meaning;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.option.InputFile;

class CurveBoundTest {
  @TempDir private Path folder;

  private Bound curve(String text, TheoremOptions about) throws IOException {
    Path file = Files.writeString(folder.resolve("rates.csv"), text);
    return new CurveBoundFactory()
        .create(new CurveBoundFactory.Options(new InputFile(file, "0".repeat(64)), "value", about));
  }

  private static TheoremOptions about() {
    return Inputs.about("average-tv", Meaning.RATE);
  }

  @Test
  void rowsThatHaveTheValuesOfASettingSpeakOfIt() throws IOException {
    Bound bound =
        curve(
            """
            samples, family.covariance, value
            100, full, 0.5
            100, identity, 0.25
            200, full, 0.125
            """,
            about());
    assertThat(bound.at(Inputs.at(Map.of("samples", "100.0"), Map.of("family.covariance", "full"))))
        .containsExactly(new BoundValue("rates.csv", "", "average-tv", Position.none(), 0.5));
    assertThat(bound.meaning()).isEqualTo(Meaning.RATE);
  }

  @Test
  void generationsTimesAndArmsSayWhereAPointStands() throws IOException {
    Bound bound = curve("arm,generation,value\nslow,1,0.5\nslow,2,0.25\nquick,2,0.75\n", about());
    Map<String, Object> facts =
        Map.of("study.arms", List.of("slow", "quick"), "study.generations", 2);
    assertThat(bound.at(Inputs.of(facts)))
        .containsExactly(
            new BoundValue("rates.csv", "slow", "average-tv", Position.generation(1), 0.5),
            new BoundValue("rates.csv", "slow", "average-tv", Position.generation(2), 0.25),
            new BoundValue("rates.csv", "quick", "average-tv", Position.generation(2), 0.75));
    Bound timed = curve("time,value\n0.5,3\n", Inputs.part(about(), "gap"));
    assertThat(timed.at(Inputs.of(facts)))
        .containsExactly(
            new BoundValue("rates.csv", "", "average-tv", Position.time(0.5).withPart("gap"), 3));
  }

  @Test
  void aSettingOrAColumnThatTheFileDoesNotMeetIsSaid() throws IOException {
    Bound bound = curve("samples,size,value\n100,1,0.5\n", about());
    assertThat(bound.at(Inputs.at(Map.of("samples", "300"), Map.of("size", 1)))).isEmpty();
    assertThat(bound.assumptions(Inputs.at(Map.of("samples", "300"), Map.of("size", 1))))
        .extracting(Assumption::text)
        .containsExactly("the file has a row for this setting");
    assertThat(bound.assumptions(Inputs.at(Map.of("samples", "100"), Map.of())))
        .extracting(Assumption::text)
        .contains("the file's column 'size' is a swept option or a fact");
    assertThat(bound.assumptions(Inputs.at(Map.of("samples", "100"), Map.of("size", 1)))).isEmpty();
  }

  @Test
  void aColumnThatIsNeitherSweptNorAFactIsAMistakeBeforeAnythingRuns() throws IOException {
    Bound bound = curve("samples,sise,value\n100,1,0.5\n", about());
    assertThat(bound.mistakes(Inputs.at(Map.of("samples", "100"), Map.of("size", 1))))
        .containsExactly(
            "the file's column 'sise' is neither a swept option nor a fact; facts are size");
    Bound known = curve("samples,size,generation,value\n100,1,1,0.5\n", about());
    assertThat(known.mistakes(Inputs.at(Map.of("samples", "7"), Map.of("size", 1)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "samples|10; line 1 of 'rates.csv' has no column 'value'",
        "n,n,value|1,2,3; line 1 of 'rates.csv' names a column twice",
        "n,value|1; line 2 of 'rates.csv' has 1 cells under 2",
        "n,value|1,x; line 2 of 'rates.csv' has 'x' where a finite number",
        "n,value|1,2|1,3; line 3 of 'rates.csv' is at the place of line 2",
        "n,value; line 2 of 'rates.csv' is missing",
        "generation,value|0,2; line 2 of 'rates.csv' has the generation '0'",
        "time,value|x,2; line 2 of 'rates.csv' has 'x'"
      })
  void whatCannotBeReadIsRefusedByLine(String text, String words) {
    assertThatThrownBy(() -> curve(text.replace('|', '\n'), about()))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining(words);
  }
}
