package org.tributary.sdk.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/**
 * Brings rows of one table into the space of another: columns by name, categories by label. Two
 * files that were read apart (real and synthetic) meet here.
 */
public final class SpaceAlignment {
  private SpaceAlignment() {}

  /**
   * The target with the labels that only the other space has, behind its own: rows of both can be
   * brought into it. A label that a candidate has invented is a distance from the real rows, and no
   * reason to refuse it. The target itself where the other has no further label.
   */
  public static Space joined(Space target, Space other) {
    if (!(target instanceof ColumnSpace to) || !(other instanceof ColumnSpace from)) {
      return target;
    }
    List<ColumnSpace.Column> columns = new ArrayList<>();
    for (ColumnSpace.Column wanted : to.columns()) {
      int index = indexOf(from, wanted.name());
      Kind found = index < 0 ? wanted.kind() : from.columns().get(index).kind();
      columns.add(new ColumnSpace.Column(wanted.name(), joined(wanted.kind(), found)));
    }
    ColumnSpace joined = new ColumnSpace(columns);
    return joined.equals(to) ? to : joined;
  }

  private static Kind joined(Kind wanted, Kind found) {
    if (!(wanted instanceof Kind.Category own) || !(found instanceof Kind.Category further)) {
      return wanted;
    }
    Set<String> levels = new LinkedHashSet<>(own.levels());
    levels.addAll(further.levels());
    return new Kind.Category(List.copyOf(levels));
  }

  /**
   * The rows in the other space.
   *
   * @throws OptionException naming every column or label that has no counterpart
   */
  public static Samples align(Samples rows, Space target) {
    if (rows.space().equals(target)) {
      return rows;
    }
    if (!(rows.space() instanceof ColumnSpace from) || !(target instanceof ColumnSpace to)) {
      throw new OptionException(
          "candidate",
          "the candidate holds " + rows.space().describe() + ", the source " + target.describe());
    }
    List<String> faults = new ArrayList<>();
    int[] column = new int[to.width()];
    double[][] codes = new double[to.width()][];
    for (int j = 0; j < column.length; j++) {
      ColumnSpace.Column wanted = to.columns().get(j);
      column[j] = indexOf(from, wanted.name());
      if (column[j] < 0) {
        faults.add("column '" + wanted.name() + "' is missing");
        continue;
      }
      codes[j] = codes(wanted, from.columns().get(column[j]).kind(), faults);
    }
    if (!faults.isEmpty()) {
      throw new OptionException("candidate", String.join("; ", faults));
    }
    SamplesBuilder builder = new SamplesBuilder(to, rows.sources());
    double[] row = new double[column.length];
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < row.length; j++) {
        double value = rows.value(i, column[j]);
        row[j] = codes[j].length == 0 ? value : codes[j][(int) value];
      }
      builder.add(row, rows.source(i), rows.rowId(i), rows.origin(i), rows.weight(i));
    }
    return builder.build();
  }

  private static int indexOf(ColumnSpace space, String name) {
    for (int j = 0; j < space.width(); j++) {
      if (space.columns().get(j).name().equals(name)) {
        return j;
      }
    }
    return -1;
  }

  /** New code of each old one; empty for numbers. */
  private static double[] codes(ColumnSpace.Column wanted, Kind found, List<String> faults) {
    boolean category = wanted.kind() instanceof Kind.Category;
    if (category != found instanceof Kind.Category) {
      faults.add(
          "column '"
              + wanted.name()
              + "' holds categories on one side, numbers on the other: list '"
              + wanted.name()
              + "' under categories of the "
              + (category ? "candidate" : "source"));
      return new double[0];
    }
    if (!category) {
      return new double[0];
    }
    List<String> known = ((Kind.Category) wanted.kind()).levels();
    List<String> levels = ((Kind.Category) found).levels();
    double[] codes = new double[levels.size()];
    for (int level = 0; level < codes.length; level++) {
      int code = known.indexOf(levels.get(level));
      if (code < 0) {
        faults.add(
            "column '" + wanted.name() + "' has the unknown label '" + levels.get(level) + "'");
      }
      codes[level] = code;
    }
    return codes;
  }
}
