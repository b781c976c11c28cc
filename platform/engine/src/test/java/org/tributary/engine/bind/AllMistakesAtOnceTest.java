package org.tributary.engine.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tributary.engine.fixture.StudyFiles;

class AllMistakesAtOnceTest {

  @Test
  void elevenMistakesOfElevenKindsAreReportedTogetherEachWithItsLine() {
    Validation validation = StudyFiles.validated(StudyFiles.resource("eleven-mistakes.yaml"));
    System.err.println(validation.format(Path.of("studies/x.yaml")));
    assertThat(validation.errors()).hasSize(11);
  }

  @Test
  void brokenIndentationIsTheOnlyMistakeReported() {
    Validation validation = StudyFiles.validated(StudyFiles.resource("broken.yaml"));
    System.err.println(validation.format(Path.of("studies/x.yaml")));
    assertThat(validation.errors()).hasSize(1);
  }

  @Test
  void aRightFileHasNone() {
    Validation validation = StudyFiles.validated(StudyFiles.resource("figure-1.yaml"));
    assertThat(validation.format(Path.of("figure-1.yaml"))).isEmpty();
    System.err.println(
        validation.base().get().options().yaml()
            + validation.base().get().canonicalOptions()
            + "\n"
            + validation.settings());
    assertThat(validation.settings()).hasSize(10);
  }
}
