package org.tributary.cli;

import java.nio.file.Path;
import org.tributary.sdk.TributaryException;
import org.tributary.store.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sample}: points from a model that a run kept. */
@Command(name = "sample", description = "Points from a model that a run kept.")
final class SampleCommand extends CliCommand {
  @Parameters(paramLabel = "RUN", description = "Run folder; of a study's folder, the newest run.")
  private Path run = Path.of("");

  @Override
  public Integer call() {
    Path folder = RunFolders.named(run);
    try (Workspace workspace = Workspace.open(RunFolders.workspaceOf(folder))) {
      int models = workspace.cache().list().models();
      throw models == 0
          ? new TributaryException(
              "no-model",
              folder
                  + " kept no model: write 'keep: {models: all}' in its study file and run it again")
          : new TributaryException("no-model", "not yet");
    }
  }
}
