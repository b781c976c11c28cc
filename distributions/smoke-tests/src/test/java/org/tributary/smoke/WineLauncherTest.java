package org.tributary.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script for Windows, run by Wine's interpreter of it with a {@code java.exe} that prints its
 * words: as near as one comes without Windows. Wine does not wait for such a program, so its exit
 * code is not seen.
 */
@Tag("thorough")
class WineLauncherTest {
  private static final Path SCRIPT =
      Path.of(
          System.getProperty("tributary.root"),
          "distributions/standard/src/main/bin/tributary.bat");

  @TempDir private static Path wine;
  @TempDir private Path folder;
  private Path install = Path.of("");

  @BeforeAll
  static void assumeWine() {
    Finished tried = new Command(List.of("sh", "-c", "command -v wine"), wine, Map.of()).run();
    assumeThat(tried.code()).as("needs Wine").isZero();
  }

  /** Blanks and brackets, as in the usual folder for programs. */
  @BeforeEach
  void installed() throws IOException {
    install = folder.resolve("Program Files (x86)/tributary");
    Files.createDirectories(install.resolve("bin"));
    Files.writeString(
        install.resolve("bin/tributary.bat"), Files.readString(SCRIPT).replace("\n", "\r\n"));
  }

  private void java(Path home, String version) throws IOException {
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java.exe");
    Files.writeString(
        java,
        """
        #!/bin/sh
        printf '%%s\\n' "$0" "$@" >'%1$s.new' && mv '%1$s.new' '%1$s'
        """
            .formatted(folder.resolve("words")));
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\r\n");
  }

  private Command tributary(String... words) {
    // By its name alone: the interpreter takes the outer quotes of its words away.
    List<String> all = new java.util.ArrayList<>(List.of("wine", "cmd", "/c", "tributary.bat"));
    all.addAll(List.of(words));
    return new Command(
        all,
        install.resolve("bin"),
        Map.of(
            "WINEPREFIX",
            wine.resolve("prefix").toString(),
            "WINEDEBUG",
            "-all",
            "TRIBUTARY_HOME",
            folder.resolve("my home").toString(),
            "TRIBUTARY_CLASS_SHARING",
            "off"));
  }

  @Test
  void theJavaThatCameAlongIsStartedWithEveryWord() throws Exception {
    java(install.resolve("runtime"), "17.0.15");
    java(folder.resolve("another"), "11.0.2");
    Finished run =
        tributary("run", "a study.yaml", "--workers", "2")
            .with("JAVA_HOME", folder.resolve("another").toString())
            .with("TRIBUTARY_HEAP_PERCENT", "15.0")
            .run();

    assertThat(run.code()).as(run.err()).isZero();
    Path said = folder.resolve("words");
    for (int waited = 0; waited < 100 && !Files.exists(said); waited++) {
      Thread.sleep(100);
    }
    List<String> words = Files.readAllLines(said);
    assertThat(words.get(0)).endsWith("tributary/runtime/bin/java.exe");
    assertThat(words)
        .contains("-XX:+UseSerialGC", "-XX:MaxRAMPercentage=15.0", "-jar")
        .endsWith("run", "a study.yaml", "--workers", "2");
    assertThat(words)
        .anyMatch(
            word -> word.matches("-Dtributary\\.install=Z:.*\\\\Program Files \\(x86\\).tributary"))
        .anyMatch(word -> word.endsWith("\\tributary\\lib\\tributary.jar"));
  }

  @Test
  void withoutAJavaOrWithAnOldOneItSaysSo() throws IOException {
    Path old = folder.resolve("old (x86)");
    Command version = tributary("--version").with("JAVA_HOME", "Z:" + old);
    Finished none = version.run();
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("has no bin\\java.exe", "17 or later");

    java(old, "11.0.2");
    Finished refused = version.run();
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("is Java 11.0.2", "17 or later");
  }
}
