package org.tributary.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is built to need no Java, on a machine whose JAVA_HOME names none. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
@Tag("thorough")
class InstallsTest {
  private static final Path INSTALLS = Path.of(System.getProperty("tributary.installs"));

  @TempDir private static Path place;
  private static Installation deep;
  @TempDir private Path folder;

  @BeforeAll
  static void unpack() {
    deep = Installation.ofArchive("tributary-deep-2.0.0-linux-x86_64.tar.gz", place);
  }

  @AfterAll
  static void theInstallFolderIsAsItWas() {
    assertThat(deep.contents()).isEqualTo(deep.contentsAtFirst());
  }

  private Command tributary(String... words) {
    return deep.tributary(folder, words).with("JAVA_HOME", "/nowhere");
  }

  private Path ran(String text, String... more) throws IOException {
    Path study = Files.writeString(folder.resolve("study.yaml"), text);
    String[] words = new String[more.length + 2];
    words[0] = "run";
    words[1] = study.toString();
    System.arraycopy(more, 0, words, 2, more.length);
    Finished run = tributary(words).run();
    assertThat(run.code()).as(run.err()).isZero();
    return folder.resolve(run.lastLine());
  }

  @ParameterizedTest
  @CsvSource({"installs, 5", "../distributions/standard/target, 2"})
  void eachFileHasItsChecksumBesideIt(String where, int files) {
    String each = "for sum in *.sha256; do sha256sum --check --strict \"$sum\"; done";
    Path shipped = INSTALLS.resolveSibling(where);
    Finished sums = new Command(List.of("sh", "-ec", each), shipped, Map.of()).run();
    assertThat(sums.code()).as(sums.err()).isZero();
    assertThat(sums.out().lines().toList())
        .hasSize(files)
        .allMatch(line -> line.matches("tributary[-_].*(tar\\.gz|zip|deb): OK"));
  }

  /**
   * Classes that the jars name and that no module of the runtime has would fail at some late hour.
   */
  @Test
  void theRuntimeHasEveryModuleThatJdepsFindsInJarsAndPlugins() throws IOException {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    String unpack =
        """
        for zip in "$1"/plugins/*.zip; do unzip -qo "$zip" '*.jar' -d "jars/$(basename "$zip")"; done
        find "$1/lib" jars -name '*.jar' -exec unzip -qo {} '*.class' -x '*module-info*' -d classes \\;
        "$2/bin/jdeps" --multi-release 17 --ignore-missing-deps --print-module-deps classes
        """;
    Finished found =
        new Command(
                List.of(
                    "sh",
                    "-c",
                    unpack,
                    "sh",
                    deep.folder().toString(),
                    System.getProperty("java.home")),
                folder,
                Map.of())
            .run();
    assertThat(found.code()).as(found.err()).isZero();
    assertThat(classes).isNotEmptyDirectory();
    Set<String> needed = Set.of(found.lastLine().split(","));
    Matcher has =
        Pattern.compile("MODULES=\"(.*)\"")
            .matcher(Files.readString(deep.folder().resolve("runtime/release")));
    assertThat(has.find()).isTrue();
    assertThat(needed).contains("java.desktop", "java.sql", "jdk.incubator.vector");
    assertThat(Set.of(has.group(1).split(" "))).containsAll(needed);
  }

  @Test
  void theRuntimeThatCameAlongIsFoundFirstAndLacksNothing() {
    Finished doctor = tributary("doctor").run();
    assertThat(doctor.code()).as(doctor.err()).isZero();
    assertThat(doctor.err()).isEmpty();
    assertThat(doctor.out())
        .contains("OpenBLAS", "libtorch 2.7.1 (cpu)", "0 refused")
        .containsPattern("vectors of [248]\n")
        .doesNotContain("NOT usable");
  }

  @Test
  void threadsAndProcessesMeasureWhatAJdkMeasures() throws IOException {
    Path jdk = folder.resolve("jdk");
    assertThat(Installation.unpacked().figureOne(jdk, 3).run().code()).isZero();
    for (List<String> way : List.of(List.<String>of(), List.of("--isolate"))) {
      Path own = folder.resolve("own" + way.size());
      Command run = deep.figureOne(own, 3, way.toArray(new String[0]));
      Finished finished = run.with("JAVA_HOME", "/nowhere").run();
      assertThat(finished.code()).as(finished.err()).isZero();
      assertThat(Folders.observations(own)).hasSameBinaryContentAs(Folders.observations(jdk));
    }
  }

  @Test
  void tablesAreReadAndFiguresAreDrawn() throws IOException {
    StringBuilder rows = new StringBuilder("income,visits,region\n");
    for (int row = 0; row < 200; row++) {
      rows.append(row * 37 % 101).append(',').append(row * 53 % 97);
      rows.append(row % 2 == 0 ? ",north\n" : ",south\n");
    }
    Files.writeString(folder.resolve("shop.csv"), rows);
    Path run =
        ran(
            """
            study: multi-source
            name: shop
            replicates: 3
            source: {use: table, files: [shop.csv], sourceColumn: region}
            family: gaussian
            metrics: [energy]
            """);
    assertThat(run.resolve("observations.parquet")).isNotEmptyFile();
    Path swept = folder.resolve("swept");
    assertThat(deep.figureOne(swept, 3).with("JAVA_HOME", "/nowhere").run().code()).isZero();
    String drawing = Folders.latest(swept, "figure-1").toString();
    for (String format : List.of("svg", "png", "pdf")) {
      Finished drawn = tributary("export", drawing, "--format", format, "--to", format).run();
      assertThat(drawn.code()).as(drawn.err()).isZero();
      assertThat(folder.resolve(format)).isDirectoryContaining("glob:**." + format);
    }
  }

  @Test
  void aNetworkTrains() throws IOException {
    Path run =
        ran(
            """
            study: multi-source
            name: small
            replicates: 1
            source: {use: shared-mean-gaussians, sources: 2, dimension: 2, similarity: 0.5}
            samples: 200
            family:
              use: score-mlp
              width: 16
              evaluations: 5
              densitySteps: 3
              training: {steps: 40, batch: 32}
            metrics: [{use: average-tv, points: 200}]
            """);
    assertThat(run.resolve("provenance.json")).content().contains("PyTorch 2.7.1");
  }

  @Test
  void laterStartsShareTheirClasses() throws Exception {
    Path log = folder.resolve("loaded.txt");
    Command version =
        tributary("--version")
            .with("TRIBUTARY_HOME", folder.resolve("home").toString())
            .with("TRIBUTARY_CLASS_SHARING", "on")
            .with("TRIBUTARY_JAVA_OPTS", "-Xlog:class+load:file=" + log);
    boolean shared = false;
    for (int waited = 0; waited < 100 && !shared; waited++) {
      assertThat(version.run().code()).isZero();
      shared = Files.readString(log).contains("source: shared objects file (top)");
      Thread.sleep(500);
    }
    assertThat(shared).isTrue();
  }
}
