package org.tributary.cli.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tributary.cli.Main;
import org.tributary.host.Isolation;
import org.tributary.host.Tributary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code worker}: what {@code run --isolate} and executors start; nobody types it. */
@Command(name = "worker", hidden = true, description = "Measure cells for a run that listens.")
final class WorkerCommand extends CliCommand {
  /** Of the machine's memory all workers together may take so much for their heaps. */
  private static final int HEAP_PERCENT = 60;

  @Parameters(paramLabel = "SOCKET", description = "Where the run listens.")
  private Path socket = Path.of("");

  @Option(names = "--allow", split = ",", description = "What the run was allowed.")
  private Set<String> allowed = new TreeSet<>();

  @Option(names = "--apart", description = "Folder with what was sent to this machine.")
  private @Nullable Path apart;

  @Override
  public Integer call() {
    try (Tributary tributary = root().surroundings(allowed).open()) {
      tributary.work(socket, Optional.ofNullable(apart));
    }
    return ExitCodes.DONE;
  }

  /** How to start workers that find what this process finds. */
  static Isolation isolation(Surroundings here, int workers, Optional<Double> seconds) {
    String share = String.format(Locale.ROOT, "%.1f", (double) HEAP_PERCENT / workers);
    List<String> command =
        new ArrayList<>(
            here.install()
                .map(WorkerCommand::launcher)
                .orElseGet(() -> java("-XX:MaxRAMPercentage=" + share)));
    // The launcher looks at the first word.
    command.addAll(List.of("worker", "--home", here.home().toString()));
    here.data().ifPresent(data -> command.addAll(List.of("--data", data.toString())));
    here.develop()
        .forEach(each -> command.addAll(List.of("--develop", each.toAbsolutePath().toString())));
    if (!here.allowed().isEmpty()) {
      command.addAll(List.of("--allow", String.join(",", here.allowed())));
    }
    return new Isolation(
        command,
        Map.of("TRIBUTARY_HEAP_PERCENT", share),
        seconds.map(each -> Duration.ofMillis(Math.max(1, Math.round(each * 1000)))));
  }

  private static List<String> launcher(Path install) {
    return List.of(install.resolve("bin").resolve("tributary").toString());
  }

  /** Without an installation, as in a build: the classes that this process runs. */
  private static List<String> java(String heap) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of(heap, "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()) {
      words.add("--add-modules=jdk.incubator.vector");
    }
    words.add(Main.class.getName());
    return words;
  }
}
