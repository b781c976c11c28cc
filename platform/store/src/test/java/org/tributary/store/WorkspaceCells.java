package org.tributary.store;

import java.util.Optional;
import org.tributary.engine.run.CellResult;
import org.tributary.engine.run.CellStore;
import org.tributary.engine.run.Recorded;
import org.tributary.engine.run.StoredArtifact;

/** A workspace as the engine wants to see it. */
record WorkspaceCells(Workspace workspace) implements CellStore {

  @Override
  public Optional<CellResult> find(String key) {
    return workspace.find(key).map(WorkspaceCells::result);
  }

  @Override
  public void append(CellResult result) {
    workspace.append(
        new CellRecord(
            result.key(),
            result.replicate(),
            result.round(),
            result.setting(),
            result.recorded().stream()
                .map(r -> new Measured(r.arm(), r.position(), r.sizes(), r.measurement()))
                .toList(),
            result.artifacts().stream()
                .map(
                    a ->
                        new ArtifactReference(
                            a.name(), a.arm(), a.position(), a.mediaType(), a.sha256(), a.size()))
                .toList(),
            result.failure(),
            result.durationNanos()));
  }

  private static CellResult result(CellRecord cell) {
    return new CellResult(
        cell.key(),
        cell.replicate(),
        cell.round(),
        cell.setting(),
        cell.measured().stream()
            .map(m -> new Recorded(m.arm(), m.position(), m.sizes(), m.measurement()))
            .toList(),
        cell.artifacts().stream()
            .map(
                a ->
                    new StoredArtifact(
                        a.name(), a.arm(), a.position(), a.mediaType(), a.sha256(), a.size()))
            .toList(),
        cell.failure(),
        cell.durationNanos());
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
