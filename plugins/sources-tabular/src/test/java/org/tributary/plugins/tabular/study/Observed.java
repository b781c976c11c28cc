package org.tributary.plugins.tabular.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.host.RunReport;

/** Numbers that a run left in {@code observations.csv}, whose cells hold no comma. */
final class Observed {
  private Observed() {}

  /** The values of a metric at a generation, averaged over sources, in the order of the file. */
  static List<Double> values(RunReport run, String metric, int generation) {
    List<String> lines;
    try {
      lines = Files.readAllLines(run.folder().resolve("observations.csv"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    List<String> names = List.of(lines.get(0).split(","));
    Map<String, Integer> column = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      column.put(names.get(i), i);
    }
    return lines.stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[column.get("metric")].equals(metric))
        .filter(cells -> cells[column.get("generation")].equals("" + generation))
        .map(cells -> Double.parseDouble(cells[column.get("value")]))
        .toList();
  }
}
