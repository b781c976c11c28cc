package org.tributary.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.engine.fixture.StudyFiles;
import org.tributary.sdk.study.Axis;

class SpecReaderTest {
  @TempDir private Path folder;

  @Test
  void theNameIsThatOfTheFileAndTheSeedIsOneWhenNothingIsSaid() {
    StudySpec spec = StudyFiles.spec(StudyFiles.written(folder, "study: s"));

    assertThat(spec.name()).isEqualTo("study");
    assertThat(spec.seed()).isEqualTo(1);
    assertThat(spec.replicates()).isEmpty();
    assertThat(Settings.of(spec)).containsExactly(new java.util.LinkedHashMap<>());
  }

  @Test
  void aNameThatCannotNameAFolderIsAMistakeBeforeAnythingIsMeasured() {
    SpecResult read = StudyFiles.read(StudyFiles.written(folder, "study: s", "name: a/../../b"));

    assertThat(read.errors()).hasSize(1);
    assertThat(read.errors().get(0).line()).isEqualTo(2);
    assertThat(read.errors().get(0).message()).contains("'a/../../b'", "description");
  }

  @Test
  void aFileTooLongForAStudyIsRefusedUnread() {
    Path file = StudyFiles.written(folder, "study: s", "name: " + "a".repeat(1 << 20));

    assertThat(StudyFiles.read(file).errors())
        .extracting(SpecError::message)
        .containsExactly(
            "is no study file: it has 1048592 bytes, a study file at most 1048576."
                + " Data belong in files of their own that the study names");
  }

  @Test
  void theCommandLineOverridesTheFileAtAnyPath() {
    Path file =
        StudyFiles.written(folder, "study: s", "source: gauss", "metrics: [a, {use: b, k: 1}]");

    StudySpec spec =
        StudyFiles.spec(
            file, "source.dimension=3", "metrics[1].k=5", "seed=9", "sweep.source.k=[1, 2]");

    assertThat(spec.options().text())
        .isEqualTo("{source: {use: gauss, dimension: 3}, metrics: [a, {use: b, k: 5}]}");
    assertThat(spec.seed()).isEqualTo(9);
    assertThat(spec.axes()).containsExactly(Axis.of("source.k", List.of("1", "2")));
  }

  @Test
  void aBadOverrideIsAMistakeOfTheCommandLine() {
    SpecResult read = StudyFiles.read(StudyFiles.written(folder, "study: s"), "a[3]=1", "b");

    assertThat(read.errors())
        .extracting(error -> error.format(Path.of("s.yaml")))
        .containsExactly(
            "--set a[3]  path 'a[3]' leads to position 3 of a list of 1",
            "--set b  'b' must be path=value, as in samples=500");
  }

  @Test
  void seedAndReplicatesOfTheCommandLineWin() {
    Path file = StudyFiles.written(folder, "study: s", "seed: 3", "replicates: 4");

    SpecResult read =
        new SpecReader().read(file, List.of(), OptionalLong.of(-7), OptionalInt.of(8));

    assertThat(read.spec().orElseThrow().seed()).isEqualTo(-7);
    assertThat(read.spec().orElseThrow().replicates()).hasValue(8);
  }

  @Test
  void everyMistakeOfTheEnginesOwnKeysIsReported() {
    SpecResult read =
        StudyFiles.read(
            StudyFiles.written(
                folder,
                "seed: high",
                "replicates: 0",
                "numericsThreads: 1.5",
                "keep: some",
                "sweep:",
                "  a: 3",
                "  seed: [1, 2]",
                "  b: [1, 1]",
                "  zip: [{c: [1, 2], d: [1]}]"));

    assertThat(read.errors())
        .extracting(error -> error.line() + " " + error.message())
        .containsExactly(
            "1 seed must be a whole number, was high",
            "1 'study' is missing: say which, as in study: multi-source",
            "2 replicates must be >= 1, was 0",
            "3 numericsThreads must be a whole number, was 1.5",
            "4 keep must be {models: none} or {models: all}, was some",
            "6 axis 'a' must list its values, as in [1, 2, 5] or {from: 1, to: 100, points: 5}",
            "7 'seed' cannot be swept: only options of the study can",
            "8 axis 'b' lists 1 twice",
            "9 axes that move together need the same number of values: c has 2, d has 1");
  }

  @Test
  void aZipOfOneAxisOrNoneIsAMistake() {
    assertThat(
            StudyFiles.read(
                    StudyFiles.written(folder, "study: s", "sweep:", "  zip: [{a: [1, 2]}, {}]"))
                .errors())
        .extracting(error -> error.line() + " " + error.path() + " " + error.message())
        .containsExactlyInAnyOrder(
            "3 sweep.zip zip moves axes together and was given 'a' alone: name two or more, or"
                + " write a single axis beside zip",
            "3 sweep.zip zip moves axes together and was given none: name two or more, or write a"
                + " single axis beside zip");
  }

  @Test
  void aMissingFileIsAMistakeAndNotAnException() {
    assertThat(StudyFiles.read(folder.resolve("none.yaml")).errors())
        .containsExactly(new SpecError(0, "", "there is no such file"));
  }

  @Test
  void aTextThatIsNoMappingIsRefused() {
    assertThat(StudyFiles.read(StudyFiles.written(folder, "- a", "- b")).errors())
        .containsExactly(
            new SpecError(1, "", "a study file is a mapping; start with 'study: NAME'"));
  }

  @Test
  void settingsAreTheGridOfTheGroupsTheFirstSlowest() {
    StudySpec spec =
        StudyFiles.spec(
            StudyFiles.written(
                folder,
                "study: s",
                "sweep: {a: [1, 2], zip: [{b: [x, y], c: [{use: u, k: 1}, v]}]}"));

    assertThat(Settings.of(spec))
        .extracting(Map::toString)
        .containsExactly(
            "{a=1, b=x, c={use: u, k: 1}}",
            "{a=1, b=y, c=v}",
            "{a=2, b=x, c={use: u, k: 1}}",
            "{a=2, b=y, c=v}");
  }

  @Test
  void aDocumentThatRefersToItselfIsRefusedAndDoesNotHang() {
    assertThat(StudyFiles.read(StudyFiles.written(folder, "study: s", "a: &x [*x]")).errors())
        .extracting(SpecError::message)
        .containsExactly("values are nested deeper than 60 levels");
  }
}
