package org.tributary.host;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.engine.run.Cancellation;
import org.tributary.engine.run.CellKeys;
import org.tributary.engine.run.CellMeasurement;
import org.tributary.engine.run.CellResult;
import org.tributary.engine.run.CellStore;
import org.tributary.engine.run.FitPolicy;
import org.tributary.engine.run.PlannedCell;
import org.tributary.engine.run.RunListener;
import org.tributary.engine.run.RunPlan;
import org.tributary.engine.run.RunRequest;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.metric.Measurement;

/** Measures cells of a finished run again, from nothing, and compares every number bit for bit. */
public final class Verification {
  private final RunReading runs;

  @Inject
  Verification(RunReading runs) {
    this.runs = runs;
  }

  /**
   * What a verification found.
   *
   * @param checked cells measured again
   * @param equal of these, cells whose every observation is the same
   * @param differences the first difference of each other cell, in words
   * @param notes what makes the comparison weaker, as another machine or plugin version
   */
  public record Result(int checked, int equal, List<String> differences, List<String> notes) {
    public Result {
      differences = List.copyOf(differences);
      notes = List.copyOf(notes);
    }

    /** Whether all were equal. */
    public boolean good() {
      return differences.isEmpty();
    }
  }

  Result verify(Path folder, int cells) {
    RunReading.PastRun past = runs.read(folder);
    RunRequest request = past.run().request(1);
    List<String> notes = new ArrayList<>();
    Map<String, String> now = Provenance.versions(request.identity());
    past.provenance()
        .versions()
        .forEach(
            (name, then) -> {
              if (!then.equals(now.get(name))) {
                notes.add(name + " was '" + then + "', is '" + now.get(name) + "'");
              }
            });
    Map<String, List<Observation>> wrote = new LinkedHashMap<>();
    past.table()
        .rows()
        .forEach(row -> wrote.computeIfAbsent(place(row), key -> new ArrayList<>()).add(row));
    RunPlan plan =
        RunPlan.first(
            new CellKeys(request.identity()), request.settings(), request.design().replicates());
    List<PlannedCell> known =
        plan.distinct().stream().filter(cell -> wrote.containsKey(place(cell))).toList();
    CellMeasurement measurement =
        new CellMeasurement(
            request.identity(),
            FitPolicy.keepNothing(),
            CellStore.none(),
            RunListener.silent(),
            new Cancellation());
    List<String> differences = new ArrayList<>();
    int checked = Math.min(cells, known.size());
    for (int i = 0; i < checked; i++) {
      // Spread over the whole run.
      PlannedCell cell = known.get((int) ((long) i * known.size() / checked));
      CellResult again = measurement.measure(cell);
      difference(wrote.get(place(cell)), again)
          .ifPresent(text -> differences.add(cell.describe() + ": " + text));
    }
    return new Result(checked, checked - differences.size(), differences, notes);
  }

  private static String place(Observation row) {
    return row.setting() + " " + row.replicate();
  }

  private static String place(PlannedCell cell) {
    return new LinkedHashMap<>(cell.setting()) + " " + cell.replicate();
  }

  private static Optional<String> difference(List<Observation> wrote, CellResult again) {
    if (!again.good()) {
      return Optional.of("failed now: " + again.failure().orElse(""));
    }
    Map<String, Measurement> then = new HashMap<>();
    wrote.forEach(
        row -> then.put(row.arm() + row.position() + name(row.measurement()), row.measurement()));
    Set<String> seen = new HashSet<>();
    for (var record : again.recorded()) {
      String key = record.arm() + record.position() + name(record.measurement());
      Measurement before = then.get(key);
      seen.add(key);
      if (before == null) {
        return Optional.of(record.measurement().metric() + " was not written by the run");
      }
      if (Double.doubleToLongBits(before.value())
          != Double.doubleToLongBits(record.measurement().value())) {
        return Optional.of(
            record.measurement().metric()
                + " was "
                + before.value()
                + ", is "
                + record.measurement().value());
      }
    }
    return seen.size() == then.size()
        ? Optional.empty()
        : Optional.of((then.size() - seen.size()) + " observations are missing now");
  }

  private static String name(Measurement measurement) {
    return " " + measurement.metric() + measurement.ofSource();
  }
}
