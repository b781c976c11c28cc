package org.tributary.engine.run;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.tributary.cells.Cancellation;
import org.tributary.engine.run.plan.PlannedCell;

/**
 * Cells that wait for a worker, in plan order. A cell that needs a device is handed out only while
 * the device has room for it; cells behind it that need none go first.
 */
final class CellQueue {
  private static final long STEP_MILLIS = 100;
  private final int slots;
  private final List<PlannedCell> cells;
  private final Map<Map<String, Integer>, ArrayDeque<Integer>> waiting = new LinkedHashMap<>();
  private final Map<String, Integer> taken = new HashMap<>();

  /**
   * A queue of cells.
   *
   * @param slots of each device
   */
  CellQueue(List<PlannedCell> cells, int slots) {
    this.cells = cells;
    this.slots = slots;
    for (int i = 0; i < cells.size(); i++) {
      waiting.computeIfAbsent(needs(i), key -> new ArrayDeque<>()).add(i);
    }
  }

  /**
   * The number of the first cell that can be measured now, and the devices are its own until it is
   * {@link #done}. Waits while every cell left needs a device that is taken.
   *
   * @return empty when no cell is left or the run is being stopped
   */
  synchronized OptionalInt take(Cancellation cancellation) {
    boolean interrupted = false;
    OptionalInt first = OptionalInt.empty();
    while (first.isEmpty() && !waiting.isEmpty() && !cancellation.cancelled()) {
      first = first();
      if (first.isEmpty()) {
        try {
          wait(STEP_MILLIS);
        } catch (InterruptedException stop) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (first.isPresent()) {
      Map<String, Integer> needs = needs(first.getAsInt());
      ArrayDeque<Integer> same = Objects.requireNonNull(waiting.get(needs));
      same.remove();
      if (same.isEmpty()) {
        waiting.remove(needs);
      }
      needs.forEach((device, share) -> taken.merge(device, share, Integer::sum));
    }
    return first;
  }

  /** The cell has ended: its devices are free again. */
  synchronized void done(int cell) {
    needs(cell).forEach((device, share) -> taken.merge(device, -share, Integer::sum));
    notifyAll();
  }

  /** Hands out no more cells. */
  synchronized void clear() {
    waiting.clear();
    notifyAll();
  }

  private OptionalInt first() {
    return waiting.entrySet().stream()
        .filter(each -> free(each.getKey()))
        .mapToInt(each -> each.getValue().element())
        .min();
  }

  private boolean free(Map<String, Integer> needs) {
    return needs.entrySet().stream()
        .allMatch(each -> taken.getOrDefault(each.getKey(), 0) + each.getValue() <= slots);
  }

  private Map<String, Integer> needs(int cell) {
    return cells.get(cell).at().placement().slots();
  }
}
