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

/**
 * What a worker sees of the workspace: artifacts and kept fits lie where the run has them and are
 * written at once; what a cell has so far is sent, for the run to journal.
 */
public final class SharedCells extends ForgettingStore {
  private final WorkspaceContent content;
  private final Wire wire;
  private List<PartialResult> known = List.of();

  SharedCells(Path workspace, Wire wire) {
    this.content = WorkspaceContent.of(workspace);
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
    try {
      wire.send(Wire.Kind.PARTIAL, CellBytes.of(partial));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public String putArtifact(byte[] bytes) {
    return content.putArtifact(bytes);
  }

  @Override
  public Optional<byte[]> model(String key) {
    return content.model(key);
  }

  @Override
  public void keepModel(String key, byte[] bytes) {
    content.keepModel(key, bytes);
  }

  @Override
  public void dropModel(String key) {
    content.dropModel(key);
  }
}
