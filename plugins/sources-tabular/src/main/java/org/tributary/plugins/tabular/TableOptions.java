package org.tributary.plugins.tabular;

import java.util.List;
import java.util.Optional;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.option.InputFile;
import org.tributary.sdk.option.Option;

/** Options of a table. */
public record TableOptions(
    @Option(
            "CSV, TSV, JSON lines or Parquet files, plain or gz; several files are several sources"
                + " unless sourceColumn is given")
        List<InputFile> files,
    @Option("column whose values name the sources") Optional<String> sourceColumn,
    @Option(value = "whether text files begin with a line of column names", fallback = "true")
        boolean header,
    @Option(value = "column names, where the file has none", fallback = "[]") List<String> names,
    @Option(value = "columns to use; empty: all", fallback = "[]") List<String> columns,
    @Option(value = "columns to leave out", fallback = "[]") List<String> without,
    @Option(value = "columns of numbers to be read as categories", fallback = "[]")
        List<String> categories,
    @Option(value = "columns of whole numbers to be kept whole", fallback = "[]")
        List<String> integers,
    @Option(value = "what to do with rows that miss a value", fallback = "refuse") Missing missing,
    @Option(
            value = "texts that mean: missing",
            fallback = "['', 'NA', 'N/A', '?', 'NaN', 'nan', 'null']")
        List<String> missingWords,
    @Option(
            value = "character set of text files",
            fallback = "utf-8",
            oneOf = {"utf-8", "latin-1", "utf-16"})
        String charset,
    @Option(value = "greatest number of labels of a category", fallback = "100", min = 1)
        int maximumLevels,
    @Option("column whose value is the unit of resampling: its rows stay on one side of a split")
        Optional<String> blockColumn,
    @Option(
            value = "days in a block, where blockColumn holds dates; 0: each value is a unit",
            fallback = "0",
            min = 0)
        int blockDays,
    @Option("a query over the files, each a table named as its file without ending")
        Optional<String> sql) {

  /** What to do with rows that miss a value. */
  public enum Missing {
    /** Stop, and say how many there are in which column. */
    REFUSE,
    /** Leave them out, and say so on the data page. */
    DROP
  }

  public TableOptions {
    if (!names.isEmpty() && header) {
      throw new OptionException(
          "names", "names are for files without a line of column names: add header: false");
    }
    if (names.stream().distinct().count() != names.size()) {
      throw new OptionException("names", "names must be distinct, were " + names);
    }
    if (blockDays > 0 && blockColumn.isEmpty()) {
      throw new OptionException("blockDays", "blockDays needs blockColumn: the column of dates");
    }
    if (!columns.isEmpty() && !without.isEmpty()) {
      throw new OptionException("without", "give either columns or without, not both");
    }
  }
}
