package org.tributary.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gpu}: accelerators. This version measures on the processor. */
@Command(
    name = "gpu",
    description = "Accelerators.",
    subcommands = {GpuCommand.Status.class, GpuCommand.Install.class})
final class GpuCommand extends GroupCommand {
  private static final String NONE =
      "no GPU runtime is installed: this version measures on the processor."
          + " A plugin that brings one is installed with 'tributary plugins install FILE.zip'";

  /** {@code gpu status}. */
  @Command(name = "status", description = "Whether runs can use an accelerator.")
  static final class Status extends CliCommand {
    @Option(names = "--json", description = "Print as JSON.")
    private boolean json;

    @Override
    public Integer call() {
      boolean driver = Files.exists(Path.of("/proc/driver/nvidia/version"));
      if (json) {
        out().println(Json.text(Map.of("runtime", false, "nvidiaDriver", driver)));
      } else {
        out().println("runtime  " + NONE);
        out().println("driver   " + (driver ? "NVIDIA driver found" : "no NVIDIA driver found"));
      }
      return ExitCodes.DONE;
    }
  }

  /** {@code gpu install}. */
  @Command(name = "install", description = "Install a GPU runtime; this version has none.")
  static final class Install extends CliCommand {
    @Override
    public Integer call() {
      err().println("nothing was installed; " + NONE + " (gpu-unavailable)");
      return ExitCodes.BAD_USAGE;
    }
  }
}
