package org.tributary.host.past;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tributary.cells.Cancellation;
import org.tributary.cells.CellResult;
import org.tributary.cells.CellStore;
import org.tributary.engine.run.RunRequest;
import org.tributary.engine.run.cell.CellMeasurement;
import org.tributary.engine.run.fit.FitPolicy;
import org.tributary.engine.run.fit.FitProgress;
import org.tributary.engine.run.plan.PlannedCell;
import org.tributary.host.run.Provenance;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.model.Capabilities.Repeatability;

/**
 * Measures cells of a finished run again, from nothing, and compares every number: bit for bit, or
 * as equal as its families and the library of its device promise.
 */
public final class Verification {
  private static final double TOLERANCE = 1e-6;
  private final RunReading runs;

  @Inject
  public Verification(RunReading runs) {
    this.runs = runs;
  }

  /**
   * What a verification found.
   *
   * @param cells of all rounds that have observations
   * @param checked of these, cells measured again
   * @param equal of these, cells whose every observation is as equal as it was promised
   * @param differences the first difference of each other cell, in words
   * @param notes what makes the comparison weaker, as another machine, plugin version or device
   */
  public record Result(
      int cells, int checked, int equal, List<String> differences, List<String> notes) {
    public Result {
      differences = List.copyOf(differences);
      notes = List.copyOf(notes);
    }

    /** Whether all were equal. */
    public boolean good() {
      return differences.isEmpty();
    }
  }

  /** Measures cells again and compares. */
  public Result verify(Path folder, int cells) {
    RunReading.PastRun past = runs.read(folder);
    RunRequest request = past.run().request();
    List<String> notes = new ArrayList<>();
    Map<String, String> now = Provenance.versions(request);
    past.provenance()
        .versions()
        .forEach(
            (name, then) -> {
              if (!then.equals(now.get(name))) {
                notes.add(name + " was '" + then + "', is '" + now.get(name) + "'");
              }
            });
    notes.addAll(changed(past.provenance().plugins(), Provenance.plugins(past.run().settings())));
    PastCells wrote = new PastCells(past.table());
    List<PlannedCell> known = wrote.rounds(request).distinct().stream().filter(wrote::has).toList();
    int beyond = wrote.without(known);
    if (beyond > 0) {
      notes.add(
          beyond
              + " cells of the run were not looked at: no round of this study asks for them now");
    }
    CellMeasurement measurement =
        new CellMeasurement(
            request.identity(),
            FitPolicy.keepNothing(),
            request.devices(),
            CellStore.none(),
            FitProgress.silent(),
            new Cancellation());
    List<String> differences = new ArrayList<>();
    int equal = 0;
    int checked = Math.min(cells, known.size());
    for (int i = 0; i < checked; i++) {
      // Spread over the whole run.
      PlannedCell cell = known.get((int) ((long) i * known.size() / checked));
      CellResult again = measurement.measure(cell);
      Repeatability promised = cell.at().placement().promise().repeatability();
      Optional<String> difference = difference(wrote.of(cell), again, promised);
      equal += difference.isEmpty() ? 1 : 0;
      boolean allowed = promised == Repeatability.NONE && again.good();
      difference.ifPresent(
          text ->
              (allowed ? notes : differences)
                  .add(
                      cell.describe()
                          + ": "
                          + text
                          + (allowed ? "; repetition is not promised there" : "")));
    }
    return new Result(known.size(), checked, equal, differences, notes);
  }

  /** Plugins that are not those of the run; the key of a cell and perhaps its numbers differ. */
  private static List<String> changed(List<String> then, List<String> now) {
    Map<String, String> before = byName(then);
    Map<String, String> today = byName(now);
    List<String> changes = new ArrayList<>();
    before.forEach(
        (name, was) -> {
          String is = today.getOrDefault(name, "not used");
          if (!is.equals(was)) {
            changes.add("plugin " + name + " was " + was + ", is " + is);
          }
        });
    today.forEach(
        (name, is) -> {
          if (!before.containsKey(name)) {
            changes.add("plugin " + name + " was not used, is " + is);
          }
        });
    return changes;
  }

  /** {@code plugin/extension@version sha256} by what stands before the {@code @}. */
  private static Map<String, String> byName(List<String> plugins) {
    Map<String, String> named = new TreeMap<>();
    for (String plugin : plugins) {
      int at = plugin.indexOf('@');
      String rest = at < 0 ? "" : plugin.substring(at + 1);
      named.put(
          at < 0 ? plugin : plugin.substring(0, at),
          rest.replaceAll("([0-9a-f]{12})[0-9a-f]{52}", "$1..."));
    }
    return named;
  }

  private static Optional<String> difference(
      List<Observation> wrote, CellResult again, Repeatability promised) {
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
      if (!equal(before.value(), record.measurement().value(), promised)) {
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

  private static boolean equal(double then, double now, Repeatability promised) {
    return Double.doubleToLongBits(then) == Double.doubleToLongBits(now)
        || promised == Repeatability.TOLERANCE
            && Math.abs(then - now) <= TOLERANCE * Math.max(Math.abs(then), Math.abs(now));
  }

  private static String name(Measurement measurement) {
    return " " + measurement.metric() + measurement.ofSource();
  }
}
