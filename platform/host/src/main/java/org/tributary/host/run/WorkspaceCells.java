package org.tributary.host;

import java.util.List;
import java.util.Optional;
import org.tributary.engine.run.CellResult;
import org.tributary.engine.run.CellStore;
import org.tributary.engine.run.Recorded;
import org.tributary.engine.run.StoredArtifact;
import org.tributary.store.ArtifactReference;
import org.tributary.store.CellRecord;
import org.tributary.store.Measured;
import org.tributary.store.Workspace;

/** The engine's cell store over a workspace. */
record WorkspaceCells(Workspace workspace) implements CellStore {
  @Override
  public Optional<CellResult> find(String key) {
    return workspace.find(key).map(WorkspaceCells::result);
  }

  @Override
  public void append(CellResult result) {
    workspace.append(record(result));
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

  private static CellResult result(CellRecord cell) {
    List<Recorded> recorded =
        cell.measured().stream()
            .map(each -> new Recorded(each.arm(), each.position(), each.sizes(), each.measurement()))
            .toList();
    List<StoredArtifact> artifacts =
        cell.artifacts().stream()
            .map(
                each ->
                    new StoredArtifact(
                        each.name(),
                        each.arm(),
                        each.position(),
                        each.mediaType(),
                        each.sha256(),
                        each.size()))
            .toList();
    return new CellResult(
        cell.key(),
        cell.replicate(),
        cell.round(),
        cell.setting(),
        recorded,
        artifacts,
        cell.failure(),
        cell.durationNanos());
  }

  private static CellRecord record(CellResult result) {
    List<Measured> measured =
        result.recorded().stream()
            .map(each -> new Measured(each.arm(), each.position(), each.sizes(), each.measurement()))
            .toList();
    return new CellRecord(
        result.key(),
        result.replicate(),
        result.round(),
        result.setting(),
        measured,
        result.artifacts().stream().map(WorkspaceCells::reference).toList(),
        result.failure(),
        result.durationNanos());
  }

  /** The store's reference of an artifact. */
  static ArtifactReference reference(StoredArtifact each) {
    return new ArtifactReference(
        each.name(), each.arm(), each.position(), each.mediaType(), each.sha256(), each.size());
  }
}
