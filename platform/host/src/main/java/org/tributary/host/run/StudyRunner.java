package org.tributary.host.run;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tributary.analysis.AnalysisResult;
import org.tributary.analysis.card.NotAsked;
import org.tributary.cells.Cancellation;
import org.tributary.engine.registry.Registry;
import org.tributary.engine.run.FinishedCell;
import org.tributary.engine.run.RunListener;
import org.tributary.engine.run.RunOutcome;
import org.tributary.engine.run.RunRequest;
import org.tributary.engine.run.Shard;
import org.tributary.host.HostOptions;
import org.tributary.host.RunPreview;
import org.tributary.host.RunReport;
import org.tributary.host.RunSettings;
import org.tributary.host.ShardReport;
import org.tributary.host.StudyFile;
import org.tributary.host.cluster.ClusterRun;
import org.tributary.host.past.RunReading;
import org.tributary.numerics.linear.NumericsBackend;
import org.tributary.report.FigureFormat;
import org.tributary.runtime.PluginRuntime;
import org.tributary.sdk.evidence.Observations;
import org.tributary.store.CellTable;
import org.tributary.store.ObservationTable;
import org.tributary.store.RunArtifact;
import org.tributary.store.RunCell;
import org.tributary.store.RunFolder;
import org.tributary.store.Workspace;

/** Runs a study from file to report. */
public final class StudyRunner {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss");
  private static final int MOST_BROKEN = 3;
  private final StudyReading reading;
  private final Registry registry;
  private final RunReading runs;
  private final Measuring.ClusterConnection clusters;

  @Inject
  public StudyRunner(
      StudyReading reading,
      Registry registry,
      RunReading runs,
      HostOptions options,
      PluginRuntime plugins) {
    this.reading = reading;
    this.registry = registry;
    this.runs = runs;
    this.clusters =
        (settings, run, order) ->
            ClusterRun.open(
                settings,
                options,
                plugins.plugins(),
                run.checked().file().path(),
                run.settings().stream().flatMap(each -> each.inputs().stream()).toList(),
                order);
  }

