package org.tributary.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines that lack something: space, a locale, an account, a temporary folder, open files. */
@ExtendWith(LeavesInstallAlone.class)
class AwkwardMachinesTest {
  /**
   * A hundred cells, where nothing grows with them: into the home and the temporary folder go
   * libraries and classes, and no cell. That none does is shown by 10,000 cells on the smallest
   * temporary folder of all; disks for the workspace see 10,000 too, which are too many for them.
   */
  private static final int REPLICATES = 20;

  private final Installation installation = Installation.unpacked();
  @TempDir private static Path shared;
  @TempDir private Path folder;

  /** One run of two replicates with its models kept, for all that only read one. */
  @BeforeAll
  static void keepARun() throws IOException {
    Finished run =
        Installation.unpacked().tributary(shared, "run", kept(shared), "--out", "runs").run();
    assertThat(run.code()).as(run.err()).isZero();
  }

  private static String keptRun() {
    return shared.resolve("runs/kept").toString();
  }

  /** The program started by a shell, which changes the machine first; {@code "$@"} is the start. */
  private Finished shell(String script, String... arguments) {
    Command command = installation.tributary(folder, arguments);
    return command.behind("sh", "-c", script, "sh").run();
  }

  private Finished run(String script) {
    return shell(
        script,
        "run",
        installation.study("figure-1"),
        "--replicates",
        "" + REPLICATES,
        "--out",
        "runs");
  }

