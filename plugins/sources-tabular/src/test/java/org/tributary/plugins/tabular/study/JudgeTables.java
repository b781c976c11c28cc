package org.tributary.plugins.tabular.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tributary.numerics.random.RandomStream;

/** Tables of a region and three numbers as strings, and the study files that judge them. */
record JudgeTables(Path folder) {
  private static final List<String> REGIONS = List.of("a", "b", "c");

  /** Independent rows of one law: z follows the region, all numbers at four decimals. */
  static List<String> rows(int count, int key) {
    return rows(count, key, 0);
  }

  /** The same with every number moved. */
  static List<String> rows(int count, int key, double shift) {
    RandomStream stream = RandomStream.of(11, key);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int region = stream.nextInt(REGIONS.size());
      double x = stream.nextGaussian() + shift;
      double y = stream.nextGaussian() + shift;
      double z = region + 0.5 * x + stream.nextGaussian() + shift;
      rows.add(String.format(Locale.ROOT, "%s,%.4f,%.4f,%.4f", REGIONS.get(region), x, y, z));
    }
    return rows;
  }

  /** The same rows with a hundred thousandth added to every number. */
  static List<String> nudged(List<String> rows) {
    return rows.stream()
        .map(row -> row.split(","))
        .map(
            cells ->
                String.format(
                    Locale.ROOT,
                    "%s,%.6f,%.6f,%.6f",
                    cells[0],
                    Double.parseDouble(cells[1]) + 7e-5,
                    Double.parseDouble(cells[2]) + 7e-5,
                    Double.parseDouble(cells[3]) + 7e-5))
        .toList();
  }

  /** Writes a table and gives its name. */
  String table(String name, String header, List<String> rows) {
    List<String> lines = new ArrayList<>(List.of(header));
    lines.addAll(rows);
    return write(name + ".csv", String.join("\n", lines) + "\n");
  }

  String table(String name, List<String> rows) {
    return table(name, "region,x,y,z", rows);
  }

  /** A study file that judges a table against another. */
  Path study(String real, String candidate, String metrics, String more) {
    String name = candidate.replace(".csv", "");
    write(
        name + ".yaml",
        String.join(
            "\n",
            "study: pipeline",
            "name: " + name,
            "source: {use: table, files: [" + real + "]}",
            "candidate: {use: table, files: [" + candidate + "]}",
            "metrics: [" + metrics + "]",
            "replicates: 3",
            more,
            ""));
    return folder.resolve(name + ".yaml");
  }

  String write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
      return name;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
