package org.tributary.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs on a standalone cluster of Spark, whose workers see no file of the driver's. */
@ExtendWith(LeavesInstallAlone.class)
@Tag("spark")
class SparkTest {
  private static final int SECONDS = 400;
  private static final Pattern FAILED = Pattern.compile("(\\d+) failed");
  private static final String[] NO_MORE = {};
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  /** The driver's; and what the workers see in its place. */
  @TempDir private static Path place;

  @TempDir private static Path shown;
  @TempDir private static Path works;
  private static final Installation INSTALLATION = Installation.unpacked();
  private static SparkMachines machines;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Finished tried =
        new Command(
                List.of("unshare", "-m", "mount", "-t", "tmpfs", "none", "/mnt"), place, Map.of())
            .run();
    assumeThat(tried.code()).as("needs root and unshare(1), to hide folders").isZero();
    machines = new SparkMachines(place, shown, works);
    Path zip = Path.of(System.getProperty("tributary.spark.zip"));
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = INSTALLATION.home().resolve(entry.getName());
        Files.createDirectories(entry.isDirectory() ? file : file.getParent());
        if (!entry.isDirectory()) {
          Files.write(file, in.readAllBytes());
        }
      }
    }
    try (Stream<Path> studies = Files.list(INSTALLATION.folder().resolve("studies"))) {
      for (Path study : studies.toList()) {
        Files.copy(study, place.resolve(study.getFileName()));
      }
    }
    Path figure = place.resolve("figure-1.yaml");
    Files.writeString(figure, Files.readString(figure) + "\nkeep: {models: all}\n");
    penguins(place, "");
    BreakingMetric.build(
        INSTALLATION, place, "+=", INSTALLATION.home().resolve("plugins/breaks.zip"));
    BreakingMetric.build(INSTALLATION, works, "-=", shown.resolve("other.zip"));
    BreakingMetric.study(place.resolve("breaking.yaml"), 12);
  }

  @AfterAll
  static void end() {
    if (machines != null) {
      machines.close();
    }
  }

  /** The table, with a line more where it is another one. */
  private static void penguins(Path folder, String more) throws IOException {
    String data = System.getenv("TRIBUTARY_DATA");
    assumeTrue(data != null, "data absent: penguins, set TRIBUTARY_DATA");
    Path table = Path.of(data, "palmerpenguins/penguins.csv");
    Path copy = folder.resolve("data/palmerpenguins/penguins.csv");
    Files.createDirectories(copy.getParent());
    Files.writeString(copy, Files.readString(table) + more);
  }

  private static Command run(String study, String workspace, String... more) {
    List<String> words = new ArrayList<>(List.of("run", study + ".yaml", "--out", workspace));
    words.addAll(List.of(more));
    return INSTALLATION
        .tributary(place, words.toArray(String[]::new))
        .with("TRIBUTARY_DATA", place.resolve("data").toString())
        .with("SPARK_HOME", machines.home().toString());
  }

  private static Command onSpark(String study, String workspace, String... more) {
    List<String> words = new ArrayList<>(List.of("--spark", machines.master()));
    words.addAll(List.of("--spark-conf", "spark.driver.host=127.0.0.1"));
    words.addAll(List.of(more));
    return run(study, workspace, words.toArray(NO_MORE));
  }

  private static Path written(Finished run) {
    assertThat(run.code()).as(run.out() + run.err()).isZero();
    return place.resolve(run.lastLine());
  }

  /** Every file below a folder of a workspace, with what it holds. */
  private static Map<String, String> contents(String workspace, String folder) throws IOException {
    Path root = place.resolve(workspace).resolve(folder);
    Map<String, String> all = new TreeMap<>();
    if (Files.isDirectory(root)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          try (InputStream in = Files.newInputStream(file)) {
            all.put(root.relativize(file).toString(), java.util.Arrays.toString(in.readAllBytes()));
          }
        }
      }
    }
    return all;
  }

  /** Kept models; an input file; artifacts and emitted tables; later rounds. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"figure-1, 12", "penguins-pool, 4", "collapse-gaussian, 40", "safe-share, 40"})
  void theBytesAreThoseOfThreads(String study, String replicates) throws IOException {
    String threads = study + "-threads";
    String spark = study + "-spark";
    Path wanted = written(run(study, threads, "--replicates", replicates).run());
    Path got = written(onSpark(study, spark, "--replicates", replicates).start().finish(SECONDS));

    for (String file :
        List.of("observations.csv", "findings.json", "artifacts.csv", "summary.csv")) {
      if (Files.exists(wanted.resolve(file))) {
        assertThat(got.resolve(file)).hasSameBinaryContentAs(wanted.resolve(file));
      }
    }
    for (String folder : List.of("artifacts", "models")) {
      assertThat(contents(spark, folder)).isEqualTo(contents(threads, folder));
    }
    assertThat(contents("figure-1-threads", "models")).hasSizeGreaterThan(50);
    assertThat(got.resolve("provenance.json"))
        .content()
        .contains("\"cells\" : \"slots of Spark 4.")
        .contains("at " + machines.master() + ", 2 executors\"");
    // Nothing went wrong, so nothing that was said stays.
    assertThat(place.resolve(spark).resolve("workers")).doesNotExist();
    assertThat(
            written(onSpark(study, threads, "--replicates", replicates).start().finish(SECONDS))
                .resolve("observations.csv"))
        .hasSameBinaryContentAs(wanted.resolve("observations.csv"));
  }

  private static ProcessHandle killed(Running run, String word) throws InterruptedException {
    List<ProcessHandle> found = machines.processes(word);
    while (found.isEmpty() && run.process().isAlive()) {
      TimeUnit.MILLISECONDS.sleep(20);
      found = machines.processes(word);
    }
    assertThat(found).isNotEmpty();
    found.get(0).destroyForcibly();
    return found.get(0);
  }

  /** Three kills: of a worker process, of an executor, and of the driver, which starts again. */
  @Test
  void killsCostOnlyTime() throws InterruptedException {
    // The journal of all of them has 22 MB; a driver that is stopped cannot end meanwhile.
    String[] many = {"--replicates", "1000"};
    Running run = onSpark("collapse-gaussian", "killed", many).start();
    run.onceJournalled(place.resolve("killed"), 5_000).signal("STOP");
    killed(run, String.format(Locale.ROOT, "MaxRAMPercentage=%.1f", 60.0 / PROCESSORS));
    killed(run, "CoarseGrainedExecutorBackend");
    run.signal("CONT").onceJournalled(place.resolve("killed"), 100_000).signal("STOP");
    assertThat(run.process().isAlive()).isTrue();
    run.signal("KILL").finish();

    Finished again = onSpark("collapse-gaussian", "killed", many).start().finish(SECONDS);

    assertThat(again.out()).doesNotContain(" 0 reused").contains(" 0 failed");
    Path wanted = written(run("collapse-gaussian", "killed-threads", many).run());
    assertThat(written(again).resolve("observations.csv"))
        .hasSameBinaryContentAs(wanted.resolve("observations.csv"));
    none(() -> machines.processes("CoarseGrainedExecutorBackend"));
    none(() -> machines.processes("--apart"));
  }

  /** Nothing of a run is left on the workers a while after it. */
  private static void none(Supplier<List<ProcessHandle>> left) throws InterruptedException {
    for (int i = 0; i < 300 && !left.get().isEmpty(); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(left.get()).isEmpty();
  }

  private static int failed(Finished run) {
    Matcher matcher = FAILED.matcher(run.out());
    assertThat(matcher.find()).as(run.out() + run.err()).isTrue();
    return Integer.parseInt(matcher.group(1));
  }

  @Test
  void aPluginThatExitsIsFailedCellsAndNoLostExecutor() throws InterruptedException {
    Finished thrown = run("breaking", "thrown").run();
    Finished exited =
        onSpark("breaking", "exited", "--set", "metrics.how=exit").start().finish(SECONDS);

    assertThat(exited.code()).as(exited.out() + exited.err()).isEqualTo(1);
    assertThat(failed(exited)).isEqualTo(failed(thrown)).isPositive();
    assertThat(exited.out())
        .containsPattern("replicate \\d+: its worker process ended with exit code 3, twice; what")
        .contains("this plugin prints as it breaks", "(on ");
    Path runs = Folders.latest(place.resolve("exited"), "breaking");
    assertThat(runs.resolve("observations.csv"))
        .hasSameBinaryContentAs(
            Folders.latest(place.resolve("thrown"), "breaking").resolve("observations.csv"));
    assertThat(runs.resolve("provenance.json")).content().contains("2 executors");
  }

  /** Each with its own words, and with no number taken. */
  @Test
  void aWorkerThatWouldMeasureOtherNumbersIsRefused() throws IOException {
    penguins(shown, "");
    Path table = place.resolve("data/palmerpenguins/penguins.csv");
    String[] shared = {"--shared-data", "--replicates", "2"};
    written(onSpark("penguins-pool", "shared", shared).start().finish(SECONDS));
    penguins(shown, "Adelie,Dream,40,18,190,3700,male,2009\n");
    refused(
        onSpark("penguins-pool", "other-input", shared),
        "input " + table + " is [0-9a-f]{64} in the run and [0-9a-f]{64} in the worker");
    Files.delete(shown.resolve("data/palmerpenguins/penguins.csv"));
    refused(onSpark("penguins-pool", "no-input", shared), "there is no file .*penguins.csv");
    refused(
        onSpark(
            "breaking",
            "other-blas",
            "--spark-conf",
            "spark.executorEnv.JDK_JAVA_OPTIONS=-Dtributary.blas=java"),
        "numerics is .*OpenBLAS.* in the run and .* in the worker");
    refused(
        onSpark(
            "breaking",
            "other-plugin",
            "--set",
            "metrics.how=renew",
            "--spark-conf",
            "spark.executorEnv.OTHER_BREAKS=" + place.resolve("other.zip")),
        "plugin \\S*breaks@1.0.0 is [0-9a-f]+ in the run and [0-9a-f]+ in the worker");
  }

  private static void refused(Command command, String words) {
    Finished run = command.start().finish(SECONDS);
    assertThat(run.code()).as(run.out() + run.err()).isNotZero();
    assertThat(run.err().replaceAll("\\s+", " ")).containsPattern(words);
  }

  @Test
  void whatIsMissingIsSaidAtOnce() throws IOException {
    Command nobody = run("breaking", "none", "--spark", "spark://127.0.0.1:1");
    assertThat(nobody.run().err()).contains("no Spark master answers at spark://127.0.0.1:1");
    assertThat(onSpark("breaking", "none").with("SPARK_HOME", place.toString()).run().err())
        .contains("SPARK_HOME is " + place + ", which has no folder jars");
    Command bare = onSpark("collapse-gaussian", "none");
    assertThat(bare.with("TRIBUTARY_HOME", place.resolve("new").toString()).run().err())
        .contains("the bridge to Spark is not installed");
  }
}
