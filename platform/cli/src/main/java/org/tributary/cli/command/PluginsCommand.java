package org.tributary.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.cli.text.Json;
import org.tributary.cli.text.PluginText;
import org.tributary.engine.describe.TextTable;
import org.tributary.runtime.PluginLock;
import org.tributary.runtime.PluginOrigin;
import org.tributary.runtime.PluginRuntime;
import org.tributary.runtime.PluginStatus;
import org.tributary.runtime.PluginStore;
import org.tributary.runtime.archive.PluginArchive;
import org.tributary.sdk.TributaryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plugins}: what is installed, and changing it. */
@Command(
    name = "plugins",
    description = "Try, install, remove, switch and check plugins.",
    subcommands = {
      PluginsCommand.ListAll.class,
      PluginsCommand.Describe.class,
      TryCommand.class,
      InstallCommand.class,
      PluginsCommand.Remove.class,
      PluginsCommand.Enable.class,
      PluginsCommand.Disable.class,
      PluginsCommand.Verify.class
    })
final class PluginsCommand extends GroupCommand {

  /** {@code plugins list}. */
  @Command(name = "list", description = "Every plugin, and why it is refused if it is.")
  static final class ListAll extends CliCommand {
    @Option(names = "--json", description = "Print as JSON.")
    private boolean json;

    @Override
    public Integer call() {
      try (PluginRuntime runtime = PluginRuntime.open(surroundings().runtime())) {
        if (json) {
          out().println(Json.text(runtime.statuses().stream().map(PluginText::tree).toList()));
        } else {
          PluginText.table(runtime.statuses()).forEach(out()::println);
        }
        return ExitCodes.DONE;
      }
    }
  }

  /** {@code plugins describe}. */
  @Command(name = "describe", description = "One plugin, what it needs and its extensions.")
  static final class Describe extends CliCommand {
    @Parameters(paramLabel = "ID")
    private String id = "";

    @Option(names = "--json", description = "Print as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
      try (PluginRuntime runtime = PluginRuntime.open(surroundings().runtime())) {
        List<PluginStatus> found =
            runtime.statuses().stream().filter(each -> each.id().equals(id)).toList();
        if (found.isEmpty()) {
          throw PluginText.unknown(id, runtime.statuses());
        }
        List<Map<String, Object>> trees = new ArrayList<>();
        for (PluginStatus each : found) {
          trees.add(tree(each, runtime));
        }
        if (json) {
          out().println(Json.text(trees));
        } else {
          for (int i = 0; i < found.size(); i++) {
            out().println(found.get(i).line());
            PluginText.description(trees.get(i)).forEach(out()::println);
          }
        }
        return found.stream().anyMatch(each -> each.state() == PluginStatus.State.REFUSED)
            ? ExitCodes.PLUGIN_MISSING
            : ExitCodes.DONE;
      }
    }

    private static Map<String, Object> tree(PluginStatus status, PluginRuntime runtime)
        throws IOException {
      Map<String, Object> tree = PluginText.tree(status);
      if (status.state() == PluginStatus.State.REFUSED) {
        return tree;
      }
      runtime.plugins().stream()
          .filter(each -> each.file().equals(status.file()))
          .forEach(each -> PluginText.describe(tree, each));
      if (Files.isRegularFile(status.file())) {
        tree.put("needs", PluginText.needs(PluginArchive.open(status.file()).descriptor()));
      }
      Map<String, String> extensions = new LinkedHashMap<>();
      runtime.extensions().stream()
          .filter(each -> each.pluginId().equals(status.id()))
          .forEach(each -> extensions.put(each.id(), each.factory().summary()));
      tree.put("offers", extensions);
      return tree;
    }
  }

  /** {@code plugins remove}. */
  @Command(name = "remove", description = "Remove an installed plugin.")
  static final class Remove extends CliCommand {
    /** Not installed by anybody. */
    private static final Set<PluginOrigin> GIVEN =
        Set.of(PluginOrigin.BUNDLED, PluginOrigin.DEVELOPMENT);

    @Parameters(paramLabel = "ID")
    private String id = "";

    @Option(names = "--json", description = "Print as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
      PluginStore store = new PluginStore(root().home());
      Optional<PluginLock.Entry> was = PluginLock.read(store.lockFile()).of(id);
      try {
        store.remove(id);
      } catch (TributaryException unknown) {
        refuseBundled();
        throw unknown;
      }
      if (json) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", id);
        tree.put("version", was.map(PluginLock.Entry::version).orElse(""));
        tree.put("change", "removed");
        out().println(Json.text(tree));
      } else {
        out().println("removed " + id);
      }
      return ExitCodes.DONE;
    }

    private void refuseBundled() {
      try (PluginRuntime runtime = PluginRuntime.open(surroundings().runtime())) {
        if (runtime.statuses().stream()
            .anyMatch(each -> each.id().equals(id) && GIVEN.contains(each.origin()))) {
          throw new TributaryException(
              "bundled-plugin",
              "plugin '"
                  + id
                  + "' was not installed and cannot be removed; switch it off with: tributary"
                  + " plugins disable "
                  + id);
        }
      }
    }
  }

  /** {@code plugins enable}. */
  @Command(name = "enable", description = "Switch a plugin on again.")
  static final class Enable extends CliCommand {
    @Parameters(paramLabel = "ID")
    private String id = "";

    @Override
    public Integer call() throws IOException {
      PluginText.requireKnown(id, surroundings().runtime());
      new PluginStore(root().home()).enable(id);
      out().println("enabled " + id);
      return ExitCodes.DONE;
    }
  }

  /** {@code plugins disable}. */
  @Command(name = "disable", description = "Switch a plugin off, bundled or installed.")
  static final class Disable extends CliCommand {
    @Parameters(paramLabel = "ID")
    private String id = "";

    @Override
    public Integer call() throws IOException {
      PluginText.requireKnown(id, surroundings().runtime());
      new PluginStore(root().home()).disable(id);
      out().println("disabled " + id + "; switch it on with: tributary plugins enable " + id);
      return ExitCodes.DONE;
    }
  }

  /** {@code plugins verify}. */
  @Command(name = "verify", description = "Compare installed zips with plugins.lock.")
  static final class Verify extends CliCommand {
    @Option(names = "--json", description = "Print as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
      Map<String, String> found = new PluginStore(root().home()).verify();
      if (json) {
        out().println(Json.text(found));
      } else if (found.isEmpty()) {
        out().println("no plugin is installed beside those that came with Tributary");
      } else {
        TextTable table = new TextTable();
        found.forEach(table::row);
        table.lines("").forEach(out()::println);
      }
      boolean good = found.values().stream().allMatch("ok"::equals);
      return good ? ExitCodes.DONE : ExitCodes.PLUGIN_MISSING;
    }
  }
}
