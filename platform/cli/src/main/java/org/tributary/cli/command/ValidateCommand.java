package org.tributary.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.cli.text.Json;
import org.tributary.cli.text.PreviewText;
import org.tributary.engine.bind.Validation;
import org.tributary.engine.spec.SpecError;
import org.tributary.host.RunPreview;
import org.tributary.host.RunSettings;
import org.tributary.host.Tributary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code validate}: every mistake of a study file at once, or its size and its time. */
@Command(name = "validate", description = "Check a study file; nothing is run.")
final class ValidateCommand extends CliCommand {
  /** Settings up to which a run is planned and some of its cells are tried. */
  private static final int MOST_PLANNED = 10_000;

  @Mixin private StudyArguments study = new StudyArguments();

  @Option(
      names = "--out",
      paramLabel = "WORKSPACE",
      defaultValue = "tributary-runs",
      description = "Workspace that cells may be reused from.")
  private Path workspace = Path.of("tributary-runs");

  @Option(names = "--json", description = "Print mistakes, or the size, as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Optional<Validation> refusal = Tributary.refusal(study.study());
    if (refusal.isPresent()) {
      printed(refusal.get());
      return Mistakes.report(study.file(), refusal.get(), err());
    }
    try (Tributary tributary = root().surroundings(study.allowed()).open()) {
      Validation validation = tributary.validate(study.study());
      if (!validation.ok()) {
        printed(validation);
        return Mistakes.report(study.file(), validation, tributary, err());
      }
      if (validation.settings().size() > MOST_PLANNED) {
        PreviewText.sizes(validation.design().orElseThrow(), json, out());
        return ExitCodes.DONE;
      }
      int workers = Runtime.getRuntime().availableProcessors();
      RunSettings settings = new RunSettings(workspace, workers, "tributary");
      RunPreview preview = tributary.preview(study.study(), settings);
      PreviewText.print(preview, workers, json, out());
      return ExitCodes.of(preview);
    }
  }

  private void printed(Validation validation) {
    if (json) {
      out().println(Json.text(Map.of("ok", false, "mistakes", mistakes(validation))));
    }
  }

  private static List<Map<String, Object>> mistakes(Validation validation) {
    return validation.errors().stream().map(ValidateCommand::mistake).toList();
  }

  private static Map<String, Object> mistake(SpecError error) {
    return Map.of("line", error.line(), "path", error.path(), "message", error.message());
  }
}
