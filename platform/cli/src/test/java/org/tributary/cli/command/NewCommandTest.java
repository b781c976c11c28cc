package org.tributary.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.cli.Cli;

class NewCommandTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"family", "source", "metric", "study", "bound", "intervention"})
  void aProjectHasEverythingAndNoPlaceIsLeftOpen(String kind) throws IOException {
    Path project = folder.resolve("acme");
    Cli.Result result =
        Cli.in(folder).run("new", kind, "acme-copula", "--to", project, "--package", "org.acme");
    assertThat(result.code()).as(result.err()).isZero();
    List<Path> files;
    try (Stream<Path> all = Files.walk(project)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .contains("pom.xml", "README.md", "study.yaml", ".gitignore", "AcmeCopulaFactory.java")
        .contains("AcmeCopulaContractTest.java", "tributary-plugin-parent.xml")
        .doesNotContain("maven.config");
    for (Path file : files) {
      assertThat(file).content().doesNotContainPattern("@[a-z]+@");
    }
    try (Stream<Path> all = Files.walk(project.resolve("src/main"))) {
      Path example = all.filter(each -> each.endsWith("AcmeCopulaFactory.java")).findFirst().get();
      assertThat(code(example)).hasSizeLessThanOrEqualTo(60).hasSizeGreaterThan(15);
    }
    Cli.Result again = Cli.in(folder).run("new", kind, "acme-copula", "--to", project);
    assertThat(again.code()).isEqualTo(ExitCodes.BAD_USAGE);
  }

  @Test
  void aSecondClassGoesIntoAProjectThatExistsAndOverwritesNothing() throws IOException {
    Path project = folder.resolve("acme");
    assertThat(Cli.in(folder).run("new", "family", "acme", "--to", project).code()).isZero();
    Cli.Result added = Cli.in(folder).run("new", "bound", "acme-law", "--into", project);
    assertThat(added.code()).as(added.err()).isZero();
    assertThat(added.out()).contains(".facts(Map.of(");
    assertThat(project.resolve("src/main/java/com/example/AcmeLawFactory.java"))
        .content()
        .contains("\"acme-law\"")
        .doesNotContainPattern("@[a-z]+@");
    assertThat(project.resolve("acme-law.yaml")).isRegularFile();
    Cli.Result again = Cli.in(folder).run("new", "bound", "acme-law", "--into", project);
    assertThat(again.err()).contains("(file-exists)");
    assertThat(Cli.in(folder).run("new", "bound", "acme-law", "--into", folder).err())
        .contains("(no-project)");
  }

  /** Lines of code: no imports, comments, blank lines or closing braces. */
  private static List<String> code(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.matches("(import|package|//|/\\*\\*|\\*).*"))
        .filter(line -> !line.matches("[})]+;?"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"family", "source", "metric"})
  void aProgramHasEverythingAndNoPlaceIsLeftOpen(String kind) throws IOException {
    Path project = folder.resolve("acme");
    Cli.Result result = Cli.in(folder).run("new", kind, "--python", "acme-copula", "--to", project);
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("--allow exec");
    for (String file : List.of("acme-copula.py", "study.yaml", "README.md", ".gitignore")) {
      assertThat(project.resolve(file)).content().doesNotContain("@name@", "@kind@");
    }
    assertThat(project.resolve("tributary.py"))
        .hasSameTextualContentAs(
            Path.of("../../plugins/families-process/src/main/programs/tributary.py"));
  }

  @Test
  void aStudyIsNoProgram() {
    Cli.Result result = Cli.in(folder).run("new", "study", "--python", "acme");
    assertThat(result.code()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(result.err()).contains("a program is a family, a source or a metric");
  }

  @Test
  void aNameThatIsNoIdIsRefused() {
    Cli.Result result = Cli.in(folder).run("new", "family", "AcmeCopula");
    assertThat(result.code()).isEqualTo(ExitCodes.BAD_USAGE);
    assertThat(result.err()).contains("is no id", "(bad-name)");
    assertThat(Cli.in(folder).run("new", "modl", "acme").code()).isEqualTo(ExitCodes.BAD_USAGE);
  }
}
