package org.tributary.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tributary.cli.text.Json;
import org.tributary.cli.text.PluginText;
import org.tributary.cli.text.Table;
import org.tributary.runtime.LoadedExtension;
import org.tributary.runtime.LoadedPlugin;
import org.tributary.runtime.PluginRuntime;
import org.tributary.runtime.PluginStatus;
import org.tributary.runtime.PluginStore;
import org.tributary.sdk.TributaryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plugins}: what is installed, and changing it. */
@Command(
    name = "plugins",
    description = "Install, remove, switch and check plugins.",
    subcommands = {
      PluginsCommand.ListAll.class,
      PluginsCommand.Describe.class,
      PluginsCommand.Install.class,
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
  @Command(name = "describe", description = "One plugin and its extensions.")
  static final class Describe extends CliCommand {
    @Parameters(paramLabel = "ID")
    private String id = "";

    @Override
    public Integer call() {
      try (PluginRuntime runtime = PluginRuntime.open(surroundings().runtime())) {
        List<PluginStatus> found =
            runtime.statuses().stream().filter(each -> each.id().equals(id)).toList();
        if (found.isEmpty()) {
          throw new TributaryException(
              "unknown-plugin", "there is no plugin '" + id + "'; see tributary plugins list");
        }
        found.forEach(each -> out().println(each.line()));
        runtime.plugins().stream().filter(each -> each.id().equals(id)).forEach(this::print);
        for (LoadedExtension each : runtime.extensions()) {
          if (each.pluginId().equals(id)) {
            out().println("  " + each.id() + "  " + each.factory().summary());
          }
        }
        return found.stream().anyMatch(each -> each.state() == PluginStatus.State.REFUSED)
            ? ExitCodes.PLUGIN_MISSING
            : ExitCodes.DONE;
      }
    }

    private void print(LoadedPlugin plugin) {
      out().println(plugin.description());
      new Table()
          .row("provider", plugin.provider())
          .row("license", plugin.license())
          .row("sha256", plugin.sha256())
          .row("file", plugin.file().toString())
          .lines("  ")
          .forEach(out()::println);
    }
  }

  /** {@code plugins install}. */
  @Command(name = "install", description = "Install a zip after trying it; it is not sandboxed.")
  static final class Install extends CliCommand {
    @Parameters(paramLabel = "ZIP")
    private Path zip = Path.of("");

    @Override
    public Integer call() throws IOException {
      PluginStatus status = new PluginStore(root().home()).install(zip, surroundings().bundled());
      out().println("installed " + status.line());
      out().println("a plugin is not sandboxed: it can do whatever you can do");
      return ExitCodes.DONE;
    }
  }

  /** {@code plugins remove}. */
  @Command(name = "remove", description = "Remove an installed plugin.")
  static final class Remove extends CliCommand {
    @Parameters(paramLabel = "ID")
    private String id = "";

    @Override
    public Integer call() throws IOException {
      new PluginStore(root().home()).remove(id);
      out().println("removed " + id);
      return ExitCodes.DONE;
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
        Table table = new Table();
        found.forEach(table::row);
        table.lines("").forEach(out()::println);
      }
      boolean good = found.values().stream().allMatch("ok"::equals);
      return good ? ExitCodes.DONE : ExitCodes.PLUGIN_MISSING;
    }
  }
}
