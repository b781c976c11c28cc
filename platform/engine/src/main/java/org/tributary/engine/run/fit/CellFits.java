package org.tributary.engine.run.fit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.tributary.cells.CellStore;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.model.Checkpoint;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.FitSeries;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.Resources;
import org.tributary.sdk.model.Trainer;
import org.tributary.sdk.study.FitRequest;

/**
 * The fits of one cell. Those worth keeping are kept as the bytes of their models and loaded where
 * the same fit is asked for again; the others are fitted without any hashing.
 */
public record CellFits(CellSurroundings cell, CellStore store, FitPolicy policy, FitsOfCell named) {

  /** The context of a fit that the study runs on its own, on a device that the plan resolved. */
  public FitContext context(String role, String device, Checkpoint checkpoint) {
    return new CellFitContext(
        cell,
        cell.stream().child(role),
        device,
        new double[0],
        (time, model) -> {},
        checkpoint,
        Optional.empty(),
        new FitSeries());
  }

  private FitContext context(
      FitRequest request, String device, Checkpoint checkpoint, FitSeries told) {
    return new CellFitContext(
        cell,
        cell.stream().child(request.role()),
        device,
        request.times(),
        request.observer(),
        checkpoint,
        request.warmStart(),
        told);
  }

  /** Fits, or loads what an equal fit left. */
  public Law fit(FitRequest request) {
    cell.cancellation().check();
    ModelFamily family = request.family();
    Samples samples = request.samples();
    Resources wanted = family.resources(samples.space(), samples.size());
    String device = cell.devices().resolve(wanted);
    Optional<String> identity = policy.identityOf().apply(family);
    if (identity.isEmpty()
        || !(policy.keepAll() || family.capabilities(samples.space()).costly())) {
      return fitted(family, device, request, Checkpoint.none(), new FitSeries());
    }
    String where = cell.devices().keyText(device, wanted.engine());
    String key = FitKeys.key(cell, identity.get(), where, request);
    Optional<byte[]> kept = store.model(key);
    if (kept.isPresent()) {
      named.add(key);
    }
    return kept.isPresent()
        ? replayed(key, kept.get(), device, request)
        : kept(key, device, request);
  }

  private Law kept(String key, String device, FitRequest request) {
    ModelsInMemory models = new ModelsInMemory();
    KeptState state = KeptState.of(store, FitKeys.stateKey(key));
    FitSeries told = new FitSeries();
    Law law = fitted(new KeepingFamily(request.family(), models), device, request, state, told);
    models
        .all(told.all())
        .ifPresent(
            all -> {
              store.keepModel(key, all.bytes());
              named.add(key);
            });
    state.drop();
    return law;
  }

  /** Fits; what was told is handed on, of a training that breaks off too. */
  private Law fitted(
      ModelFamily family,
      String device,
      FitRequest request,
      Checkpoint checkpoint,
      FitSeries told) {
    try {
      return new Trainer(family)
          .fit(request.training(), request.samples(), context(request, device, checkpoint, told));
    } finally {
      request.told().accept(told.all());
    }
  }

  private Law replayed(String key, byte[] kept, String device, FitRequest request) {
    try {
      KeptModels models = KeptModels.of(kept);
      Law law =
          new Trainer(new ReplayingFamily(request.family(), models.models().iterator()))
              .fit(
                  request.training(),
                  request.samples(),
                  context(request, device, Checkpoint.none(), new FitSeries()));
      request.told().accept(models.told());
      return law;
    } catch (IOException | UncheckedIOException | NoSuchElementException e) {
      store.dropModel(key);
      throw new TributaryException(
          "kept-model-unreadable",
          "the kept model of fit '"
              + request.role()
              + "' could not be read ("
              + e.getMessage()
              + ") and was removed: run the same command again to fit it anew",
          e);
    }
  }
}
