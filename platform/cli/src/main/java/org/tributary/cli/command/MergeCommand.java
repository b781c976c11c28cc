package org.tributary.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tributary.cli.text.Numbers;
import org.tributary.engine.describe.TextTable;
import org.tributary.sdk.TributaryException;
import org.tributary.store.Workspace;
import org.tributary.store.WorkspaceMerge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code merge}: cells of several workspaces in one. */
@Command(
    name = "merge",
    description = "Bring the cells, artifacts and kept models of workspaces into one.")
final class MergeCommand extends CliCommand {
  @Parameters(paramLabel = "WORKSPACE", arity = "1..*", description = "Workspaces to bring.")
  private List<Path> from = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "WORKSPACE",
      defaultValue = "tributary-runs",
      description = "Workspace that gets them; ${DEFAULT-VALUE} by default.")
  private Path out = Path.of("tributary-runs");

  @Override
  public Integer call() {
    from.forEach(this::require);
    TextTable table = new TextTable();
    try (Workspace into = Workspace.open(out)) {
      into.notes().forEach(err()::println);
      WorkspaceMerge merge = new WorkspaceMerge(into);
      for (Path each : from) {
        try (Workspace other = Workspace.open(each)) {
          other.notes().forEach(err()::println);
          WorkspaceMerge.Brought brought = merge.from(other);
          table.row(
              each.toString(),
              Numbers.counted(brought.cells(), "cell"),
              Numbers.counted(brought.failures(), "failed cell"),
              Numbers.counted(brought.unfinished(), "unfinished cell"),
              Numbers.counted(brought.models(), "kept model"));
        }
      }
    }
    table.lines("").forEach(out()::println);
    return ExitCodes.DONE;
  }

  private void require(Path workspace) {
    String wrong = "";
    if (!Files.isDirectory(workspace.resolve("journal"))) {
      wrong = "is no workspace: name a folder that runs were measured into by --out";
    } else if (Files.exists(out) && same(workspace)) {
      wrong = "is the workspace that gets the cells: name another with --out";
    }
    if (!wrong.isEmpty()) {
      throw new TributaryException("no-workspace", workspace + " " + wrong);
    }
  }

  private boolean same(Path workspace) {
    try {
      return Files.isSameFile(workspace, out);
    } catch (java.io.IOException unreadable) {
      return false;
    }
  }
}
