package org.tributary.engine.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.model.Checkpoint;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.Resources;
import org.tributary.sdk.model.Trainer;
import org.tributary.sdk.model.Training;
import org.tributary.sdk.study.CellRun.TimeObserver;

/**
 * The fits of one cell. Those worth keeping are kept as the bytes of their models and loaded where
 * the same fit is asked for again; the others are fitted without any hashing.
 */
record CellFits(CellSurroundings cell, CellStore store, FitPolicy policy) {
  static final double[] NO_TIMES = {};
  static final TimeObserver NOBODY = (time, model) -> {};

  /** The context of a fit on a device that the plan resolved. */
  FitContext context(
      String role, String device, double[] times, TimeObserver observer, Checkpoint checkpoint) {
    return new CellFitContext(cell, cell.stream().child(role), device, times, observer, checkpoint);
  }

  Law fit(
      String role,
      ModelFamily family,
      Training training,
      Samples samples,
      double[] times,
      TimeObserver observer) {
    cell.cancellation().check();
    Resources wanted = family.resources(samples.space(), samples.size());
    String device = cell.devices().resolve(wanted);
    Optional<String> identity = policy.identityOf().apply(family);
    if (identity.isEmpty()
        || !(policy.keepAll() || family.capabilities(samples.space()).costly())) {
      FitContext context = context(role, device, times, observer, Checkpoint.none());
      return new Trainer(family).fit(training, samples, context);
    }
    String where = cell.devices().keyText(device, wanted.engine());
    String key = FitKeys.key(cell, role, identity.get(), where, training, samples, times);
    Optional<byte[]> kept = store.model(key);
    return kept.isPresent()
        ? replayed(key, kept.get(), role, device, family, training, samples, times, observer)
        : kept(key, role, device, family, training, samples, times, observer);
  }

  private Law kept(
      String key,
      String role,
      String device,
      ModelFamily family,
      Training training,
      Samples samples,
      double[] times,
      TimeObserver observer) {
    ModelsInMemory models = new ModelsInMemory();
    KeptState state = KeptState.of(store, FitKeys.stateKey(key));
    Law law =
        new Trainer(new KeepingFamily(family, models))
            .fit(training, samples, context(role, device, times, observer, state));
    models.all().ifPresent(all -> store.keepModel(key, all.bytes()));
    state.drop();
    return law;
  }

  private Law replayed(
      String key,
      byte[] kept,
      String role,
      String device,
      ModelFamily family,
      Training training,
      Samples samples,
      double[] times,
      TimeObserver observer) {
    try {
      KeptModels models = KeptModels.of(kept);
      return new Trainer(new ReplayingFamily(family, models.models().iterator()))
          .fit(training, samples, context(role, device, times, observer, Checkpoint.none()));
    } catch (IOException | UncheckedIOException | NoSuchElementException e) {
      store.dropModel(key);
      throw new TributaryException(
          "kept-model-unreadable",
          "the kept model of fit '"
              + role
              + "' could not be read ("
              + e.getMessage()
              + ") and was removed: run the same command again to fit it anew",
          e);
    }
  }
}
