package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.engine.bind.Validation;

/** Every study file that 1.0.0 shipped is still one without mistakes. */
@Tag("acceptance")
class FrozenStudyFilesTest {
  private static final Path FROZEN = Path.of("src/test/resources/frozen/studies");
  private static final String DATA = "${data}/";

  @TempDir static Path folder;
  private static Optional<Path> data = Optional.empty();
  private static StudyBench bench;

  @BeforeAll
  static void open() throws IOException {
    data = StudyInputs.data();
    bench = new StudyBench(folder, StudyInputs.plugins(), data);
    StudyInputs.ownTables(folder);
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  static List<String> ofNoDataSet() throws IOException {
    return files(false);
  }

  static List<String> ofDataSets() throws IOException {
    return files(true);
  }

  private static List<String> files(boolean reading) throws IOException {
    try (Stream<Path> files = Files.list(FROZEN)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> text(name).contains(DATA) == reading)
          .sorted()
          .toList();
    }
  }

  private static String text(String name) {
    try {
      return Files.readString(FROZEN.resolve(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @ParameterizedTest
  @MethodSource("ofNoDataSet")
  void aFileWithoutDataSetsHasNoMistake(String name) throws IOException {
    assertNoMistake(name);
  }

  @ParameterizedTest
  @MethodSource("ofDataSets")
  void aFileOnADataSetHasNoMistake(String name) throws IOException {
    assumeTrue(data.isPresent(), "data absent: set TRIBUTARY_DATA to the folder of data sets");
    assertNoMistake(name);
  }

  private static void assertNoMistake(String name) throws IOException {
    Path file = bench.written(name, text(name));
    Validation checked = bench.tributary().validate(StudyFile.of(file));
    assertThat(checked.format(file)).isEmpty();
    assertThat(checked.settings()).isNotEmpty();
  }

  @Test
  void theFilesAreAllThatWereShipped() throws IOException {
    assertThat(ofNoDataSet()).hasSize(18);
    assertThat(ofDataSets()).hasSize(22);
  }
}
