package org.tributary.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tributary.cli.text.PointsCsv;
import org.tributary.host.SampleRequest;
import org.tributary.host.Tributary;
import org.tributary.host.past.Sampling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sample}: points from a model that a run kept. */
@Command(name = "sample", description = "Points from a model that a run kept, as CSV.")
final class SampleCommand extends CliCommand {
  @Parameters(paramLabel = "RUN", description = "Run folder; of a study's folder, the newest run.")
  private Path run = Path.of("");

  @Option(
      names = {"-n", "--count"},
      description = "Points of each source; 100 by default.")
  private int count = 100;

  @Option(names = "--replicate", description = "Whose models; 0 by default.")
  private int replicate;

  @Option(
      names = "--at",
      paramLabel = "AXIS=VALUE",
      description = "Setting of the sweep; the first by default; may be repeated.")
  private Map<String, String> setting = new LinkedHashMap<>();

  @Option(
      names = "--model",
      description = "Part of its name, as separate or generation/8; the last by default.")
  private String model = "";

  @Option(names = "--to", paramLabel = "FILE", description = "Write to a file that is not there.")
  private Optional<Path> target = Optional.empty();

  @Override
  public Integer call() throws Exception {
    if (count < 1 || replicate < 0) {
      err().println("--count must be >= 1 and --replicate >= 0");
      return ExitCodes.BAD_USAGE;
    }
    target.ifPresent(ResultFile::fresh);
    SampleRequest request =
        new SampleRequest(RunFolders.named(run), setting, replicate, model, count);
    try (Tributary tributary = surroundings().open()) {
      Sampling.Drawn drawn = tributary.sample(request);
      if (target.isEmpty()) {
        PrintWriter data = data();
        PointsCsv.write(drawn.points(), data);
        data.flush();
        return ExitCodes.DONE;
      }
      ResultFile.text(target.get(), file -> PointsCsv.write(drawn.points(), file));
      out().println(drawn.points().size() + " points of " + drawn.model() + " in " + target.get());
      return ExitCodes.DONE;
    }
  }
}
