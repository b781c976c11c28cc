package org.tributary.cli.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tributary.numerics.statistics.Estimate;
import org.tributary.sdk.evidence.Observation;
import org.tributary.store.ObservationTable;

/** Means over replicates as a table for a paper. */
public final class LatexTable {
  private LatexTable() {}

  /** The table; it needs the package booktabs. */
  public static String of(ObservationTable table) {
    Map<Series, List<Double>> values = new LinkedHashMap<>();
    for (Observation row : table.rows()) {
      if (!row.measurement().outcome().censored()) {
        values.computeIfAbsent(Series.of(row), key -> new ArrayList<>()).add(row.value());
      }
    }
    StringBuilder text = new StringBuilder("% needs \\usepackage{booktabs}\n");
    text.append("\\begin{tabular}{").append("l".repeat(table.axes().size() + 3));
    text.append("rrr}\n\\toprule\n");
    table.axes().forEach(axis -> text.append(escaped(axis)).append(" & "));
    text.append("arm & place & metric & mean & standard error & replicates \\\\\n\\midrule\n");
    values.forEach((series, sample) -> row(table.axes(), series, sample, text));
    return text.append("\\bottomrule\n\\end{tabular}\n").toString();
  }

  private static void row(
      List<String> axes, Series series, List<Double> sample, StringBuilder text) {
    for (String axis : axes) {
      text.append(escaped(series.setting().getOrDefault(axis, ""))).append(" & ");
    }
    text.append(escaped(series.arm())).append(" & ").append(escaped(series.place()));
    text.append(" & ").append(escaped(series.metric())).append(" & ");
    double[] numbers = sample.stream().mapToDouble(Double::doubleValue).toArray();
    boolean finite = sample.stream().allMatch(Double::isFinite);
    if (finite && numbers.length > 1) {
      Estimate mean = Estimate.ofMean(numbers);
      text.append(number(mean.value())).append(" & ").append(number(mean.standardError()));
    } else {
      text.append(finite ? number(numbers[0]) : "$\\infty$").append(" & --");
    }
    text.append(" & ").append(numbers.length).append(" \\\\\n");
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.4g", value);
    int exponent = text.indexOf('e');
    return exponent < 0
        ? text
        : "$"
            + text.substring(0, exponent)
            + "\\cdot 10^{"
            + Integer.parseInt(text.substring(exponent + 1))
            + "}$";
  }

  /** The characters LaTeX reads as commands, written so that it prints them. */
  static String escaped(String text) {
    return text.chars().mapToObj(each -> escaped((char) each)).collect(Collectors.joining());
  }

  private static String escaped(char each) {
    return switch (each) {
      case '&', '%', '$', '#', '_', '{', '}' -> "\\" + each;
      case '~' -> "\\textasciitilde{}";
      case '^' -> "\\textasciicircum{}";
      case '\\' -> "\\textbackslash{}";
      default -> String.valueOf(each);
    };
  }
}
