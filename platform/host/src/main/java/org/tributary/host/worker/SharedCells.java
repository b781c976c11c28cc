package org.tributary.host.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.cells.ForgettingStore;
import org.tributary.cells.PartialResult;
import org.tributary.store.CellBytes;
import org.tributary.store.WorkspaceContent;
import org.tributary.worker.Keyed;
import org.tributary.worker.Wire;

/**
 * What a worker sees of the workspace: artifacts and kept fits lie where the run has them and are
 * written at once; what a cell has so far is sent, for the run to journal. On a machine of its own
 * a worker writes into a folder there and sends what it writes, and reads what it finds in either.
 */
public final class SharedCells extends ForgettingStore {
  private final WorkspaceContent content;
  private final Optional<WorkspaceContent> elsewhere;
  private final Wire wire;
  private List<PartialResult> known = List.of();

  /**
   * Cells of a workspace.
   *
   * @param own folder of a worker that runs on a machine of its own
   */
  SharedCells(Path workspace, Optional<Path> own, Wire wire) {
    this.content = WorkspaceContent.of(own.orElse(workspace));
    this.elsewhere = own.map(apart -> WorkspaceContent.of(workspace));
    this.wire = wire;
  }

  /** The cell that is measured next, and what is known of it. */
  void begin(List<PartialResult> known) {
    this.known = new ArrayList<>(known);
  }

  @Override
  public List<PartialResult> partials(String key) {
    return known.stream().filter(part -> part.key().equals(key)).toList();
  }

  @Override
  public void append(PartialResult partial) {
    send(new Wire.Message(Wire.Kind.PARTIAL, CellBytes.of(partial)));
  }

  @Override
  public String putArtifact(byte[] bytes) {
    String sha256 = content.putArtifact(bytes);
    if (elsewhere.isPresent()) {
      send(new Wire.Message(Wire.Kind.ARTIFACT, bytes));
    }
    return sha256;
  }

  @Override
  public Optional<byte[]> model(String key) {
    return content.model(key).or(() -> elsewhere.flatMap(run -> run.model(key)));
  }

  @Override
  public void keepModel(String key, byte[] bytes) {
    content.keepModel(key, bytes);
    if (elsewhere.isPresent()) {
      send(Keyed.of(Wire.Kind.MODEL, key, bytes));
    }
  }

  @Override
  public void dropModel(String key) {
    content.dropModel(key);
    if (elsewhere.isPresent()) {
      send(Keyed.of(Wire.Kind.DROPPED, key, new byte[0]));
    }
  }

  private void send(Wire.Message message) {
    try {
      wire.send(message.kind(), message.bytes());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
