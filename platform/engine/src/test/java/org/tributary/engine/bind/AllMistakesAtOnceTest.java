package org.tributary.engine.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tributary.engine.fixture.StudyFiles;

class AllMistakesAtOnceTest {
  private static final Path FILE = Path.of("studies/mine.yaml");

  @Test
  void elevenMistakesOfElevenKindsAreReportedTogetherEachWithItsLineAndWhatWouldBeRight() {
    Path file = StudyFiles.resource("eleven-mistakes.yaml");
    Validation validation = StudyFiles.validated(file);

    assertThat(validation.format(FILE).lines())
        .containsExactly(
            "studies/mine.yaml:3  replicates must be >= 1, was -5",
            "studies/mine.yaml:7  source table: there is no column 'speceis'"
                + " - did you mean 'species'?",
            "studies/mine.yaml:8  unknown option 'fiel' of source table - did you mean 'file'?",
            "studies/mine.yaml:9  file of source table: there is no file 'flowrs.csv' in "
                + file.getParent()
                + " - did you mean 'flowers.csv'?",
            "studies/mine.yaml:10  samples of study multi-source must be a whole number >= 1,"
                + " was 'many'",
            "studies/mine.yaml:11  'samples' is given twice; it stands on line 10 already:"
                + " remove one of them",
            "studies/mine.yaml:13  no family 'gna' - did you mean 'gan'?",
            "studies/mine.yaml:15  metric 'kl' needs log-density of the candidate, which offers"
                + " points only. Metrics that would do: mmd",
            "studies/mine.yaml:16  decay of schedule of study multi-source must be in [0, 1),"
                + " was 1.5 (the default is 0.9)",
            "studies/mine.yaml:17  shared of study multi-source refers to ${source.colums}, which"
                + " is not published - did you mean 'source.columns'?",
            "studies/mine.yaml:19  sweep: unknown option 'colum' of source table"
                + " - did you mean 'column'?",
            "11 mistakes, nothing was run.");
    assertThat(validation.base()).isEmpty();
    assertThat(validation.settings()).isEmpty();
  }

  @Test
  void brokenIndentationIsTheOnlyMistakeReported() {
    Validation validation = StudyFiles.validated(StudyFiles.resource("broken.yaml"));

    assertThat(validation.format(FILE).lines())
        .containsExactly(
            "studies/mine.yaml:4  this is not YAML: mapping values are not allowed here;"
                + " check indentation, colons and quotes",
            "1 mistake, nothing was run.");
  }

  @Test
  void aRightFileHasNone() {
    Validation validation = StudyFiles.validated(StudyFiles.resource("figure-1.yaml"));

    assertThat(validation.format(FILE)).isEmpty();
    assertThat(validation.settings()).hasSize(10);
    assertThat(validation.design().orElseThrow().replicates()).isEqualTo(200);
  }
}
