package org.tributary.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.tributary.cells.Cancellation;
import org.tributary.cli.display.RunDisplay;
import org.tributary.cli.text.PreviewText;
import org.tributary.cli.text.RunText;
import org.tributary.engine.bind.Validation;
import org.tributary.host.RunPreview;
import org.tributary.host.RunReport;
import org.tributary.host.RunSettings;
import org.tributary.host.Tributary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: measures what is missing of a study and says what was found. */
@Command(name = "run", description = "Run a study, or what is missing of it.")
final class RunCommand extends CliCommand {
  @Mixin private StudyArguments study = new StudyArguments();

  @Option(
      names = "--workers",
      description = "Threads that measure cells; one a processor by default.")
  private int workers = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--gpu-slots",
      paramLabel = "CELLS",
      defaultValue = "1",
      description = "Cells that one GPU takes at once; ${DEFAULT-VALUE} by default.")
  private int gpuSlots = 1;

  @Option(
      names = "--out",
      paramLabel = "WORKSPACE",
      defaultValue = "tributary-runs",
      description = "Folder that holds everything measured; ${DEFAULT-VALUE} by default.")
  private Path workspace = Path.of("tributary-runs");

  @Option(names = "--dry-run", description = "Say what would be run and how long it would take.")
  private boolean dry;

  @Option(names = "--json", description = "Print the findings as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    if (workers < 1) {
      err().println("--workers must be >= 1, was " + workers);
      return ExitCodes.BAD_USAGE;
    }
    if (gpuSlots < 1) {
      err().println("--gpu-slots must be >= 1, were " + gpuSlots);
      return ExitCodes.BAD_USAGE;
    }
    Optional<Validation> refusal = Tributary.refusal(study.study());
    if (refusal.isPresent()) {
      return Mistakes.report(study.file(), refusal.get(), err());
    }
    try (Tributary tributary = root().surroundings(study.allowed()).open()) {
      Validation validation = tributary.validate(study.study());
      if (!validation.ok()) {
        return Mistakes.report(study.file(), validation, tributary, err());
      }
      RunSettings settings = new RunSettings(workspace, workers, gpuSlots, command());
      if (dry) {
        RunPreview preview = tributary.preview(study.study(), settings);
        PreviewText.print(preview, workers, json, out());
        return ExitCodes.of(preview);
      }
      if (!json) {
        out().println(RunText.header(validation, workers));
        out().flush();
      }
      return measured(tributary, settings);
    }
  }

  private int measured(Tributary tributary, RunSettings settings) {
    Cancellation cancellation = new Cancellation();
    RunDisplay display = RunDisplay.on(err());
    List<String> warnings = new ArrayList<>();
    RunReport report;
    try (Interruption interruption =
        new Interruption(cancellation, () -> stopped(display), err())) {
      try (display) {
        report =
            tributary.run(
                study.study(), settings, display, cancellation, each -> warn(each, warnings));
      } catch (CancellationException stop) {
        return ExitCodes.INTERRUPTED;
      }
    }
    if (json) {
      out().println(RunText.json(report, warnings));
    } else {
      RunText.print(report, out());
    }
    return ExitCodes.of(report);
  }

  /** A person reads a warning at once, a program with the findings. */
  private void warn(String sentence, List<String> warnings) {
    warnings.add(sentence);
    if (!json) {
      out().println(RunText.warning(sentence));
      out().flush();
    }
  }

  /** What a person reads after Ctrl-C. */
  private String stopped(RunDisplay display) {
    return "stopped  "
        + display.kept()
        + " in "
        + workspace
        + "; nothing of it is measured again. Go on with: "
        + command();
  }

  private String command() {
    return "tributary run " + study.typed() + " --out " + workspace;
  }
}
