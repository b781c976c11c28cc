package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /** Tables that a reader of the file is to put beside it. */
  private static final List<String> OWN_TABLES = List.of("real", "synthetic", "regions");

  @TempDir static Path folder;
  private static Optional<Path> data = Optional.empty();
  private static StudyBench bench;

  @BeforeAll
  static void open() throws IOException {
    data =
        Optional.ofNullable(System.getenv("TRIBUTARY_DATA"))
            .map(Path::of)
            .filter(Files::isDirectory);
    assertThat(data.isPresent() || !required().contains("data"))
        .as("TRIBUTARY_REQUIRE asks for data, TRIBUTARY_DATA names no folder")
        .isTrue();
    try (Stream<Path> plugins = Files.list(Path.of("../../plugins"))) {
      List<String> all =
          plugins
              .filter(plugin -> Files.isRegularFile(plugin.resolve("pom.xml")))
              .map(plugin -> plugin.getFileName().toString())
              .sorted()
              .toList();
      bench = new StudyBench(folder, all, data);
    }
    for (String table : OWN_TABLES) {
      Files.write(folder.resolve(table + ".csv"), sales());
    }
  }

  private static List<String> sales() {
    List<String> lines = new ArrayList<>(List.of("region,price,size"));
    for (int i = 0; i < 120; i++) {
      lines.add(
          "%s,%d.%d,%d".formatted(i % 2 == 0 ? "north" : "south", i, i * 7 % 10, i * 31 % 113));
    }
    return lines;
  }

  private static List<String> required() {
    return List.of(System.getenv().getOrDefault("TRIBUTARY_REQUIRE", "").split(","));
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
