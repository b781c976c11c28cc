package org.tributary.benchmarks;

import java.util.List;
import java.util.Optional;
import org.tributary.cells.CellResult;
import org.tributary.cells.CellStore;
import org.tributary.cells.PartialResult;
import org.tributary.store.Workspace;

/** Empty cells in a journal on disk; a fresh workspace has no cell to give back. */
record JournalCells(Workspace workspace) implements CellStore {

  @Override
  public Optional<CellResult> find(String key) {
    if (workspace.find(key).isPresent()) {
      throw new IllegalStateException("a benchmark of new cells needs a fresh workspace");
    }
    return Optional.empty();
  }

  @Override
  public Optional<CellResult> failed(String key) {
    return workspace.failed(key);
  }

  @Override
  public void append(CellResult result) {
    workspace.append(result);
  }

  @Override
  public List<PartialResult> partials(String key) {
    return List.of();
  }

  @Override
  public void append(PartialResult partial) {
    workspace.append(partial);
  }

  @Override
  public String putArtifact(byte[] bytes) {
    return workspace.putArtifact(bytes);
  }

  @Override
  public Optional<byte[]> model(String key) {
    return workspace.model(key);
  }

  @Override
  public void keepModel(String key, byte[] bytes) {
    workspace.keepModel(key, bytes);
  }

  @Override
  public void dropModel(String key) {
    workspace.dropModel(key);
  }
}
