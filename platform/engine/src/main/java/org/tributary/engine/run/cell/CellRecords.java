package org.tributary.engine.run.cell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tributary.cells.ArtifactReference;
import org.tributary.cells.CellStore;
import org.tributary.cells.PartialResult;
import org.tributary.cells.Recorded;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;

/**
 * What a cell has recorded: what an earlier measurement that was stopped had journalled, and what
 * this one adds. A cell that takes long journals what it has each time it goes on to another arm or
 * position, so that it may be stopped; the results are the same, and in the same order, as those of
 * a cell that never was.
 */
final class CellRecords {

  /** What belongs together: it is journalled as a whole, or not at all. */
  private record Place(String arm, Position position) {}

  private record Name(String metric, OptionalInt source) {
    static Name of(Measurement measurement) {
      return new Name(measurement.metric(), measurement.ofSource());
    }
  }

  private record Emitted(String name, Place place, String mediaType, byte[] bytes) {}

  private final String key;
  private final CellStore store;
  private final long strideNanos;
  private final Map<Place, List<Recorded>> earlier = new LinkedHashMap<>();
  private final List<ArtifactReference> earlierArtifacts = new ArrayList<>();
  private final Set<Place> restored = new HashSet<>();
  private final List<Recorded> recorded = new ArrayList<>();
  private final List<ArtifactReference> stored = new ArrayList<>();
  private final List<Recorded> unwritten = new ArrayList<>();
  private final List<Emitted> emitted = new ArrayList<>();
  private Optional<Place> open = Optional.empty();
  private int closed;
  private int closedArtifacts;
  private long writtenAt;

  /**
   * The records of a cell.
   *
   * @param stride time between two entries of the journal, at least
   */
  CellRecords(String key, CellStore store, Duration stride) {
    this.key = key;
    this.store = store;
    this.strideNanos = stride.toNanos();
    this.writtenAt = System.nanoTime();
    for (PartialResult partial : store.partials(key)) {
      Map<Place, List<Recorded>> places = new LinkedHashMap<>();
      for (Recorded each : partial.recorded()) {
        places
            .computeIfAbsent(new Place(each.arm(), each.position()), at -> new ArrayList<>())
            .add(each);
      }
      // Another process may have measured the same: a place is whole wherever it stands.
      places.keySet().removeAll(earlier.keySet());
      earlier.putAll(places);
      partial.artifacts().stream()
          .filter(each -> places.containsKey(new Place(each.arm(), each.position())))
          .forEach(earlierArtifacts::add);
    }
  }

  /** Whether some of it was measured before the cell was stopped. */
  boolean resumed() {
    return !restored.isEmpty();
  }

  /** Whether a place was recorded before the cell was stopped; its records now stand here. */
  boolean recorded(String arm, Position position) {
    return isRestored(begin(arm, position));
  }

  void record(String arm, Position position, SplitSizes sizes, List<Measurement> measurements) {
    Place place = begin(arm, position);
    Set<Name> known = isRestored(place) ? names(place) : Set.of();
    for (Measurement measurement : measurements) {
      if (!known.contains(Name.of(measurement))) {
        Recorded one = new Recorded(arm, position, sizes, measurement);
        recorded.add(one);
        unwritten.add(one);
      }
    }
  }

  void artifact(String name, String arm, Position position, String mediaType, byte[] bytes) {
    Place place = begin(arm, position);
    if (!isRestored(place)
        || stored.stream().noneMatch(each -> each.name().equals(name) && isAt(each, place))) {
      emitted.add(new Emitted(name, place, mediaType, bytes.clone()));
    }
  }

  /** Everything recorded, in the order of an uninterrupted cell. */
  List<Recorded> recorded() {
    return recorded;
  }

  /** Everything emitted, now that the study has ended well. */
  List<ArtifactReference> artifacts() {
    store(emitted.size());
    return stored;
  }

  /** The cell ends before its time: what is whole is journalled, if it took long to measure. */
  void stopped() {
    if (System.nanoTime() - writtenAt >= strideNanos) {
      write();
    }
  }

  /** Goes on to a place; everything before it is whole. */
  private Place begin(String arm, Position position) {
    Place place = new Place(arm, position);
    if (open.filter(place::equals).isEmpty()) {
      open = Optional.of(place);
      closed = unwritten.size();
      closedArtifacts = emitted.size();
      if (System.nanoTime() - writtenAt >= strideNanos) {
        write();
      }
    }
    return place;
  }

  private void write() {
    if (closed == 0 && closedArtifacts == 0) {
      return;
    }
    List<ArtifactReference> artifacts = store(closedArtifacts);
    List<Recorded> whole = unwritten.subList(0, closed);
    store.append(new PartialResult(key, whole, artifacts));
    whole.clear();
    closed = 0;
    writtenAt = System.nanoTime();
  }

  /** Stores the first artifacts that were emitted, and gives their references. */
  private List<ArtifactReference> store(int count) {
    List<ArtifactReference> references = new ArrayList<>();
    for (Emitted each : emitted.subList(0, count)) {
      references.add(
          new ArtifactReference(
              each.name(),
              each.place().arm(),
              each.place().position(),
              each.mediaType(),
              store.putArtifact(each.bytes()),
              each.bytes().length));
    }
    emitted.subList(0, count).clear();
    closedArtifacts = 0;
    stored.addAll(references);
    return references;
  }

  private boolean isRestored(Place place) {
    List<Recorded> before = earlier.remove(place);
    if (before != null) {
      recorded.addAll(before);
      earlierArtifacts.stream().filter(each -> isAt(each, place)).forEach(stored::add);
      restored.add(place);
    }
    return restored.contains(place);
  }

  private Set<Name> names(Place place) {
    Set<Name> names = new HashSet<>();
    recorded.stream()
        .filter(each -> new Place(each.arm(), each.position()).equals(place))
        .forEach(each -> names.add(Name.of(each.measurement())));
    return names;
  }

  private static boolean isAt(ArtifactReference artifact, Place place) {
    return new Place(artifact.arm(), artifact.position()).equals(place);
  }
}
