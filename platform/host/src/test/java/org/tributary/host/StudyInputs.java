package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What study files read beside themselves: the folder of data sets, tables of their reader's. */
public final class StudyInputs {
  /** Tables that a reader of a shipped file is to put beside it. */
  private static final List<String> OWN_TABLES = List.of("real", "synthetic", "regions");

  private StudyInputs() {}

  /** The folder of data sets, where {@code TRIBUTARY_DATA} names one; required where asked for. */
  public static Optional<Path> data() {
    Optional<Path> data =
        Optional.ofNullable(System.getenv("TRIBUTARY_DATA"))
            .map(Path::of)
            .filter(Files::isDirectory);
    List<String> required =
        List.of(System.getenv().getOrDefault("TRIBUTARY_REQUIRE", "").split(","));
    assertThat(data.isPresent() || !required.contains("data"))
        .as("TRIBUTARY_REQUIRE asks for data, TRIBUTARY_DATA names no folder")
        .isTrue();
    return data;
  }

  /** The same for tests that are nothing without it: skipped where it is absent. */
  public static Path needed() {
    Optional<Path> data = data();
    assumeTrue(data.isPresent(), "data absent: set TRIBUTARY_DATA to the folder of data sets");
    return data.get();
  }

  /** Every plugin of this build. */
  static List<String> plugins() throws IOException {
    try (Stream<Path> plugins = Files.list(Path.of("../../plugins"))) {
      return plugins
          .filter(plugin -> Files.isRegularFile(plugin.resolve("pom.xml")))
          .map(plugin -> plugin.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /** Writes a table of each name, of two regions and two columns of numbers. */
  static void ownTables(Path folder) throws IOException {
    List<String> lines = new ArrayList<>(List.of("region,price,size"));
    for (int i = 0; i < 120; i++) {
      lines.add(
          "%s,%d.%d,%d".formatted(i % 2 == 0 ? "north" : "south", i, i * 7 % 10, i * 31 % 113));
    }
    for (String table : OWN_TABLES) {
      Files.write(folder.resolve(table + ".csv"), lines);
    }
  }
}
