package org.tributary.host.past;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tributary.engine.run.Rounds;
import org.tributary.engine.run.RunRequest;
import org.tributary.engine.run.plan.PlannedCell;
import org.tributary.sdk.evidence.Observation;
import org.tributary.store.ObservationTable;

/** The cells of a finished run by setting and replicate: keys differ where a version differs. */
public final class PastCells {
  private record Place(Map<String, String> setting, int replicate) {
    Place {
      setting = new TreeMap<>(setting);
    }
  }

  private final Map<Place, List<Observation>> rows = new LinkedHashMap<>();

  public PastCells(ObservationTable table) {
    table
        .rows()
        .forEach(
            row ->
                rows.computeIfAbsent(
                        new Place(row.setting(), row.replicate()), place -> new ArrayList<>())
                    .add(row));
  }

  /** The rounds that the run went through, later ones as its observations ask for them. */
  public Rounds rounds(RunRequest request) {
    return Rounds.replay(request, plan -> Optional.of(this::of));
  }

  /** What the run observed of a cell; nothing where it failed. */
  public List<Observation> of(PlannedCell cell) {
    return rows.getOrDefault(place(cell), List.of());
  }

  public boolean has(PlannedCell cell) {
    return rows.containsKey(place(cell));
  }

  /** How many cells of the run are none of these. */
  public int without(List<PlannedCell> cells) {
    Set<Place> left = new HashSet<>(rows.keySet());
    cells.forEach(cell -> left.remove(place(cell)));
    return left.size();
  }

  private static Place place(PlannedCell cell) {
    return new Place(cell.setting(), cell.replicate());
  }
}
