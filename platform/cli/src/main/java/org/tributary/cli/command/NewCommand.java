package org.tributary.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tributary.runtime.LoadedExtension;
import org.tributary.runtime.PluginRuntime;
import org.tributary.sdk.TributaryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code new}: a Maven project of a plugin that builds, tests itself and runs. */
@Command(
    name = "new",
    description =
        "Generate the project of a plugin (family, source, metric, study, bound, intervention), or a"
            + " program.")
final class NewCommand extends CliCommand {

  /** What the plugin offers. */
  enum Kind {
    FAMILY,
    SOURCE,
    METRIC,
    STUDY,
    BOUND,
    INTERVENTION
  }

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description = "family, source, metric, study, bound or intervention.")
  private Kind kind = Kind.FAMILY;

  @Parameters(index = "1", paramLabel = "NAME", description = "Id, as acme-copula.")
  private String name = "";

  @Option(names = "--to", paramLabel = "FOLDER", description = "Folder to make; NAME by default.")
  private @Nullable Path target;

  @Option(
      names = "--into",
      paramLabel = "FOLDER",
      description = "A project that exists: add the class to it.")
  private @Nullable Path into;

  @Option(
      names = "--package",
      defaultValue = "com.example",
      description = "Java package and Maven group; ${DEFAULT-VALUE} by default.")
  private String group = "com.example";

  @Option(
      names = "--python",
      description = "In Python: a program beside the study file, with nothing to build.")
  private boolean python = false;

  @Override
  public Integer call() throws IOException {
    Path folder = target == null ? Path.of(name) : target;
    if (into != null && (python || target != null)) {
      throw new TributaryException(
          "bad-option", "--into adds a class to a project in Java: leave --python and --to out");
    }
    if (python) {
      PythonTemplate program =
          new PythonTemplate(kind.name().toLowerCase(java.util.Locale.ROOT), name);
      program.write(folder).forEach(file -> out().println("wrote " + file));
      out()
          .println(
              "use it at once:     tributary run "
                  + folder.resolve("study.yaml")
                  + " --allow exec");
      readOn("programs");
      return ExitCodes.DONE;
    }
    refuseTaken();
    ProjectTemplate project =
        new ProjectTemplate(
            kind.name().toLowerCase(java.util.Locale.ROOT),
            name,
            group,
            surroundings().repository());
    if (into != null) {
      project.add(into).forEach(file -> out().println("wrote " + file));
      if (!project.given().isEmpty()) {
        out().println("in its contract test:  PluginContract.here()" + project.given());
      }
      out().println("build and test it:  mvn -f " + into + " package");
      return ExitCodes.DONE;
    }
    project.write(folder).forEach(file -> out().println("wrote " + file));
    out().println("build and test it:  mvn -f " + folder + " package");
    out()
        .println(
            "use it at once:     tributary --develop "
                + folder
                + " run "
                + folder.resolve("study.yaml"));
    out()
        .println(
            "install it:         tributary plugins install "
                + folder.resolve("target").resolve(name + "-1.0.0.zip"));
    readOn(kind.name().toLowerCase(java.util.Locale.ROOT));
    return ExitCodes.DONE;
  }

  private void readOn(String chapter) {
    surroundings()
        .guide()
        .ifPresent(guide -> out().println("read on:            " + guide.resolve(chapter + ".md")));
  }

  /** Studies would mean what came with Tributary, not the new plugin, and never say so. */
  private void refuseTaken() {
    try (PluginRuntime runtime = PluginRuntime.open(surroundings().runtime())) {
      for (LoadedExtension each : runtime.extensions()) {
        if (each.bundled() && (each.id().equals(name) || each.pluginId().equals(name))) {
          throw new TributaryException(
              "name-taken",
              "'"
                  + name
                  + "' is taken by "
                  + each.fullId()
                  + ", which came with Tributary: choose another, as my-"
                  + name);
        }
      }
    }
  }
}
