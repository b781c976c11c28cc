package org.tributary.analysis.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.analysis.card.CardContext;
import org.tributary.analysis.card.Words;
import org.tributary.analysis.chart.HeatMapChart;
import org.tributary.analysis.chart.HeatMapChart.Cell;
import org.tributary.analysis.chart.HeatMapChart.HeatPanel;
import org.tributary.analysis.chart.Measured;
import org.tributary.analysis.chart.Point;
import org.tributary.analysis.chart.Table;
import org.tributary.evidence.SourceAffinity;
import org.tributary.evidence.sample.SeriesKey;
import org.tributary.numerics.statistics.MultipleTesting;
import org.tributary.sdk.evidence.Question.Affinity;
import org.tributary.sdk.evidence.Rule;

/**
 * The heat map of an affinity: what the rows of the column's source do for the row's source, with
 * sources in the order of their clustering, so that groups are blocks along the diagonal. The table
 * says which gains stand out at a false discovery rate of 5 %.
 */
record AffinityDrawer(CardContext context, Affinity question) {
  private static final double LEVEL = 0.95;

  Optional<HeatMapChart> draw() {
    SeriesKey gains = SeriesKey.of(question.metric(), question.arm());
    List<HeatPanel> panels = new ArrayList<>();
    List<String> names = List.of();
    List<List<String>> lines = new ArrayList<>();
    int replicates = 0;
    for (Map<String, String> setting : context.measurements().settings()) {
      if (context.measurements().positions(setting, gains).isEmpty()) {
        continue;
      }
      SourceAffinity affinity =
          SourceAffinity.of(question, context.input().observations().of(setting));
      if (panels.isEmpty()) {
        names = affinity.order().stream().map(affinity.sources()::get).toList();
      }
      List<Integer> order =
          affinity.sources().size() == names.size() && affinity.sources().containsAll(names)
              ? names.stream().map(affinity.sources()::indexOf).toList()
              : affinity.order();
      lines.addAll(lines(affinity, order, setting));
      if (!order.stream().map(affinity.sources()::get).toList().equals(names)) {
        continue; // other sources than the first panel's: no place in this picture, but in the
        // table
      }
      replicates = Math.max(replicates, affinity.replicates());
      panels.add(new HeatPanel(Words.setting(setting), setting, cells(affinity, order)));
    }
    return panels.isEmpty()
        ? Optional.empty()
        : Optional.of(chart(names, panels, lines, replicates));
  }

  private HeatMapChart chart(
      List<String> names, List<HeatPanel> panels, List<List<String>> lines, int replicates) {
    String unit = context.unit(question.metric());
    return new HeatMapChart(
        "question-" + question.id(),
        question.text(),
        Optional.of(question.id()),
        "rows of this source added",
        "gain of this source",
        names,
        names,
        "gain in held-out loss" + (unit.isEmpty() ? "" : " (" + unit + ")"),
        false,
        question.rule() == Rule.LAW_KNOWN
            ? "95 % Student over " + replicates + " replicates"
            : "95 % Nadeau-Bengio over " + replicates + " splits",
        panels,
        new Table(
            List.of("setting", "gain of", "from", "gain", "low", "high", "p, BH adjusted", "group"),
            lines));
  }

  private List<Cell> cells(SourceAffinity affinity, List<Integer> order) {
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < order.size(); row++) {
      for (int column = 0; column < order.size(); column++) {
        if (row != column) {
          cells.add(cell(affinity, order, row, column));
        }
      }
    }
    return cells;
  }

  private static Cell cell(SourceAffinity affinity, List<Integer> order, int row, int column) {
    int of = order.get(row);
    int from = order.get(column);
    Optional<Measured> gain =
        affinity
            .gain(of, from, LEVEL)
            .map(one -> new Measured(one.estimate(), one.lower(), one.upper()));
    int missing = gain.isPresent() ? 0 : affinity.replicates();
    return new Cell(
        row,
        column,
        new Point(
            column,
            affinity.sources().get(from),
            gain,
            affinity.replicates() - missing,
            missing,
            missing > 0 ? "censored or infinite in some replicate" : ""));
  }

  private List<List<String>> lines(
      SourceAffinity affinity, List<Integer> order, Map<String, String> setting) {
    List<int[]> pairs = new ArrayList<>();
    List<Double> p = new ArrayList<>();
    for (int of : order) {
      for (int from : order) {
        if (of != from && affinity.pValue(of, from).isPresent()) {
          pairs.add(new int[] {of, from});
          p.add(affinity.pValue(of, from).getAsDouble());
        }
      }
    }
    double[] adjusted =
        MultipleTesting.benjaminiHochberg(p.stream().mapToDouble(Double::doubleValue).toArray());
    List<Integer> groups = affinity.groups();
    List<List<String>> lines = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      int of = pairs.get(i)[0];
      int from = pairs.get(i)[1];
      var gain = affinity.gain(of, from, LEVEL).orElseThrow();
      lines.add(
          List.of(
              Words.setting(setting),
              affinity.sources().get(of),
              affinity.sources().get(from),
              Words.number(gain.estimate(), 4),
              Words.number(gain.lower(), 4),
              Words.number(gain.upper(), 4),
              Words.number(adjusted[i], 2),
              Integer.toString(groups.get(of) + 1)));
    }
    return lines;
  }
}