  /** Root may mount; the test is listed as skipped for anyone else. */
  private static void assumeMounts() {
    Finished tried =
        new Command(
                List.of("unshare", "-m", "mount", "-t", "tmpfs", "-o", "size=64k", "none", "/mnt"),
                Path.of("/"),
                java.util.Map.of())
            .run();
    assumeThat(tried.code()).as("needs root and unshare(1), to mount small disks").isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "describe gaussian", "plugins list", "--help"})
  void aFullDiskUnderStandardOutputIsAFailure(String words) {
    Finished full = shell("\"$@\" >/dev/full", words.split(" "));

    assertThat(full.code()).isEqualTo(1);
    assertThat(full.err()).contains("what was printed is not whole");
  }

  @ParameterizedTest
  @Tag("acceptance")
  @CsvSource({"csv, export", "latex, export", "'', sample", "'', run"})
  void aClosedPipeOrAFullDiskIsAFailureOfExportSampleAndRun(String format, String command)
      throws IOException {
    List<String> words = new ArrayList<>(List.of(command));
    words.add(command.equals("run") ? kept(folder) : keptRun());
    if (command.equals("run")) {
      words.addAll(List.of("--out", "runs"));
    } else if (!format.isEmpty()) {
      words.addAll(List.of("--format", format));
    } else {
      words.addAll(List.of("-n", "20000"));
    }
    String[] all = words.toArray(new String[0]);

    assertThat(shell("\"$@\" >/dev/full", all).code()).isEqualTo(1);
    Finished piped = shell("{ \"$@\"; echo \"code $?\" >&2; } | true", all);
    assertThat(piped.err()).contains("what was printed is not whole", "code 1");
  }

  private static String kept(Path folder) throws IOException {
    Path study = folder.resolve("kept.yaml");
    Files.writeString(
        study,
        """
        study: multi-source
        name: kept
        replicates: 2
        keep: {models: all}
        source: {use: shared-mean-gaussians, sources: 3, dimension: 4, similarity: 0.5}
        samples: 100
        family: {use: gaussian, covariance: identity}
        arms: [pooled, separate]
        metrics: [average-tv]
        """);
    return study.toString();
  }

  @ParameterizedTest
  @Tag("acceptance")
  @ValueSource(strings = {"csv", "parquet", "svg"})
  void anExportToAFullDiskLeavesNoFile(String format) throws IOException {
    assumeMounts();
    Path small = Files.createDirectories(folder.resolve("small"));
    boolean figures = format.equals("svg");
    String target = figures ? "small/figures" : "small/out." + format;
    String run = keptRun();
    if (figures) {
      // The kept run has one setting and no curve to draw.
      assertThat(installation.figureOne(folder.resolve("runs"), 3).run().code()).isZero();
      run = "runs/figure-1";
    }
    Command export =
        installation.tributary(folder, "export", run, "--format", format, "--to", target);
    Finished full =
        export
            .behind(
                "unshare",
                "-m",
                "sh",
                "-c",
                "mount -t tmpfs -o size=4k none small && head -c 4096 /dev/zero >small/full;"
                    + " \"$@\"; code=$?; ls -A small/*; exit $code",
                "sh")
            .run();

    assertThat(full.code()).isEqualTo(1);
    assertThat(full.err()).contains("No space left on device", "small/");
    assertThat(full.out()).doesNotContain("out.csv", "out.parquet", ".svg", ".tmp");
    assertThat(small).isEmptyDirectory();
  }

  /** The same folders by another name, so that one of them can be covered by a small disk. */
  private Finished beside(String mounts, String... words) {
    Path other = Path.of("/mnt" + folder);
    List<String> start =
        List.of(
            "unshare",
            "-m",
            "sh",
            "-c",
            "mount --rbind / /mnt && cd /mnt && "
                + mounts
                + " && cd /mnt\"$PWD_OF_TEST\" && program=/mnt$1 && shift && exec \"$program\""
                + " \"$@\"",
            "sh");
    return installation
        .tributary(folder, words)
        .with("PWD_OF_TEST", folder.toString())
        .with("TRIBUTARY_HOME", other.resolve("home").toString())
        .behind(start.toArray(new String[0]))
        .run();
  }

  private String[] cells(int replicates) throws IOException {
    Files.copy(Path.of(installation.study("figure-1")), folder.resolve("figure-1.yaml"));
    return new String[] {"run", "figure-1.yaml", "--replicates", "" + replicates, "--out", "runs"};
  }

  @ParameterizedTest
  @Tag("acceptance")
  @ValueSource(strings = {"1m", "100k"})
  void aSmallDiskForTheWorkspaceEndsInASentenceAndTheRunGoesOnElsewhere(String size)
      throws IOException {
    assumeMounts();
    Files.createDirectories(folder.resolve("runs"));
    Finished small =
        beside("mount -t tmpfs -o size=" + size + " none \"/mnt$PWD_OF_TEST/runs\"", cells(2000));

    assertThat(small.code()).as(small.out()).isEqualTo(1);
    assertThat(small.err()).contains("No space left on device", "free some space", "disk-full");
    assertThat(small.err()).doesNotContain("unexpected error", "Exception:");
  }

  @Test
  void aSmallDiskForTheHomeCostsTheNativeLibraryAndThatIsSaid() throws IOException {
    assumeMounts();
    Files.createDirectories(folder.resolve("home"));
    Finished small =
        beside("mount -t tmpfs -o size=1m none \"/mnt$PWD_OF_TEST/home\"", cells(REPLICATES));

    assertThat(small.code()).as(small.err()).isZero();
    assertThat(small.out()).contains("run in pure Java", "No space left on device");
  }

  @ParameterizedTest
  @Tag("acceptance")
  @CsvSource(
      delimiter = '|',
      value = {"size=4k,noexec|2000", "size=1m|20", "size=1m,noexec|20", "size=64k,ro|20"})
  void aTemporaryFolderThatIsSmallOrRunsNoCodeDoesNotMatter(String options, int replicates)
      throws IOException {
    assumeMounts();
    Finished small = beside("mount -t tmpfs -o " + options + " none /tmp", cells(replicates));

    assertThat(small.code()).as(small.err()).isZero();
    assertThat(small.out())
        .contains("OpenBLAS", "%,d done".formatted(5 * replicates))
        .doesNotContain("warning");
  }

  @Test
  @Tag("acceptance")
  void aTemporaryFolderThatIsNotThereCostsNothingButSpeedAndThatIsSaid() {
    Command run =
        installation.tributary(
            folder, "run", installation.study("figure-1"), "--replicates", "2", "--out", "runs");
    Finished absent = run.with("TRIBUTARY_JAVA_OPTS", "-Djava.io.tmpdir=/not/there").run();

    assertThat(absent.code()).as(absent.err()).isZero();
    assertThat(absent.out().lines().skip(1).findFirst().orElseThrow())
        .startsWith("warning  Matrix products run in pure Java");
    Path latest = Folders.latest(folder.resolve("runs"), "figure-1");
    assertThat(latest.resolve("observations.parquet")).exists();
    assertThat(latest.resolve("report.html")).content().contains("run in pure Java");
  }

  @Test
  @Tag("acceptance")
  void nothingIsLeftInTheTemporaryFolderOfTheMachineOrOfAKilledStart() throws IOException {
    Path home = folder.resolve("home");
    Command run =
        installation
            .figureOne(folder.resolve("w"), 2000, "--workers", "1")
            .with("TRIBUTARY_HOME", home.toString());
    run.start().onceMeasuring(folder.resolve("w")).signal("KILL").finish();
    assertThat(names(home.resolve("tmp"))).isNotEmpty();

    installation.tributary(folder, "doctor").with("TRIBUTARY_HOME", home.toString()).run();

    assertThat(names(home.resolve("tmp"))).isEmpty();
  }

  @ParameterizedTest
  @Tag("acceptance")
  @ValueSource(strings = {"LC_ALL=C", "LC_ALL=POSIX", "LC_ALL= LANG= LC_CTYPE=", "LC_ALL=xx_YY"})
  void umlautsInPathsAreReadAndPrintedInAsciiWhereTheTerminalIsNotUtf8(String locale)
      throws IOException {
    Path study = folder.resolve("grün/bäh 源.yaml");
    Files.createDirectories(study.getParent());
    Files.copy(Path.of(installation.study("figure-1")), study);
    Finished run =
        shell(
            "exec env " + locale + " \"$@\"",
            "run",
            study.toString(),
            "--replicates",
            "2",
            "--out",
            "wör");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(names(folder)).contains("wör");
    assertThat(run.out()).contains("w\\u00f6r/").matches("\\p{ASCII}*");
  }

  @Test
  void aUserWithoutAnAccountAndWithoutAHomeRunsAStudy() throws IOException {
    assumeThat(
            new Command(List.of("setpriv", "--reuid", "54321", "true"), folder, java.util.Map.of())
                .run()
                .code())
        .as("needs root, to be another user")
        .isZero();
    Path work = Files.createDirectories(folder.resolve("work"));
    for (Path each = work; each.startsWith(folder); each = each.getParent()) {
      each.toFile().setWritable(true, false);
      each.toFile().setExecutable(true, false);
      each.toFile().setReadable(true, false);
    }
    Path tmp = Files.createDirectories(work.resolve("tmp"));
    tmp.toFile().setWritable(true, false);
    assumeThat(Files.isReadable(installation.folder())).isTrue();
    Command run =
        installation.tributary(
            work, "run", installation.study("figure-1"), "--replicates", "2", "--out", "runs");
    installation.openToAll();
    Finished other =
        run.behind(
                "setpriv",
                "--reuid",
                "54321",
                "--regid",
                "54321",
                "--clear-groups",
                "env",
                "-u",
                "HOME",
                "-u",
                "TRIBUTARY_HOME",
                "TMPDIR=" + tmp)
            .run();

    assertThat(other.code()).as(other.err()).isZero();
    assertThat(other.err()).contains("cannot be written", "set TRIBUTARY_HOME");
    assertThat(names(tmp)).containsExactly("tributary-54321");
    assertThat(names(work)).doesNotContain("?");
  }

  @Test
  @Tag("acceptance")
  void homeIsHonoured() throws IOException {
    Finished doctor =
        installation
            .tributary(folder, "doctor")
            .behind("env", "-u", "TRIBUTARY_HOME", "HOME=" + folder)
            .run();

    assertThat(doctor.out()).contains("home       " + folder.resolve(".tributary") + ", writable");
    assertThat(names(folder.resolve(".tributary"))).contains("cache", "natives");
  }

  @ParameterizedTest
  @Tag("acceptance")
  @CsvSource({"022, rw-r--r--", "077, rw-------", "002, rw-rw-r--"})
  void filesOfARunHaveThePermissionsOfTheUmask(String mask, String permissions) throws IOException {
    assertThat(run("umask " + mask + "; exec \"$@\"").code()).isZero();
    Path run = Folders.latest(folder.resolve("runs"), "figure-1");
    try (Stream<Path> files = Files.list(run)) {
      for (Path file : files.toList()) {
        assertThat(
                java.nio.file.attribute.PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(file)))
            .as(file.toString())
            .isEqualTo(permissions);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 64, 100})
  void tooFewOpenFilesAreSaid(int files) {
    Finished few = run("ulimit -n " + files + "; exec \"$@\"");

    assertThat(few.code()).isEqualTo(2);
    assertThat(few.err()).contains("only " + files + " files may be open", "ulimit -n 1024");
  }

  @Test
  @Tag("acceptance")
  void twoHundredOpenFilesAreEnough() {
    assertThat(run("ulimit -n 200; exec \"$@\"").code()).isZero();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
