package org.tributary.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where the journal's records lie, by the key of their cell. Safe for use by several threads. */
final class JournalIndex {
  private final Map<String, Location> cells = new HashMap<>();
  private final Map<String, List<Location>> partials = new HashMap<>();
  private final Map<String, Location> failed = new HashMap<>();
  private int failures;

  /**
   * Where a record lies.
   *
   * @param offset of its frame
   * @param length of its payload
   */
  record Location(Path segment, long offset, int length) {}

  synchronized void add(RecordKind kind, String key, Location location) {
    switch (kind) {
      case CELL -> {
        cells.put(key, location);
        partials.remove(key);
        failed.remove(key);
      }
      case FAILURE -> {
        failures++;
        if (!cells.containsKey(key)) {
          failed.put(key, location);
        }
      }
      case PARTIAL -> {
        if (!cells.containsKey(key)) {
          partials.computeIfAbsent(key, none -> new ArrayList<>()).add(location);
        }
      }
    }
  }

  /** Forgets a record that was found damaged; false when it was forgotten before. */
  synchronized boolean remove(String key, Location location) {
    List<Location> parts = partials.getOrDefault(key, List.of());
    return cells.remove(key, location)
        || failed.remove(key, location)
        || !parts.isEmpty() && parts.remove(location);
  }

  synchronized Optional<Location> cell(String key) {
    return Optional.ofNullable(cells.get(key));
  }

  synchronized Optional<Location> failure(String key) {
    return Optional.ofNullable(failed.get(key));
  }

  synchronized List<Location> partials(String key) {
    return List.copyOf(partials.getOrDefault(key, List.of()));
  }

  /** Keys of good cells, in order of key. */
  synchronized List<String> keys() {
    return List.copyOf(new TreeMap<>(cells).keySet());
  }

  /** Keys of unfinished cells, in order of key. */
  synchronized List<String> unfinishedKeys() {
    return List.copyOf(new TreeMap<>(partials).keySet());
  }

  /** Keys of cells that failed and have no good record, in order of key. */
  synchronized List<String> failedKeys() {
    return List.copyOf(new TreeMap<>(failed).keySet());
  }

  /** How many unfinished cells have measurements. */
  synchronized int unfinished() {
    return (int) partials.values().stream().filter(parts -> !parts.isEmpty()).count();
  }

  synchronized int failures() {
    return failures;
  }
}
