package org.tributary.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tributary.cli.Cli;

/**
 * Somebody else's zip: the sample plugin of the contract kit, sound and with each of its faults.
 */
class TryCommandTest {
  private static final String FAULTS = "../../sdk/testkit/src/test/resources/planted-faults.txt";
  private static final Path CLASSES = Path.of("../../sdk/testkit/target/test-classes");
  @TempDir private static Path folder;
  private static Path zip;

  /** Without the fixtures of other tests, whose classes are no part of a plugin. */
  @BeforeAll
  static void packed() throws IOException {
    Path jar = folder.resolve("sample-1.0.0.jar");
    List<Path> inside = new ArrayList<>(List.of(CLASSES.resolve("META-INF/extensions.idx")));
    try (Stream<Path> all = Files.list(CLASSES.resolve("org/tributary/testkit/sample"))) {
      all.sorted().forEach(inside::add);
    }
    pack(jar, CLASSES, inside);
    Path descriptor = CLASSES.resolve("sample-plugin/plugin.properties");
    zip = folder.resolve("sample-1.0.0.zip");
    Files.copy(descriptor, folder.resolve("plugin.properties"));
    pack(zip, folder, List.of(folder.resolve("plugin.properties"), jar));
  }

  private static void pack(Path into, Path root, List<Path> files) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(into))) {
      for (Path file : files) {
        out.putNextEntry(new ZipEntry(root.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
  }

  private static Cli.Result tried(String extension, String... more) {
    List<Object> words = new ArrayList<>(List.of("plugins", "try", zip, "--only", extension));
    if (extension.equals("protocol")) {
      for (String each : List.of("source=rows", "family=normal", "metric=loss")) {
        words.addAll(List.of("--set", "protocol." + each));
      }
    }
    words.addAll(List.of(more));
    return Cli.in(folder).run(words.toArray());
  }

  @Test
  void aSoundPluginKeepsEveryClause() {
    Cli.Result page = tried("normal");
    assertThat(page.code()).as(page.out() + page.err()).isZero();
    assertThat(page.out())
        .startsWith("sample 1.0.0")
        .contains("sha256 ", "needs SDK >=2.0.0 & <3.0.0", "holds  draws follow the density")
        .contains("2 real columns", "the contract is kept: ", " 0 broken");
  }

  @Test
  void aFaultIsNamedWithItsClauseAndWhatWasSeen() {
    Cli.Result page = tried("normal", "--set", "normal.fault=shifted");
    assertThat(page.code()).isEqualTo(ExitCodes.FAILED_CELLS);
    assertThat(page.out())
        .contains("BROKEN  normal on 2 real columns: draws follow the density")
        .contains("broken clause: ", "the contract is broken: ");
    assertThat(tried("rows", "--set", "rows.fault=ids", "--json").out())
        .contains("\"kept\" : false", "\"outcome\" : \"broken\"", "\"id\" : \"sample\"");
  }

  @Test
  void whatCannotBeTriedIsSaid() {
    assertThat(tried("protocol", "--set", "protocol").code()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(tried("norml").err()).contains("there is no 'norml'");
    assertThat(Cli.in(folder).run("plugins", "try", folder.resolve("no.zip")).err())
        .contains("there is no file");
  }

  @Test
  void whatIsOfferedAndNotTriedIsSaidBesideItsClause() {
    assertThat(tried("known").out().lines())
        .anyMatch(
            each ->
                each.matches(
                    " *- +what it offers is tried +.*: offered, not tried: Centre, ParameterCount"));
  }

  @Test
  void aMetricOfThePluginsOwnCapabilityIsMeasuredOnItsOwnFamilies() {
    assertThat(tried("centre").out()).contains("holds  measuring repeats");
  }

  @Tag("acceptance")
  @ParameterizedTest
  @CsvFileSource(files = FAULTS, delimiter = '|')
  void everyPlantedFaultIsNamed(
      String extension, String option, String value, String subject, String clause) {
    Cli.Result page = tried(extension, "--set", extension + "." + option + "=" + value);
    assertThat(page.code()).isEqualTo(ExitCodes.FAILED_CELLS);
    assertThat(page.out().lines())
        .anyMatch(each -> each.startsWith("BROKEN  " + subject) && each.endsWith(": " + clause));
  }
}