  /**
   * Measures what is missing and writes the run folder; warnings come before anything is measured.
   */
  public RunReport run(
      StudyFile file,
      RunSettings settings,
      RunListener listener,
      Cancellation cancellation,
      Consumer<String> warnings) {
    PreparedRun run = prepared(file, settings, warnings);
    RunRequest request = run.request(settings.workers(), settings.gpuSlots());
    LocalDateTime started = LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS);
    long clock = System.nanoTime();
    try (Workspace workspace = Workspace.open(settings.workspace())) {
      brokenOff(workspace).ifPresent(warnings);
      RunOutcome outcome;
      int workers;
      String measuredBy;
      try (Measuring cells =
          Measuring.of(
              run, request, settings, clusters, workspace, listener, cancellation, warnings)) {
        outcome = cells.study().run();
        workers = cells.workers().get();
        measuredBy = cells.cells().get();
      }
      RunFolder folder = workspace.newRun(run.spec().name(), started.format(STAMP));
      ObservationTable table = ObservationTable.of(outcome.axes(), outcome.observations().all());
      List<RunArtifact> artifacts = artifacts(outcome);
      folder.write("study.yaml", run.spec().bytes());
      folder.write("resolved.yaml", run.base().options().yaml().getBytes(StandardCharsets.UTF_8));
      CellTable cells = CellTable.of(table, cells(outcome));
      folder.writeArtifacts(outcome.axes(), artifacts, cells);
      // The table is written while it is analysed.
      CompletableFuture<Optional<String>> written =
          CompletableFuture.supplyAsync(() -> folder.writeObservations(table, cells));
      RunWriting writing = new RunWriting(registry, run);
      AnalysisResult result = writing.analyse(table.observations(), outcome.completeness());
      Optional<String> unwritten = finish(written);
      double seconds = (System.nanoTime() - clock) / 1e9;
      Provenance provenance =
          provenance(run, request, settings, workers, measuredBy, outcome, started, seconds);
      List<String> notes = notes(outcome, workspace.notes());
      unwritten.ifPresent(notes::add);
      folder.write("findings.json", writing.findings(result, outcome.completeness()));
      folder.write("summary.csv", writing.summary(result));
      folder.write(Provenance.FILE, provenance.json().getBytes(StandardCharsets.UTF_8));
      // The screen was told before anything was measured.
      List<String> told = new ArrayList<>(notes);
      NumericsBackend.fallback().ifPresent(told::add);
      folder.write("run.log", RunLog.text(provenance, outcome, told));
      folder.write(
          "report.html",
          writing.report(result, provenance, artifacts, workspace, told, folder.path().toString()));
      return new RunReport(
          folder.path(),
          outcome.completeness(),
          result.answer(),
          result.findings(),
          result.theory(),
          result.unanswered(),
          outcome.failures(),
          Stream.of(notes, run.base().study().notes(), notAsked(result))
              .flatMap(List::stream)
              .toList());
    }
  }

  /** Measures a share of the cells; no run folder is written. */
  public ShardReport run(
      StudyFile file,
      Shard shard,
      RunSettings settings,
      RunListener listener,
      Cancellation cancellation,
      Consumer<String> warnings) {
    PreparedRun run = prepared(file, settings, warnings);
    RunRequest request = run.request(settings.workers(), settings.gpuSlots());
    try (Workspace workspace = Workspace.open(settings.workspace())) {
      brokenOff(workspace).ifPresent(warnings);
      try (Measuring cells =
          Measuring.of(
              run, request, settings, clusters, workspace, listener, cancellation, warnings)) {
        return new ShardReport(cells.study().run(shard), workspace.notes());
      }
    }
  }

  /** Over which cells earlier runs ended. */
  private static Optional<String> brokenOff(Workspace workspace) {
    List<String> cells = workspace.takeBrokenOff();
    return cells.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "an earlier run was killed or broke off over "
                + String.join(" and ", cells.subList(0, Math.min(cells.size(), MOST_BROKEN)))
                + (cells.size() > MOST_BROKEN ? " and others" : "")
                + ": if it does so again, run with --isolate, and only that cell fails");
  }

  private PreparedRun prepared(StudyFile file, RunSettings settings, Consumer<String> warnings) {
    PreparedRun run = PreparedRun.of(reading.checkOrThrow(file));
    NumericsBackend.fallback().ifPresent(warnings);
    run.warnings().forEach(warnings);
    if (settings.cluster().isEmpty()) {
      settings
          .crowding(run.spec().numericsThreads(), Runtime.getRuntime().availableProcessors())
          .ifPresent(warnings);
    } else if (run.spec().keepModels()) {
      warnings.accept(
          "kept models are read by executors that see the workspace under its path, and elsewhere"
              + " fitted again: for costly fits use --shard in a folder that all machines see");
    }
    return run;
  }

  /** Waits for work on the side and throws what it threw. */
  private static <T> T finish(CompletableFuture<T> work) {
    try {
      return work.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException own) {
        throw own;
      }
      throw failed;
    }
  }

  private static List<String> notes(RunOutcome outcome, List<String> journal) {
    List<String> notes = new ArrayList<>(outcome.notes());
    notes.addAll(journal);
    if (!outcome.failures().isEmpty()) {
      FinishedCell first = outcome.failures().get(0);
      notes.add(
          outcome.failures().size()
              + " cells failed; the first: "
              + first.result().failure().orElse("no reason given"));
    }
    return notes;
  }

  private static Provenance provenance(
      PreparedRun run,
      RunRequest request,
      RunSettings settings,
      int workers,
      String measuredBy,
      RunOutcome outcome,
      LocalDateTime started,
      double seconds) {
    return new Provenance(
        run.spec().file().toAbsolutePath().normalize().toString(),
        run.checked().file().overrides(),
        run.spec().seed(),
        run.design().replicates(),
        settings.command(),
        started.toString(),
        seconds,
        workers,
        measuredBy,
        outcome.axes(),
        outcome.completeness(),
        Provenance.versions(request),
        Provenance.repeatability(request),
        Provenance.plugins(run.settings()),
        Provenance.inputs(run.settings()),
        run.base().options().yaml());
  }

  private static List<RunCell> cells(RunOutcome outcome) {
    return outcome.cells().stream()
        .map(
            cell ->
                new RunCell(
                    cell.planned().key(),
                    cell.planned().replicate(),
                    cell.planned().round(),
                    cell.result().failure().orElse("")))
        .toList();
  }

  private static List<RunArtifact> artifacts(RunOutcome outcome) {
    List<RunArtifact> all = new ArrayList<>();
    for (FinishedCell cell : outcome.cells()) {
      cell.result()
          .artifacts()
          .forEach(
              each ->
                  all.add(
                      new RunArtifact(
                          cell.planned().key(),
                          cell.planned().replicate(),
                          cell.planned().setting(),
                          each)));
    }
    return all;
  }

  /** Measures a few cells without keeping them, and multiplies. */
  public RunPreview preview(StudyFile file, RunSettings settings) {
    PreparedRun run = PreparedRun.of(reading.checkOrThrow(file));
    RunRequest request = run.request(settings.workers(), settings.gpuSlots());
    KnownRounds known = KnownRounds.of(request, settings.workspace());
    int missing = known.cells() - known.reusable();
    int later = known.rounds().complete() ? 0 : known.laterCells(request);
    DryCells.Trial trial =
        missing == 0 && later == 0
            ? new DryCells.Trial(0, false, Optional.empty())
            : DryCells.of(request);
    Runtime java = Runtime.getRuntime();
    return new RunPreview(
        run.base().factory().title(),
        run.spec().name(),
        run.settings().size(),
        run.design().replicates(),
        known.cells(),
        known.reusable(),
        later,
        trial.secondsPerCell(),
        trial.secondsPerCell() * missing / settings.workers(),
        trial.secondsPerCell() * later / settings.workers(),
        trial.atLeast(),
        trial.failure().orElse(""),
        java.totalMemory() - java.freeMemory(),
        DryCells.BYTES_PER_CELL,
        run.warnings());
  }

  public Map<String, byte[]> figures(Path folder, FigureFormat format) {
    RunReading.PastRun past = runs.read(folder);
    AnalysisResult result =
        new RunWriting(registry, past.run())
            .analyse(past.table().observations(), past.provenance().completeness());
    try (Workspace workspace = Workspace.open(RunReading.workspaceOf(folder))) {
      return RunWriting.figures(result, past.artifacts(workspace), workspace, format);
    }
  }

  /** Writes findings and report of a finished run anew. */
  public RunReport report(Path folder) {
    RunReading.PastRun past = runs.read(folder);
    PreparedRun run = past.run();
    Observations observations = past.table().observations();
    RunWriting writing = new RunWriting(registry, run);
    AnalysisResult result = writing.analyse(observations, past.provenance().completeness());
    try (Workspace workspace = Workspace.open(RunReading.workspaceOf(folder))) {
      runs.replace(
          folder, "findings.json", writing.findings(result, past.provenance().completeness()));
      runs.replace(folder, "summary.csv", writing.summary(result));
      runs.replace(
          folder,
          "report.html",
          writing.report(
              result,
              past.provenance(),
              past.artifacts(workspace),
              workspace,
              List.of(),
              folder.toString()));
    }
    return new RunReport(
        folder,
        past.provenance().completeness(),
        result.answer(),
        result.findings(),
        result.theory(),
        result.unanswered(),
        List.of(),
        notAsked(result));
  }

  private static List<String> notAsked(AnalysisResult result) {
    return result.notAsked().stream().map(NotAsked::sentence).toList();
  }
}
