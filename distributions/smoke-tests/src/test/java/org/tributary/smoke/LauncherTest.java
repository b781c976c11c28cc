package org.tributary.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(LeavesInstallAlone.class)
class LauncherTest {
  private final Installation installation = Installation.unpacked();
  @TempDir private Path folder;

  @Test
  void startsThroughALinkToALink() throws IOException {
    Path direct = Files.createSymbolicLink(folder.resolve("direct"), installation.program());
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.relativize(direct));

    Finished version = through(link, "--version");

    assertThat(version.code()).isZero();
    assertThat(version.out()).startsWith("tributary 2.");
    assertThat(version.err()).isEmpty();
  }

  @Test
  void saysWhichJavaIsTooOld() throws IOException {
    Path old = Files.createDirectories(folder.resolve("old java/bin"));
    Path java = Files.writeString(old.resolve("java"), "#!/bin/sh\nexit 1\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(folder.resolve("old java/release"), "JAVA_VERSION=\"11.0.2\"\n");

    Finished refused =
        installation
            .tributary(folder, "--version")
            .with("JAVA_HOME", folder.resolve("old java").toString())
            .run();

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("Java 11.0.2", "17 or later", "JAVA_HOME");
  }

  @Test
  void saysThatJavaHomeHoldsNoJava() {
    Finished refused =
        installation.tributary(folder, "--version").with("JAVA_HOME", folder.toString()).run();

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains(folder.toString(), "bin/java");
  }

  @Test
  void settingsOfTheHomeWinOverThoseOfTheInstallation() throws IOException {
    Path home = Files.createDirectories(folder.resolve("my home"));
    Files.writeString(home.resolve("tributary.conf"), "NUMERICS_THREADS=2\nJAVA_OPTS=-Xmx300m");

    Finished doctor =
        installation.tributary(folder, "doctor").with("TRIBUTARY_HOME", home.toString()).run();

    assertThat(doctor.out()).contains("2 threads", "heap up to 314.6 MB");
  }

  /** Several workers share the memory that one process would take. */
  @Test
  void aWorkersShareOfTheMemoryWinsOverTheSettingsButNotOverAHeapThatIsNamed() {
    Command doctor =
        installation.tributary(folder, "doctor").with("TRIBUTARY_HEAP_PERCENT", "30.0");
    String half = "-XX:MaxRAM=1000m -XX:MaxRAMPercentage=50";

    assertThat(doctor.with("TRIBUTARY_JAVA_OPTS", half).run().out())
        .contains("heap up to 314.6 MB");
    assertThat(doctor.with("TRIBUTARY_JAVA_OPTS", "-Xmx200m").run().out())
        .contains("heap up to 209.7 MB");
  }

  @Test
  void keepsLoadedClassesInTheHomeAndUsesThem() throws Exception {
    Path home = folder.resolve("home");
    Command version =
        installation
            .tributary(folder, "--version")
            .with("TRIBUTARY_HOME", home.toString())
            .with("TRIBUTARY_CLASS_SHARING", "on");
    assertThat(version.run().code()).isZero();

    List<String> kept = List.of();
    for (int waited = 0; waited < 3000 && !onlyAnArchive(kept); waited++) {
      Thread.sleep(100);
      kept = names(home.resolve("cache/classes"));
    }

    // By what the jars hold: inodes change from look to look on some file systems, and dates are
    // equal in every build.
    String content = Files.readString(installation.folder().resolve("lib/content")).strip();
    assertThat(content).matches("[0-9a-f]{64}");
    assertThat(kept).singleElement().asString().endsWith("-" + content + ".jsa");
    Finished loading =
        version
            .with(
                "TRIBUTARY_JAVA_OPTS",
                "-Xlog:class+load:file="
                    + folder.resolve("loaded.txt")
                    + " -Xlog:cds*,class+path=info:file="
                    + folder.resolve("archive.txt"))
            .run();
    assertThat(loading.code()).isZero();
    assertThat(names(home.resolve("cache/classes"))).isEqualTo(kept);
    assertThat(Files.readString(folder.resolve("loaded.txt")))
        .as("what Java says of the archive: %s", Files.readString(folder.resolve("archive.txt")))
        .contains("source: shared objects file (top)");
  }

  private static boolean onlyAnArchive(List<String> names) {
    return names.size() == 1 && names.get(0).endsWith(".jsa");
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @ParameterizedTest
  @Tag("acceptance")
  @CsvSource({
    "--workers=1, '', Using Serial",
    "--workers, 2, Using Serial",
    "--workers, 3, Using Parallel",
    "--workers=16, '', Using Parallel"
  })
  void oneOrTwoWorkersGetTheCollectorOfOneThread(String option, String value, String collector)
      throws IOException {
    Path log = folder.resolve("collector.txt");
    List<String> words =
        new ArrayList<>(List.of("run", installation.study("figure-1"), "--dry-run", option));
    if (!value.isEmpty()) {
      words.add(value);
    }

    Finished run =
        installation
            .tributary(folder, words.toArray(new String[0]))
            .with("TRIBUTARY_JAVA_OPTS", "-Xlog:gc:file=" + log)
            .run();

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(log).content().contains(collector);
  }

  private Finished through(Path program, String... arguments) {
    Command command = installation.tributary(folder, arguments);
    List<String> words = new ArrayList<>(command.words());
    words.set(0, program.toString());
    return new Command(words, folder, command.environment()).run();
  }
}
