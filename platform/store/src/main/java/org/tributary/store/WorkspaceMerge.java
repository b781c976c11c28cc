package org.tributary.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.cells.CellResult;
import org.tributary.cells.CellStore;
import org.tributary.cells.PartialResult;

/**
 * Brings what one workspace holds into another: cells, failures, what unfinished cells have, the
 * artifacts they refer to, kept models and training states. Every record is read and checked again;
 * what the other has already stays as it is, so that a merge may be done again. Run folders are not
 * brought: a run over the merged cells writes its own.
 */
public final class WorkspaceMerge {
  private final Workspace into;

  /** Into a workspace. */
  public WorkspaceMerge(Workspace into) {
    this.into = into;
  }

  /**
   * What was brought, each only where it was missing.
   *
   * @param cells good ones
   * @param failures failed cells
   * @param unfinished cells of which something was measured
   * @param models kept models and training states
   */
  public record Brought(int cells, int failures, int unfinished, int models) {}

  /** Brings the content of a workspace. */
  public Brought from(Workspace other) {
    JournalIndex index = other.journal().index();
    int cells = 0;
    for (String key : index.keys()) {
      if (into.find(key).isEmpty()) {
        cells += other.find(key).map(cell -> taken(cell, other)).orElse(0);
      }
    }
    int unfinished = 0;
    for (String key : index.unfinishedKeys()) {
      if (into.find(key).isEmpty() && into.partials(key).isEmpty()) {
        unfinished += taken(other.partials(key), other);
      }
    }
    int failures = 0;
    for (String key : index.failedKeys()) {
      if (into.find(key).isEmpty() && into.failed(key).isEmpty()) {
        failures += other.failed(key).map(cell -> taken(cell, other)).orElse(0);
      }
    }
    return new Brought(cells, failures, unfinished, models(other));
  }

  private int taken(CellResult cell, Workspace other) {
    cell.artifacts().forEach(artifact -> bring(artifact.sha256(), other));
    into.append(cell);
    return 1;
  }

  private int taken(List<PartialResult> parts, Workspace other) {
    for (PartialResult part : parts) {
      part.artifacts().forEach(artifact -> bring(artifact.sha256(), other));
      into.append(part);
    }
    return parts.isEmpty() ? 0 : 1;
  }

  private void bring(String sha256, Workspace other) {
    // Its size was compared when the cell was found; a damaged one gets another name here, so that
    // the cell is not given out and is measured again.
    other.artifact(sha256).ifPresent(into::putArtifact);
  }

  private int models(Workspace other) {
    Set<String> had = new TreeSet<>(into.models());
    int brought = 0;
    for (String key : other.models()) {
      Optional<byte[]> kept = had.contains(key) ? Optional.empty() : other.model(key);
      if (kept.isPresent()) {
        into.keepModel(key, kept.get());
        brought += kept.get()[0] == CellStore.NAMES_FITS ? 0 : 1;
      }
    }
    return brought;
  }
}
