package org.tributary.host.past;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.tributary.cells.Cancellation;
import org.tributary.cells.CellResult;
import org.tributary.cells.CellStore;
import org.tributary.cells.ForgettingStore;
import org.tributary.engine.run.Rounds;
import org.tributary.engine.run.RunRequest;
import org.tributary.engine.run.cell.CellMeasurement;
import org.tributary.engine.run.fit.FitProgress;
import org.tributary.engine.run.plan.PlannedCell;
import org.tributary.engine.run.plan.SettingStudy;
import org.tributary.host.SampleRequest;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.data.Draws;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.store.Workspace;

/**
 * Draws points from a model that a run kept: one cell is measured again with every fit taken from
 * the workspace, and the laws that pass by are caught.
 */
public final class Sampling {
  private final RunReading runs;

  @Inject
  public Sampling(RunReading runs) {
    this.runs = runs;
  }

  /**
   * Points of a model.
   *
   * @param model its name: role and training
   * @param points of every source, labelled
   */
  public record Drawn(String model, Samples points) {}

  /** Draws from a model that a run kept. */
  public Drawn sample(SampleRequest wanted) {
    RunReading.PastRun past = runs.read(wanted.run());
    RunRequest request = past.run().request();
    PlannedCell cell = cell(new PastCells(past.table()).rounds(request), request, wanted);
    CaughtLaws caught = new CaughtLaws();
    SettingStudy catching =
        new SettingStudy(
            new CatchingStudy(cell.at().study(), caught),
            cell.setting(),
            cell.at().keyText(),
            cell.at().placement());
    try (Workspace workspace = Workspace.open(RunReading.workspaceOf(wanted.run()))) {
      KeptOnly store = new KeptOnly(workspace, () -> notKept(wanted.run(), cell));
      CellResult result =
          new CellMeasurement(
                  request.identity(),
                  request.fits(),
                  request.devices(),
                  store,
                  FitProgress.silent(),
                  new Cancellation())
              .measure(new PlannedCell(cell.task(), catching));
      if (caught.names().isEmpty() || store.found.get() == 0) {
        throw notKept(wanted.run(), cell);
      }
      if (!result.good()) {
        throw new TributaryException("no-model", result.failure().orElse("the cell failed"));
      }
    }
    CaughtLaws.Caught chosen =
        caught
            .named(wanted.model())
            .orElseThrow(
                () ->
                    new TributaryException(
                        "no-model",
                        "no model '"
                            + wanted.model()
                            + "'; the cell fitted "
                            + String.join(", ", caught.names())));
    RandomStream stream =
        RandomStream.of(request.identity().runSeed(), wanted.replicate())
            .child("sample " + chosen.fit());
    return new Drawn(
        chosen.name(), Draws.perSource(chosen.law(), wanted.count(), Origin.synthetic(1), stream));
  }

  private static TributaryException notKept(Path run, PlannedCell cell) {
    return new TributaryException(
        "no-model",
        run
            + " kept no model of "
            + cell.describe()
            + ", or it was cleaned away: write 'keep: {models: all}' in its study file and run it"
            + " again");
  }

  private static PlannedCell cell(Rounds rounds, RunRequest request, SampleRequest wanted) {
    return rounds.cells().stream()
        .filter(each -> each.replicate() == wanted.replicate())
        .filter(each -> each.setting().entrySet().containsAll(wanted.setting().entrySet()))
        .findFirst()
        .orElseThrow(
            () ->
                new TributaryException(
                    "no-cell",
                    "the run has no cell of replicate "
                        + wanted.replicate()
                        + " at "
                        + wanted.setting()
                        + "; it has "
                        + request.design().replicates()
                        + " replicates and the axes "
                        + request.design().axes()));
  }

  /** Has no cells; counts the fits that the workspace has, and refuses those that it has not. */
  private static final class KeptOnly extends ForgettingStore {
    private final CellStore kept;
    private final AtomicInteger found = new AtomicInteger();
    private final Supplier<TributaryException> refusal;

    KeptOnly(CellStore kept, Supplier<TributaryException> refusal) {
      this.kept = kept;
      this.refusal = refusal;
    }

    @Override
    public String putArtifact(byte[] bytes) {
      return kept.putArtifact(bytes);
    }

    @Override
    public Optional<byte[]> model(String key) {
      byte[] model = kept.model(key).orElseThrow(refusal);
      found.incrementAndGet();
      return Optional.of(model);
    }
  }
}
