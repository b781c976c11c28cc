package org.tributary.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.cli.text.EngineText;
import org.tributary.cli.text.Json;
import org.tributary.engine.describe.TextTable;
import org.tributary.host.Tributary;
import org.tributary.numerics.linear.NumericsBackend;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.device.ComputeEngine;
import org.tributary.sdk.device.EngineStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gpu}: what runs can use beside the processor, and how to get it. */
@Command(
    name = "gpu",
    description = "GPUs: whether runs can use one, and the libraries they need.",
    subcommands = {GpuCommand.Status.class, GpuCommand.Install.class, GpuCommand.Remove.class})
final class GpuCommand extends GroupCommand {
  private static List<ComputeEngine> engines(Tributary tributary) {
    List<ComputeEngine> engines = tributary.computeEngines();
    if (engines.isEmpty()) {
      throw new TributaryException(
          "gpu-unavailable", "no plugin here computes on a GPU: use the deep distribution");
    }
    return engines;
  }

  /** {@code gpu status}. */
  @Command(name = "status", description = "Start the library and say what it can use.")
  static final class Status extends CliCommand {
    @Option(names = "--json", description = "Print as JSON.")
    private boolean json;

    @Override
    public Integer call() {
      try (Tributary tributary = surroundings().open()) {
        int threads = NumericsBackend.current().threads();
        List<EngineStatus> all =
            tributary.computeEngines().stream().map(each -> each.status(threads)).toList();
        if (json) {
          out().println(Json.text(Map.of("engines", all.stream().map(EngineText::tree).toList())));
        } else if (all.isEmpty()) {
          out().println("engine   " + EngineText.NONE);
        } else {
          all.forEach(this::print);
        }
        return ExitCodes.DONE;
      }
    }

    private void print(EngineStatus status) {
      TextTable table = new TextTable();
      table.row("engine", status.engine());
      table.row("library", status.library());
      table.row("flavour", status.flavour().isEmpty() ? "none" : status.flavour());
      table.row("lies in", status.place().isEmpty() ? "nowhere" : status.place());
      table.row("threads", String.valueOf(status.threads()));
      table.row("driver", status.driver().orElse("no NVIDIA driver found"));
      table.row("devices", EngineText.devices(List.of(status)));
      status.problem().ifPresent(problem -> table.row("problem", problem));
      if (status.devices().isEmpty() && status.driver().isPresent()) {
        table.row("next", "tributary gpu install fetches a library for GPUs, about 3 GB");
      }
      table.lines("").forEach(out()::println);
    }
  }

  /** {@code gpu install}. */
  @Command(
      name = "install",
      description = "Fetch the library for GPUs, or take it from a folder; only ever on request.")
  static final class Install extends CliCommand {
    @Option(
        names = "--from",
        paramLabel = "FOLDER",
        description = "A libtorch folder you have, of the version that gpu status names.")
    private @Nullable Path from;

    @Override
    public Integer call() {
      try (Tributary tributary = surroundings().open()) {
        for (ComputeEngine engine : engines(tributary)) {
          String installed = engine.install(Optional.ofNullable(from), err()::println);
          out().println("installed  " + installed);
        }
        out()
            .println("tributary gpu status says whether it starts, tributary gpu remove undoes it");
        return ExitCodes.DONE;
      }
    }
  }

  /** {@code gpu remove}. */
  @Command(name = "remove", description = "Take away what gpu install installed.")
  static final class Remove extends CliCommand {
    @Override
    public Integer call() {
      try (Tributary tributary = surroundings().open()) {
        for (ComputeEngine engine : engines(tributary)) {
          Optional<String> removed = engine.remove();
          out().println(removed.map(each -> "removed  " + each).orElse("nothing was installed"));
        }
        return ExitCodes.DONE;
      }
    }
  }
}
