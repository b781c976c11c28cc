package org.tributary.engine.run.cell;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tributary.cells.CellResult;
import org.tributary.cells.CellStore;
import org.tributary.cells.CellTask;
import org.tributary.cells.PartialResult;

/** Remembers the first failure of a store, so that no study can mistake it for one of its own. */
public final class GuardedStore implements CellStore {
  private final CellStore store;
  private Optional<RuntimeException> failure = Optional.empty();

  /** Around a store. */
  public GuardedStore(CellStore store) {
    this.store = store;
  }

  synchronized Optional<RuntimeException> failure() {
    return failure;
  }

  private synchronized void failed(RuntimeException cause) {
    failure = failure.or(() -> Optional.of(cause));
  }

  @Override
  public Optional<CellResult> find(String key) {
    return guarded(() -> store.find(key));
  }

  @Override
  public Optional<CellResult> failed(String key) {
    return guarded(() -> store.failed(key));
  }

  @Override
  public void append(CellResult result) {
    guarded(
        () -> {
          store.append(result);
          return true;
        });
  }

  @Override
  public List<PartialResult> partials(String key) {
    return guarded(() -> store.partials(key));
  }

  @Override
  public void append(PartialResult partial) {
    guarded(
        () -> {
          store.append(partial);
          return true;
        });
  }

  @Override
  public String putArtifact(byte[] bytes) {
    return guarded(() -> store.putArtifact(bytes));
  }

  @Override
  public Optional<byte[]> model(String key) {
    return guarded(() -> store.model(key));
  }

  @Override
  public void keepModel(String key, byte[] bytes) {
    guarded(
        () -> {
          store.keepModel(key, bytes);
          return true;
        });
  }

  @Override
  public void dropModel(String key) {
    guarded(
        () -> {
          store.dropModel(key);
          return true;
        });
  }

  @Override
  public void begun(CellTask task) {
    store.begun(task);
  }

  @Override
  public void ended() {
    store.ended();
  }

  private <T> T guarded(Supplier<T> action) {
    try {
      return action.get();
    } catch (RuntimeException e) {
      failed(e);
      throw e;
    }
  }
}
