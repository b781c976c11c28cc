package org.tributary.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.tributary.cells.Cancellation;
import org.tributary.cli.display.RunDisplay;
import org.tributary.cli.text.BatteryPage;
import org.tributary.engine.bind.Validation;
import org.tributary.host.RunReport;
import org.tributary.host.RunSettings;
import org.tributary.host.StudyFile;
import org.tributary.host.Tributary;
import org.tributary.sdk.TributaryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code battery}: the three questions about a family, beside two that everybody knows. */
@Command(
    name = "battery",
    description = "Ask a model family the three questions at toy scale, and write one page.")
final class BatteryCommand extends CliCommand {

  /** What is asked, in order. */
  private enum Question {
    POOL("Pool or separate?"),
    LOOP("How much synthetic data?"),
    GAP("How big is the gap?");

    private final String text;

    Question(String text) {
      this.text = text;
    }

    private String file() {
      return name().toLowerCase(Locale.ROOT) + ".yaml";
    }
  }

  @Parameters(
      paramLabel = "FAMILY",
      description = "Its id, its line of a study file as '{use: ..., ...}', or a program.")
  private String family = "";

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "The page; FAMILY-battery.md by default. Its study files lie beside it.")
  private @Nullable Path target;

  @Option(names = "--replicates", description = "Replicates in place of 20.")
  private @Nullable Integer replicates;

  @Option(
      names = "--out",
      paramLabel = "WORKSPACE",
      defaultValue = "tributary-runs",
      description = "Folder that holds everything measured; ${DEFAULT-VALUE} by default.")
  private Path workspace = Path.of("tributary-runs");

  @Option(
      names = "--allow",
      paramLabel = "PERMISSION",
      split = ",",
      description = "Permit plugins to start programs (exec) or query freely (sql).")
  private Set<String> allowed = new TreeSet<>();

  @Override
  public Integer call() throws IOException {
    boolean program = Files.isRegularFile(Path.of(family));
    String name = name(program);
    String written =
        program
            ? "{use: process, program: " + quoted(Path.of(family).toAbsolutePath()) + "}"
            : family;
    Path page = target == null ? Path.of(name + "-battery.md") : target;
    Path studies = page.toAbsolutePath().resolveSibling(name + "-battery");
    if (Files.exists(page)) {
      throw new TributaryException(
          "file-exists", page + " exists and is left as it is; choose another with --to FILE");
    }
    write(studies, name, written);
    BatteryPage battery = new BatteryPage(name, command());
    int code = ExitCodes.DONE;
    Cancellation cancellation = new Cancellation();
    try (Tributary tributary = root().surroundings(allowed).open();
        Interruption interruption =
            new Interruption(
                cancellation,
                () -> "stopped  finished cells are kept; go on with: " + command(),
                err())) {
      for (Question question : Question.values()) {
        Path file = studies.resolve(question.file());
        StudyFile study = study(file);
        Validation validation = tributary.validate(study);
        if (!validation.ok()) {
          return Mistakes.report(file, validation, tributary, err());
        }
        RunReport report = run(tributary, study, cancellation);
        battery.add(question.text, report);
        code = Math.max(code, report.failures().isEmpty() ? code : ExitCodes.FAILED_CELLS);
      }
    } catch (CancellationException stop) {
      return ExitCodes.INTERRUPTED;
    }
    Files.writeString(page, battery.text());
    out().println("wrote " + page);
    return code;
  }

  private RunReport run(Tributary tributary, StudyFile study, Cancellation cancellation) {
    try (RunDisplay display = RunDisplay.on(err())) {
      RunSettings settings =
          new RunSettings(workspace, Runtime.getRuntime().availableProcessors(), 1, command());
      return tributary.run(study, settings, display, cancellation, each -> {});
    }
  }

  private StudyFile study(Path file) {
    OptionalInt count = replicates == null ? OptionalInt.empty() : OptionalInt.of(replicates);
    return new StudyFile(file, List.of(), OptionalLong.empty(), count);
  }

  /** Writes the study files, which may be run again, and changed, like any other. */
  private static void write(Path folder, String name, String family) throws IOException {
    Map<String, String> templates = new LinkedHashMap<>();
    for (Question each : Question.values()) {
      templates.put(each.file(), "battery/" + each.file());
    }
    ProjectTemplate.write(folder, templates, Map.of("@name@", name, "@family@", family));
  }

  /** What the family is called: its id, or the program's name. */
  private String name(boolean program) {
    String name = family.replaceAll("(?s).*use:\\s*['\"]?([A-Za-z0-9/-]+).*", "$1");
    if (program) {
      name = String.valueOf(Path.of(family).getFileName()).replaceAll("\\.[A-Za-z0-9]+$", "");
    }
    String id = name.replaceAll(".*/", "").toLowerCase(Locale.ROOT).replace('_', '-');
    ProjectTemplate.requireId(id);
    if (id.equals("gaussian") || id.equals("kde")) {
      throw new TributaryException(
          "is-baseline", "'" + id + "' is what others are set against: name another family");
    }
    return id;
  }

  private static String quoted(Path path) {
    return "'" + path.toString().replace("'", "''") + "'";
  }

  private String command() {
    boolean plain = family.matches("[A-Za-z0-9_./-]+");
    return "tributary battery "
        + (plain ? family : "'" + family + "'")
        + (allowed.isEmpty() ? "" : " --allow " + String.join(",", allowed));
  }
}
