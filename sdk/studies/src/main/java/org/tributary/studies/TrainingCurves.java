package org.tributary.studies;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.model.ToldSeries;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.view.View;

/**
 * What the fits of an arm told along their trainings, as their losses: emitted by the first
 * replicate, of a loop at a few generations.
 *
 * @param course along which the arm is followed
 * @param modelNames sources, of a training that fits one model of each in turn; else none
 * @param lines points by step, by the name of the line
 */
record TrainingCurves(
    Course course, List<String> modelNames, Map<String, Map<Double, Double>> lines) {
  private static final String NAME = "training-curves";
  private static final Set<Integer> GENERATIONS = Set.of(1, 2, 5, 10, 20);

  /** Lines beyond these are not drawn: they could not be told apart. */
  private static final int MOST_LINES = 12;

  TrainingCurves(Course course, List<String> modelNames) {
    this(course, modelNames, new LinkedHashMap<>());
  }

  /** Drawn where anything was told. */
  static View view() {
    return new View.Lines(NAME, "Training loss", NAME, View.Scale.LINEAR, View.Scale.LINEAR);
  }

  /** Takes what the fit of a generation told. */
  void add(int generation, List<ToldSeries> told) {
    if (course.looped() && !GENERATIONS.contains(generation) && generation != course.fits()) {
      return;
    }
    boolean names = told.stream().map(ToldSeries::name).distinct().count() > 1;
    int models = told.stream().mapToInt(ToldSeries::model).max().orElse(0) + 1;
    for (ToldSeries series : told) {
      List<String> words = new ArrayList<>();
      if (course.looped()) {
        words.add("generation " + generation);
      }
      if (models > 1) {
        words.add(
            models == modelNames.size()
                ? "source " + modelNames.get(series.model())
                : "model " + (series.model() + 1));
      }
      if (names || words.isEmpty()) {
        words.add(series.name());
      }
      if (lines.size() < MOST_LINES) {
        Map<Double, Double> line = new TreeMap<>();
        series.points().forEach(point -> line.put(point.time(), point.value()));
        lines.put(String.join(", ", words), line);
      }
    }
  }

  /** Emits them, where this is the first replicate and anything was told. */
  void emit(CellRun run, String arm) {
    if (run.replicate() == 0 && !lines.isEmpty()) {
      byte[] csv = csv().getBytes(StandardCharsets.UTF_8);
      run.artifact(NAME, arm, Position.none(), "text/csv", csv);
    }
  }

  private String csv() {
    Set<Double> steps = new LinkedHashSet<>();
    lines.values().forEach(line -> steps.addAll(line.keySet()));
    StringBuilder csv = new StringBuilder("step");
    lines.keySet().forEach(name -> csv.append(',').append(quoted(name)));
    for (double step : steps.stream().sorted().toList()) {
      csv.append('\n').append(Position.timeText(step));
      for (Map<Double, Double> line : lines.values()) {
        Double value = line.get(step);
        csv.append(',').append(value == null ? "" : value.toString());
      }
    }
    return csv.append('\n').toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
