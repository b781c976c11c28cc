package org.tributary.cli.command;

import java.nio.file.Path;
import org.tributary.cli.text.RunText;
import org.tributary.host.RunReport;
import org.tributary.host.Tributary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report}: findings and report of a finished run, written anew. */
@Command(name = "report", description = "Write findings and report of a finished run anew.")
final class ReportCommand extends CliCommand {
  @Parameters(paramLabel = "RUN", description = "Run folder; of a study's folder, the newest run.")
  private Path run = Path.of("");

  @Option(names = "--json", description = "Print the findings as JSON.")
  private boolean json;

  @Option(names = "--settings", description = "Print every finding, not those of a screen.")
  private boolean settings;

  @Override
  public Integer call() {
    Path folder = RunFolders.named(run);
    try (Tributary tributary = surroundings().open()) {
      RunReport report = tributary.report(folder);
      if (json) {
        out().println(RunText.json(report));
      } else {
        RunText.print(report, out(), settings);
      }
      return ExitCodes.DONE;
    }
  }
}
