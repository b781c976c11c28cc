package org.tributary.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.sdk.TributaryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code tributary}: the options of every command, and the list of commands. */
@Command(
    name = "tributary",
    description = "Measured answers about the data a generative model learns from.",
    version = "tributary 2.0.0",
    subcommands = {
      RunCommand.class,
      WatchCommand.class,
      ValidateCommand.class,
      ListCommand.class,
      DescribeCommand.class,
      InitCommand.class,
      SchemaCommand.class,
      ReportCommand.class,
      ExportCommand.class,
      CompareCommand.class,
      VerifyCommand.class,
      SampleCommand.class,
      CacheCommand.class,
      MergeCommand.class,
      PluginsCommand.class,
      BatteryCommand.class,
      NewCommand.class,
      DoctorCommand.class,
      GpuCommand.class,
      CompletionCommand.class,
      WorkerCommand.class,
      HelpCommand.class
    },
    footerHeading = "%nStart here:%n",
    footer = {
      "  tributary list                   what there is to use",
      "  tributary init collapse-gaussian a commented study file",
      "  tributary run collapse-gaussian.yaml",
      "",
      "Exit codes: 0 done, 1 failed cells, 2 bad usage or invalid study,",
      "3 plugin missing or refused, 4 whole, but nothing could be answered,",
      "130 interrupted."
    })
public final class TributaryCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--home",
      paramLabel = "FOLDER",
      scope = ScopeType.INHERIT,
      description = "Your plugins and logs; TRIBUTARY_HOME, else $${HOME}/.tributary.")
  private @Nullable Path home;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      scope = ScopeType.INHERIT,
      description = "What $${data} in study files stands for; TRIBUTARY_DATA.")
  private @Nullable Path data;

  @Option(
      names = "--develop",
      paramLabel = "MODULE",
      scope = ScopeType.INHERIT,
      description = "Also use the plugin being developed in this Maven module; may be repeated.")
  private List<Path> develop = new ArrayList<>();

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show stack traces; TRIBUTARY_DEBUG.")
  private boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "which command? There are " + commands());
    }
  }

  private String commands() {
    return spec == null
        ? "none"
        : spec.subcommands().entrySet().stream()
            .filter(each -> !each.getValue().getCommandSpec().usageMessage().hidden())
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
  }

  /** TRIBUTARY_HOME. */
  Path home() {
    if (home != null) {
      return home.toAbsolutePath();
    }
    return HomeFolder.of(System.getenv());
  }

  /** Folder of data sets. */
  Optional<Path> data() {
    return Optional.ofNullable(data)
        .or(
            () ->
                Optional.ofNullable(System.getenv("TRIBUTARY_DATA"))
                    .filter(text -> !text.isBlank())
                    .map(Path::of))
        .map(Path::toAbsolutePath);
  }

  private static void requirePlugin(Path module) {
    String missing = "";
    if (!Files.isDirectory(module)) {
      missing = "there is no such folder";
    } else if (!Files.isRegularFile(module.resolve("pom.xml"))) {
      missing = "it has no pom.xml, so it is no Maven module of a plugin";
    } else if (!Files.isRegularFile(module.resolve("target/tributary-plugin/plugin.properties"))) {
      missing =
          "its target folder holds no plugin: run mvn -f "
              + module
              + " process-classes, or give it"
              + " tributary-plugin-parent as parent";
    }
    if (!missing.isEmpty()) {
      throw new TributaryException("no-plugin", "--develop " + module + ": " + missing);
    }
  }

  /** Whether stack traces are wanted. */
  boolean debug() {
    return debug || System.getenv("TRIBUTARY_DEBUG") != null;
  }

  /** What a command needs to open the host. */
  Surroundings surroundings(Set<String> allowed) {
    develop.forEach(TributaryCommand::requirePlugin);
    return new Surroundings(
        Optional.ofNullable(System.getProperty("tributary.install")).map(Path::of),
        home(),
        data(),
        develop,
        allowed);
  }
}
