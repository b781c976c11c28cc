package org.tributary.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.tributary.cli.text.Json;
import org.tributary.cli.text.Numbers;
import org.tributary.engine.describe.TextTable;
import org.tributary.sdk.TributaryException;
import org.tributary.store.Cache;
import org.tributary.store.CacheListing;
import org.tributary.store.JournalDamage;
import org.tributary.store.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cache}: what a workspace holds. */
@Command(
    name = "cache",
    description = "What a workspace holds, and removing what no run uses.",
    subcommands = {CacheCommand.ListAll.class, CacheCommand.Clean.class})
final class CacheCommand extends GroupCommand {

  /** {@code cache list}. */
  @Command(
      name = "list",
      description = "Cells, artifacts, kept models, and the runs that use them.")
  static final class ListAll extends CliCommand {
    private static final int NAMED = 5;

    @Option(names = "--out", paramLabel = "WORKSPACE", defaultValue = "tributary-runs")
    private Path workspace = Path.of("tributary-runs");

    @Option(names = "--json", description = "Print as JSON.")
    private boolean json;

    @Override
    public Integer call() {
      requireWorkspace(workspace);
      try (Workspace opened = Workspace.open(workspace)) {
        opened.notes().forEach(err()::println);
        CacheListing listing = opened.cache().list();
        if (json) {
          out().println(Json.text(listing));
        } else {
          print(listing);
        }
        return ExitCodes.DONE;
      }
    }

    private void print(CacheListing listing) {
      new TextTable()
          .row("cells", Numbers.count(listing.cells()), Numbers.bytes(listing.journalBytes()))
          .row("failed cells", Numbers.count(listing.failures()), "")
          .row("unfinished cells", Numbers.count(listing.unfinished()), "")
          .row(
              "artifacts",
              Numbers.count(listing.artifacts()),
              Numbers.bytes(listing.artifactBytes()))
          .row("kept models", Numbers.count(listing.models()), Numbers.bytes(listing.modelBytes()))
          .lines("")
          .forEach(out()::println);
      int rows = listing.modelsWithRows().size();
      if (rows > 0) {
        out()
            .println(
                Numbers.counted(rows, "kept model")
                    + (rows == 1 ? " holds" : " hold")
                    + " rows of the data, as a kernel density does; cache clean --models removes"
                    + " all kept models:");
        listing.modelsWithRows().stream().limit(NAMED).forEach(path -> out().println("  " + path));
        if (rows > NAMED) {
          out().println("  and " + Numbers.count(rows - NAMED) + " more: --json names them all");
        }
      }
      TextTable runs = new TextTable();
      listing
          .runs()
          .forEach(run -> runs.row(run.run().toString(), Numbers.counted(run.cells(), "cell")));
      runs.lines("  ").forEach(out()::println);
    }
  }

  /** {@code cache clean}. */
  @Command(
      name = "clean",
      description = "Remove cells that no run folder uses, and records of failures.")
  static final class Clean extends CliCommand {
    @Option(names = "--out", paramLabel = "WORKSPACE", defaultValue = "tributary-runs")
    private Path workspace = Path.of("tributary-runs");

    @Option(names = "--all", description = "Remove every cell; run folders stay.")
    private boolean all;

    @Option(names = "--models", description = "Remove kept models and training states too.")
    private boolean models;

    @Override
    public Integer call() {
      requireWorkspace(workspace);
      try (Workspace opened = Workspace.open(workspace)) {
        opened.notesOnCleaning().forEach(err()::println);
        int damaged = opened.damages().stream().mapToInt(JournalDamage::records).sum();
        Cache cache = opened.cache();
        Set<String> used = all ? Set.of() : cache.used();
        int cells = cache.clean(used::contains);
        String kept = models ? ", " + Numbers.counted(cache.cleanModels(), "kept model") : "";
        String broken = damaged > 0 ? ", " + Numbers.counted(damaged, "damaged record") : "";
        out().println("removed " + Numbers.counted(cells, "cell") + kept + broken);
        return ExitCodes.DONE;
      }
    }
  }

  /** Listing must not make a workspace where there is none. */
  private static void requireWorkspace(Path workspace) {
    if (!Files.isDirectory(workspace)) {
      throw new TributaryException(
          "no-workspace", "there is no workspace " + workspace + "; name one with --out");
    }
  }
}
