package org.tributary.cli.command;

import java.nio.file.Path;
import org.tributary.cli.text.Json;
import org.tributary.cli.text.Numbers;
import org.tributary.host.Tributary;
import org.tributary.host.past.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: some cells again, bit for bit. */
@Command(name = "verify", description = "Measure some cells of a run again and compare every bit.")
final class VerifyCommand extends CliCommand {
  @Parameters(paramLabel = "RUN", description = "Run folder; of a study's folder, the newest run.")
  private Path run = Path.of("");

  @Option(names = "--cells", defaultValue = "10", description = "How many; 10 by default.")
  private int cells = 10;

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    if (cells < 1) {
      err().println("--cells must be >= 1, was " + cells);
      return ExitCodes.BAD_USAGE;
    }
    Path folder = RunFolders.named(run);
    try (Tributary tributary = surroundings().open()) {
      Verification.Result result = tributary.verify(folder, cells);
      if (json) {
        out().println(Json.text(result));
      } else {
        print(result);
      }
      return result.good() ? ExitCodes.DONE : ExitCodes.FAILED_CELLS;
    }
  }

  private void print(Verification.Result result) {
    result.notes().forEach(note -> out().println("note  " + note));
    result.differences().forEach(line -> out().println("differs  " + line));
    out()
        .println(
            (result.good() ? "verified  " : "not verified  ")
                + result.equal()
                + " of "
                + Numbers.counted(result.checked(), "cell")
                + " measured again, equal in every bit"
                + (result.checked() < result.cells()
                    ? "; the run has " + Numbers.count(result.cells())
                    : ""));
  }
}
