package org.tributary.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The script for Windows is read, not run: it must ask for all that the shell's asks for, and hold
 * nothing that its interpreter trips over.
 */
class WindowsLauncherTest {
  private static final Path SCRIPTS =
      Path.of(System.getProperty("tributary.root"), "distributions/standard/src/main/bin");

  private final String shell = text("tributary");
  private final String windows = text("tributary.bat");

  private static String text(String name) {
    try {
      return Files.readString(SCRIPTS.resolve(name));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static Set<String> all(String pattern, String text) {
    Set<String> found = new TreeSet<>();
    Pattern.compile(pattern).matcher(text).results().forEach(each -> found.add(each.group()));
    return found;
  }

  private void sameIn(String pattern, int atLeast) {
    Set<String> asked = all(pattern, shell);
    assertThat(asked).hasSizeGreaterThanOrEqualTo(atLeast);
    assertThat(all(pattern, windows)).as(pattern).containsAll(asked);
  }

  @Test
  void everyOptionOfTheVirtualMachineIsGivenThereToo() {
    sameIn("-XX:[+-]?\\w+", 8);
    sameIn("-Xlog:[\\w=:]+", 2);
    sameIn("-D[a-z.]+(?==)", 3);
  }

  @Test
  void everySettingIsReadThereToo() {
    sameIn("TRIBUTARY_[A-Z]{3,}(_[A-Z]+)?", 3);
    sameIn("\\b(JAVA_OPTS|NUMERICS_THREADS|CLASS_SHARING|JAVA_HOME|JAVA_VERSION)\\b", 5);
    sameIn("\\b(OPENBLAS_NUM_THREADS|OMP_WAIT_POLICY)\\b", 2);
  }

  @Test
  void commandsThatMeasureNothingAreTheSame() {
    String light = "list \\| describe \\| ([a-z |]+)\\)";
    var commands = Pattern.compile(light).matcher(shell);
    assertThat(commands.find()).isTrue();
    String names = commands.group().replaceAll("[|)]", "").replaceAll("\\s+", " ").strip();
    assertThat(windows).contains("for %%C in (" + names + ") do");
    assertThat(windows).contains("-h --help -V --version", "--workers");
  }

  @Test
  void itsExitCodesAreThoseOfTheProgramAndTwoWithoutJava() {
    List<String> lines = windows.lines().toList();
    int start = lines.indexOf("  %LIGHT% %JVM_OPTIONS% -jar \"%INSTALL%\\lib\\tributary.jar\" %*");
    assertThat(start).isPositive();
    assertThat(lines.get(start + 1)).isEqualTo("exit /b %ERRORLEVEL%");
    assertThat(all("(?s):(nojava|oldjava)\n.*?exit /b \\d", windows))
        .hasSize(2)
        .allMatch(part -> part.endsWith("exit /b 2"));
    assertThat(windows).contains("17 or later");
  }

  @Test
  void everyJumpHasItsLabelAndNoPathStandsBareInBrackets() {
    Set<String> labels = all("(?m)^:\\w+", windows);
    Set<String> jumps = all("(?<=goto )\\w+|(?<=call :)\\w+", windows);
    assertThat(jumps).hasSizeGreaterThan(6);
    for (String jump : jumps) {
      assertThat(labels).contains(":" + jump);
    }
    assertThat(windows).matches("\\p{ASCII}*").doesNotContain("\r", "\t");
    // A bracket in a path would end a block of several lines.
    for (String block : all("(?s)\\(\n.*?\n\\)", windows)) {
      assertThat(block.replaceAll("\"[^\"\n]*\"", "")).doesNotContain("INSTALL", "HOME", "JAVA%");
    }
  }
}
