package org.tributary.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.cells.Cancellation;
import org.tributary.cli.display.RunDisplay;
import org.tributary.cli.live.LiveRun;
import org.tributary.cli.live.LiveView;
import org.tributary.cli.text.PreviewText;
import org.tributary.cli.text.RunText;
import org.tributary.cli.text.ShardText;
import org.tributary.engine.bind.Validation;
import org.tributary.engine.run.Shard;
import org.tributary.host.RunPreview;
import org.tributary.host.RunReport;
import org.tributary.host.RunSettings;
import org.tributary.host.ShardReport;
import org.tributary.host.Tributary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: measures what is missing of a study and says what was found. */
@Command(name = "run", description = "Run a study, or what is missing of it.")
final class RunCommand extends CliCommand {
  /** A year: more is no limit. */
  private static final double LONGEST_SECONDS = 3.2e7;

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

  @Option(
      names = "--isolate",
      description = "Measure cells in processes of their own, which may break off one by one.")
  private boolean isolate;

  @Option(
      names = "--cell-timeout",
      paramLabel = "SECONDS",
      description = "Longest time for one cell; it has failed then. Needs --isolate.")
  private @Nullable Double cellTimeout;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description = "Measure the I-th of N shares of the cells and write no report.")
  private @Nullable String shard;

  @Mixin private SparkArguments spark = new SparkArguments();

  @Option(
      names = "--live",
      description = "Serve a page on this machine that shows the run while it goes on.")
  private boolean live;

  @Mixin private PageOptions page = new PageOptions();

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
    if (cellTimeout != null && (!isolate || !(cellTimeout > 0 && cellTimeout < LONGEST_SECONDS))) {
      err()
          .println(
              "--cell-timeout needs --isolate and seconds > 0, was "
                  + cellTimeout
                  + (isolate ? "" : " without --isolate"));
      return ExitCodes.BAD_USAGE;
    }
    if (spark.used() && (isolate || shard != null || dry)) {
      err()
          .println(
              "--spark measures cells in processes of executors: leave out --isolate, --shard and"
                  + " --dry-run");
      return ExitCodes.BAD_USAGE;
    }
    Optional<String> wrong = spark.mistake();
    if (wrong.isPresent()) {
      err().println(wrong.get());
      return ExitCodes.BAD_USAGE;
    }
    Optional<Shard> share = Optional.ofNullable(shard).map(Shard::parse);
    if (dry && share.isPresent()) {
      err().println("--dry-run tells of the whole run: leave out --shard");
      return ExitCodes.BAD_USAGE;
    }
    if (live && (dry || share.isPresent())) {
      err().println("--live shows a whole run: leave out " + (dry ? "--dry-run" : "--shard"));
      return ExitCodes.BAD_USAGE;
    }
    if (!live && page.given().isPresent()) {
      err().println(page.given().get() + " is about the page of a run: add --live");
      return ExitCodes.BAD_USAGE;
    }
    Optional<Validation> refusal = Tributary.refusal(study.study());
    if (refusal.isPresent()) {
      return Mistakes.report(study.file(), refusal.get(), err());
    }
    Surroundings surroundings = root().surroundings(study.allowed());
    try (Tributary tributary = surroundings.open()) {
      Validation validation = tributary.validate(study.study());
      if (!validation.ok()) {
        return Mistakes.report(study.file(), validation, tributary, err());
      }
      RunSettings settings = settings(surroundings);
      if (dry) {
        RunPreview preview = tributary.preview(study.study(), settings);
        PreviewText.print(preview, workers, json, out());
        return ExitCodes.of(preview);
      }
      if (!json) {
        out()
            .println(
                spark.used()
                    ? RunText.header(validation, "Spark at " + spark.master())
                    : RunText.header(validation, workers));
        out().flush();
      }
      if (spark.used()) {
        Stream.of("--workers", "--gpu-slots")
            .filter(spec().commandLine().getParseResult()::hasMatchedOption)
            .forEach(
                each ->
                    err()
                        .println(
                            each
                                + " does nothing with --spark: executors measure, as many cells at"
                                + " once as they have cores (--spark-conf spark.cores.max=N)"));
      }
      return share.isPresent()
          ? measured(tributary, settings, share.get())
          : measured(tributary, settings, validation.spec().orElseThrow().name());
    }
  }

  private RunSettings settings(Surroundings surroundings) {
    RunSettings threads = new RunSettings(workspace, workers, gpuSlots, command());
    if (spark.used()) {
      return threads.on(spark.settings());
    }
    return isolate
        ? threads.isolated(
            WorkerCommand.isolation(surroundings, workers, Optional.ofNullable(cellTimeout)))
        : threads;
  }

  private int measured(Tributary tributary, RunSettings settings, Shard share) {
    Optional<ShardReport> report =
        uninterrupted(
            (display, cancellation, warnings) ->
                tributary.run(
                    study.study(),
                    share,
                    settings,
                    display,
                    cancellation,
                    each -> warn(each, warnings)),
            new ArrayList<>());
    if (report.isEmpty()) {
      return ExitCodes.INTERRUPTED;
    }
    ShardText.print(report.get(), json, command(), out());
    return report.get().outcome().failures().isEmpty() ? ExitCodes.DONE : ExitCodes.FAILED_CELLS;
  }

  private int measured(Tributary tributary, RunSettings settings, String name) {
    List<String> told = new ArrayList<>();
    try (LiveView view = new LiveView(new LiveRun(name, command(), workers), workspace, live)) {
      view.page().ifPresent(each -> page.shown(each, err()));
      Optional<RunReport> report =
          uninterrupted(
              (display, cancellation, warnings) -> {
                display.beside(view.listener());
                return tributary.run(
                    study.study(), settings, display, cancellation, each -> warn(each, warnings));
              },
              told);
      if (report.isEmpty()) {
        return ExitCodes.INTERRUPTED;
      }
      if (json) {
        out().println(RunText.json(report.get(), told));
      } else {
        RunText.print(report.get(), out());
      }
      out().flush();
      view.ended(report.get().folder().resolve("report.html"));
      view.page().ifPresent(each -> page.left(each, err()));
      return ExitCodes.of(report.get());
    }
  }

  /** Something that measures and can be stopped. */
  private interface Measured<T> {
    T by(RunDisplay display, Cancellation cancellation, List<String> warnings);
  }

  /** What was measured; empty when it was stopped. */
  private <T> Optional<T> uninterrupted(Measured<T> measured, List<String> warnings) {
    Cancellation cancellation = new Cancellation();
    RunDisplay display = RunDisplay.on(err());
    try (Interruption interruption =
        new Interruption(cancellation, () -> stopped(display), err())) {
      try (display) {
        return Optional.of(measured.by(display, cancellation, warnings));
      } catch (CancellationException stop) {
        return Optional.empty();
      }
    }
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
        + command()
        + spark.typed();
  }

  private String command() {
    return "tributary run " + study.typed() + " --out " + workspace;
  }
}
