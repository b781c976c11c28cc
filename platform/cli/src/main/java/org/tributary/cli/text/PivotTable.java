package org.tributary.cli.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.analysis.card.Words;

/**
 * Means as papers print them: arms and settings down, metrics and generations across, in siunitx
 * columns; the best and all that are tied with it are bold.
 *
 * @param rows of {@code summary.csv}
 * @param spread what stands beside a mean
 */
public record PivotTable(List<Map<String, String>> rows, Spread spread) {
  private static final List<String> FIRST = List.of("study", "run");

  /** What stands beside a mean. */
  public enum Spread {
    /** Standard error, in units of the last digits. */
    SE,
    /** Standard deviation over replicates. */
    SD,
    /** The interval. */
    CI
  }

  /** A column: a metric at a generation or time, if it has one. */
  private record Column(String metric, String unit, String better, String generation, String time) {
    static Column of(Map<String, String> row) {
      return new Column(
          row.getOrDefault("metric", ""),
          row.getOrDefault("unit", ""),
          row.getOrDefault("better", ""),
          row.getOrDefault("generation", ""),
          row.getOrDefault("time", ""));
    }

    String head() {
      String at = generation.isEmpty() ? "" : ", generation " + generation;
      return Words.metric(metric)
          + (unit.isEmpty() ? "" : " (" + unit + ")")
          + at
          + (time.isEmpty() ? "" : ", time " + time);
    }
  }

  public PivotTable {
    rows = rows.stream().filter(PivotTable::shown).toList();
  }

  /** Averages over sources of numbers with a direction, of no part or of held-out data. */
  private static boolean shown(Map<String, String> row) {
    String part = row.getOrDefault("part", "");
    return row.getOrDefault("of_source", "").isEmpty()
        && !row.getOrDefault("better", "").isEmpty()
        && !row.getOrDefault("better", "").equals("neither")
        && !row.getOrDefault("mean", "").isEmpty()
        && (part.isEmpty() || part.equals("test"));
  }

  /** The table, with what it needs and what its marks mean as comments. */
  public String latex() {
    List<Column> columns = columns();
    List<String> axes = axes();
    StringBuilder text =
        new StringBuilder("% needs \\usepackage{booktabs,siunitx}\n")
            .append("\\sisetup{separate-uncertainty,detect-weight,mode=text}\n")
            .append("\\begin{tabular}{")
            .append("l".repeat(axes.size() + 1))
            .append(spread == Spread.CI ? "r".repeat(columns.size()) : "S".repeat(columns.size()))
            .append("}\n\\toprule\n");
    axes.forEach(axis -> text.append(LatexTable.escaped(Words.axis(axis))).append(" & "));
    text.append("arm");
    columns.forEach(
        column -> text.append(" & {").append(LatexTable.escaped(column.head())).append('}'));
    text.append(" \\\\\n\\midrule\n");
    for (List<String> key : keys(axes)) {
      key.forEach(each -> text.append(LatexTable.escaped(each)).append(" & "));
      text.setLength(text.length() - 3);
      for (Column column : columns) {
        text.append(" & ");
        find(key, axes, column).ifPresent(row -> text.append(cell(row)));
      }
      text.append(" \\\\\n");
    }
    return text.append("\\bottomrule\n\\end{tabular}\n").append(comment(columns)).toString();
  }

  /** A document of its own around the table. */
  public String standalone() {
    return "\\documentclass{article}\n\\usepackage{booktabs,siunitx}\n\\begin{document}\n"
        + latex()
        + "\\end{document}\n";
  }

  private String comment(List<Column> columns) {
    Set<String> directions = new LinkedHashSet<>();
    columns.forEach(
        column -> directions.add(Words.metric(column.metric()) + ": " + column.better()));
    Set<String> counts = new LinkedHashSet<>();
    rows.forEach(row -> counts.add(row.getOrDefault("n", "")));
    return "% better: "
        + String.join("; ", directions)
        + ". n = "
        + String.join(", ", counts)
        + ". Beside each mean: "
        + switch (spread) {
          case SE -> "standard error";
          case SD -> "standard deviation";
          case CI ->
              "interval, "
                  + rows.stream()
                      .map(row -> row.getOrDefault("rule", ""))
                      .filter(rule -> !rule.isEmpty())
                      .findFirst()
                      .orElse("no rule");
        }
        + ". Bold: best, or not shown to be worse than the best.\n";
  }

  /** Of generations the first and the last. */
  private List<Column> columns() {
    Set<Column> all = new LinkedHashSet<>();
    rows.forEach(row -> all.add(Column.of(row)));
    List<Column> kept = new ArrayList<>();
    for (Column column : all) {
      List<Integer> generations =
          all.stream()
              .filter(other -> other.metric().equals(column.metric()))
              .filter(other -> !other.generation().isEmpty())
              .map(other -> Integer.parseInt(other.generation()))
              .sorted()
              .toList();
      boolean end =
          column.generation().isEmpty()
              || Integer.parseInt(column.generation()) == generations.get(0)
              || Integer.parseInt(column.generation()) == generations.get(generations.size() - 1);
      if (end) {
        kept.add(column);
      }
    }
    return kept;
  }

  /** The columns before the arm that are swept. */
  private List<String> axes() {
    List<String> axes = new ArrayList<>();
    if (!rows.isEmpty()) {
      for (String column : rows.get(0).keySet()) {
        if (column.equals("arm")) {
          break;
        }
        if (!FIRST.contains(column)) {
          axes.add(column);
        }
      }
    }
    return axes;
  }

  private Set<List<String>> keys(List<String> axes) {
    Set<List<String>> keys = new LinkedHashSet<>();
    rows.forEach(row -> keys.add(key(row, axes)));
    return keys;
  }

  private static List<String> key(Map<String, String> row, List<String> axes) {
    List<String> key = new ArrayList<>();
    axes.forEach(axis -> key.add(row.getOrDefault(axis, "")));
    key.add(row.getOrDefault("arm", ""));
    return key;
  }

  private Optional<Map<String, String>> find(List<String> key, List<String> axes, Column column) {
    return rows.stream()
        .filter(row -> key(row, axes).equals(key) && Column.of(row).equals(column))
        .findFirst();
  }

  private String cell(Map<String, String> row) {
    boolean bold = row.getOrDefault("tied_with_best", "").equals("true");
    double mean = number(row, "mean");
    double error = number(row, spread == Spread.SD ? "sd" : "se");
    String text =
        spread == Spread.CI
            ? "$"
                + Words.number(mean)
                + "\\,["
                + Words.number(number(row, "low"))
                + ", "
                + Words.number(number(row, "high"))
                + "]$"
            : withError(mean, error);
    return bold ? "\\bfseries " + text : text;
  }

  private static double number(Map<String, String> row, String column) {
    String text = row.getOrDefault(column, "");
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text.replace("inf", "Infinity"));
  }

  /** As {@code 0.1022(45)}: two figures of the error, in units of the mean's last digits. */
  static String withError(double mean, double error) {
    if (!(error > 0) || !Double.isFinite(error) || !Double.isFinite(mean)) {
      return Double.isFinite(mean) ? Words.number(mean, 4) : "{--}";
    }
    int decimals = Math.max(0, 1 - (int) Math.floor(Math.log10(error)));
    long units = Math.round(error * Math.pow(10, decimals));
    return String.format(Locale.ROOT, "%." + decimals + "f(%d)", mean, units);
  }
}
