package org.tributary.plugins.tabular;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.sdk.OptionException;

/**
 * Which columns play which part.
 *
 * @param modelled the columns of a row, in order
 * @param source the column that names sources
 * @param block the column that names units of resampling
 */
record ColumnChoice(List<String> modelled, Optional<String> source, Optional<String> block) {

  /** Columns that are read, each once. */
  List<String> all() {
    Set<String> all = new LinkedHashSet<>(modelled);
    source.ifPresent(all::add);
    block.ifPresent(all::add);
    return List.copyOf(all);
  }

  /** The choice of the options among the columns there are. */
  static ColumnChoice of(TableOptions options, List<String> present) {
    requireKnown("sourceColumn", options.sourceColumn().stream().toList(), present);
    requireKnown(
        options.blockColumn().isPresent() ? "blockColumn" : "unit",
        options.unitColumn().stream().toList(),
        present);
    requireKnown("columns", options.columns(), present);
    requireKnown("without", options.without(), present);
    requireKnown("categories", options.categories(), present);
    requireKnown("integers", options.integers(), present);
    requireKnown("dates", options.dates(), present);
    Set<String> wanted =
        new LinkedHashSet<>(options.columns().isEmpty() ? present : options.columns());
    options.without().forEach(wanted::remove);
    options.sourceColumn().ifPresent(wanted::remove);
    options.unitColumn().ifPresent(wanted::remove);
    if (wanted.isEmpty()) {
      throw new OptionException("columns", "no column is left to model");
    }
    return new ColumnChoice(new ArrayList<>(wanted), options.sourceColumn(), options.unitColumn());
  }

  /**
   * Refuses files that lack a column the others have.
   *
   * @param names of the files
   * @param columns of each file
   */
  void requireInEach(List<String> names, List<List<String>> columns) {
    for (int file = 0; file < names.size(); file++) {
      for (String column : all()) {
        if (!columns.get(file).contains(column)) {
          throw new OptionException(
              "files",
              "column '"
                  + column
                  + "' is not in every file, it is missing in "
                  + names.get(file)
                  + ": name the columns that all files share under columns");
        }
      }
    }
  }

  private static void requireKnown(String option, List<String> names, List<String> present) {
    for (String name : names) {
      if (!present.contains(name)) {
        throw new OptionException(
            option, "there is no column '" + name + "'" + NearestName.hint(name, present));
      }
    }
  }
}
