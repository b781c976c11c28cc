package org.tributary.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.tributary.cli.live.LiveFile;
import org.tributary.cli.live.LiveServer;
import org.tributary.cli.live.LiveState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code watch}: the page of a run that another terminal started, from its files alone. */
@Command(
    name = "watch",
    description = "Show a run that goes on elsewhere, on a page of this machine.")
final class WatchCommand extends CliCommand {
  private static final long PAUSE_MILLIS = 500;

  @Parameters(
      paramLabel = "WORKSPACE",
      arity = "0..1",
      defaultValue = "tributary-runs",
      description = "Folder that the run measures into; ${DEFAULT-VALUE} by default.")
  private Path workspace = Path.of("tributary-runs");

  @Mixin private PageOptions options = new PageOptions();

  @Override
  public Integer call() throws InterruptedException {
    Optional<LiveState> found = LiveFile.read(workspace);
    if (found.isEmpty()) {
      err()
          .println(
              "no run goes on in "
                  + workspace
                  + ", or it began less than two seconds ago: name the folder that"
                  + " 'tributary run' measures into (--out, else tributary-runs)");
      return ExitCodes.BAD_USAGE;
    }
    LiveState last = found.get();
    if (last.running()) {
      last = shown(last);
    }
    out()
        .println(
            last.report()
                .map(report -> "ended    " + report)
                .orElse("stopped  go on with: " + last.command()));
    return ExitCodes.DONE;
  }

  /** Serves the page until the run has ended; what was seen last. */
  private LiveState shown(LiveState first) throws InterruptedException {
    LiveState last = first;
    try (LiveServer page = LiveServer.of(() -> LiveFile.read(workspace).orElse(first))) {
      options.shown(page, out());
      while (last.running()) {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        last = LiveFile.read(workspace).orElse(last);
      }
      options.left(page, out());
    }
    return last;
  }
}
