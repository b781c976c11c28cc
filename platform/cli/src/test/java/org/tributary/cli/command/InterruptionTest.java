package org.tributary.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.cli.Cli;
import org.tributary.cli.Main;

@Tag("acceptance")
@DisabledOnOs(OS.WINDOWS)
class InterruptionTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void controlCKeepsWhatIsMeasuredAndSaysHowToGoOn() throws Exception {
    Path study = Cli.tinyStudy(folder);
    Path workspace = folder.resolve("runs");
    // Whoever builds in the background has the interrupt ignored, and so have all below.
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--add-modules=jdk.incubator.vector");
    command.add("-Dtributary.natives=" + Path.of("target/natives").toAbsolutePath());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.addAll(
        Cli.in(folder).arguments("run", study, "--out", workspace, "--replicates", 20000));
    Path err = folder.resolve("err.txt");
    Process process = new ProcessBuilder(command).redirectError(err.toFile()).start();
    try (BufferedReader out = process.inputReader()) {
      assertThat(out.readLine()).startsWith("tiny  multi-source, 2 settings x 20,000");
      while (size(workspace) < 2000 && process.isAlive()) {
        process.waitFor(50, TimeUnit.MILLISECONDS);
      }
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isEqualTo(ExitCodes.INTERRUPTED);
    assertThat(Files.readString(err))
        .contains("stopped  ", "of 40,000 cells are kept", "Go on with: tributary run ")
        .doesNotContain("stopped  0 of");
  }

  /** Bytes of the journal. */
  private static long size(Path workspace) throws Exception {
    Path journal = workspace.resolve("journal");
    if (!Files.isDirectory(journal)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(journal)) {
      return files
          .filter(file -> file.toString().endsWith(".journal"))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }
}
