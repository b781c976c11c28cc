package org.tributary.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * A root of Debian's base packages alone: no Java, no X, no fonts. Made by debootstrap in some
 * minutes, or copied from TRIBUTARY_DEBIAN_ROOT where that names one; skipped for all but root.
 */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
@Tag("thorough")
class RootWithoutJavaTest {
  private static final Path INSTALLS = Path.of(System.getProperty("tributary.installs"));
  private static final int PATIENCE_MINUTES = 10;
  private static Path place;
  private static Path root;

  @BeforeAll
  static void makeRoot() throws Exception {
    place = Files.createTempDirectory("tributary-root");
    root = place.resolve("root");
    String ready = System.getenv("TRIBUTARY_DEBIAN_ROOT");
    List<String> words =
        ready == null
            ? List.of("debootstrap", "--variant=minbase", "bookworm", root.toString())
            : List.of("cp", "-a", ready, root.toString());
    boolean may = started("sh", "-c", "[ $(id -u) = 0 ] && command -v unshare " + words.get(0));
    assumeThat(may).as("needs root, unshare(1) and " + words.get(0)).isTrue();
    assertThat(started(words.toArray(new String[0]))).isTrue();
  }

  @AfterAll
  static void removeRoot() throws Exception {
    started("rm", "-rf", "--one-file-system", place.toString());
  }

  private static boolean started(String... words) throws Exception {
    Process process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log()).start();
    return process.waitFor(PATIENCE_MINUTES, java.util.concurrent.TimeUnit.MINUTES)
        && process.exitValue() == 0;
  }

  private static ProcessBuilder.Redirect log() {
    return ProcessBuilder.Redirect.appendTo(place.resolve("log").toFile());
  }

  private static Finished inside(String... words) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "unshare",
                "--mount",
                "--pid",
                "--fork",
                "--kill-child",
                "--mount-proc",
                "--root=" + root,
                "env",
                "-i",
                "HOME=/root",
                "PATH=/usr/sbin:/usr/bin:/sbin:/bin"));
    all.addAll(List.of(words));
    return new Command(all, place, Map.of()).run();
  }

  private static void bring(String name) throws IOException {
    Files.copy(
        INSTALLS.resolve(name),
        root.resolve("root").resolve(name),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static void runs(String program, String studies, String workspace) {
    assertThat(inside("sh", "-c", "command -v java").code()).isNotZero();
    Finished doctor = inside(program, "doctor");
    assertThat(doctor.err()).isEmpty();
    assertThat(doctor.out()).contains("OpenBLAS", "libtorch 2.7.1 (cpu)", "0 refused");
    for (String study : List.of("figure-1", "deep-pool")) {
      Finished run =
          inside(program, "run", studies + "/" + study + ".yaml", "--out", "/root/" + workspace);
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out()).containsPattern(" 0 reused, 0 failed").contains("report.html");
    }
  }

  @Test
  void packagesAndArchiveRunAndMeasureTheSame() throws IOException {
    packages();
    archive();
    for (String study : List.of("figure-1", "deep-pool")) {
      assertThat(observations("archives", study))
          .hasSameBinaryContentAs(observations("packages", study));
    }
  }

  private static void packages() throws IOException {
    bring("tributary_2.0.0_amd64.deb");
    bring("tributary-deep_2.0.0_amd64.deb");
    Finished alone = inside("dpkg", "-i", "/root/tributary-deep_2.0.0_amd64.deb");
    assertThat(alone.err()).contains("tributary-deep depends on tributary (= 2.0.0)");
    Finished installed = inside("dpkg", "-i", "/root/tributary_2.0.0_amd64.deb");
    assertThat(installed.code()).as(installed.err()).isZero();
    assertThat(inside("dpkg", "--configure", "-a").code()).isZero();
    assertThat(inside("dpkg", "--verify", "tributary", "tributary-deep").out()).isEmpty();
    Finished completed =
        inside(
            "bash",
            "-c",
            ". /usr/share/bash-completion/completions/tributary; complete -p tributary");
    assertThat(completed.out()).contains("-F _complete_tributary");

    runs("tributary", "/usr/lib/tributary/studies", "packages");

    assertThat(inside("dpkg", "--purge", "tributary-deep", "tributary").code()).isZero();
    assertThat(root.resolve("usr/lib/tributary")).doesNotExist();
  }

  private static void archive() throws IOException {
    bring("tributary-deep-2.0.0-linux-x86_64.tar.gz");
    assertThat(
            inside("tar", "-xzf", "/root/tributary-deep-2.0.0-linux-x86_64.tar.gz", "-C", "/opt")
                .code())
        .isZero();
    String folder = "/opt/tributary-deep-2.0.0";

    runs(folder + "/bin/tributary", folder + "/studies", "archives");
    // What Java draws and reads pictures with: all but windows and fonts, which nobody asks for.
    Finished libraries =
        inside(
            "env",
            "LD_LIBRARY_PATH=" + folder + "/runtime/lib/server",
            "sh",
            "-c",
            "cd " + folder + "/runtime/lib; ldd libawt.so libjavajpeg.so liblcms.so libnio.so");
    assertThat(libraries.code()).as(libraries.err()).isZero();
    assertThat(libraries.out()).contains("libawt.so").doesNotContain("not found");
  }

  private static Path observations(String workspace, String study) {
    return Folders.latest(root.resolve("root").resolve(workspace), study)
        .resolve("observations.csv");
  }
}
