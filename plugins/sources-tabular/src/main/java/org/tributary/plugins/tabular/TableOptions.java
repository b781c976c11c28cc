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
    @Option(value = "mark before the decimals of numbers in text files", fallback = "point")
        DecimalMark decimalMark,
    @Option(
            value = "mark between groups of three digits of numbers in text files",
            fallback = "none")
        ThousandsMark thousandsMark,
    @Option(value = "columns of dates to be read as days since 1970-01-01", fallback = "[]")
        List<String> dates,
    @Option(value = "what dates begin with", fallback = "year-first") DateOrder dateOrder,
    @Option(
            value = "character set of text files",
            fallback = "utf-8",
            oneOf = {"utf-8", "latin-1", "windows-1252", "utf-16"})
        String charset,
    @Option(value = "greatest number of labels of a category", fallback = "100", min = 1)
        int maximumLevels,
    @Option(
            "column that names what rows belong to, as a customer or a patient: the unit of every"
                + " split and verdict, and not modelled; none where rows are independent, if asked")
        Optional<String> unit,
    @Option(
            "column whose value is the unit of resampling: its rows stay on one side of a split; as"
                + " unit, and with blockDays blocks of dates")
        Optional<String> blockColumn,
    @Option(
            value = "days in a block, where blockColumn holds dates; 0: each value is a unit",
            fallback = "0",
            min = 0)
        int blockDays,
    @Option("a query over the files, each a table named as its file without ending")
        Optional<String> sql,
    @Option(
            value = "seconds after which a query is given up",
            unit = "s",
            fallback = "60",
            min = 1,
            max = 86400,
            where = "sql")
        int sqlSeconds) {

  private static final String INDEPENDENT = "none";

  /** The column that names units of resampling. */
  Optional<String> unitColumn() {
    return unit.filter(name -> !name.equals(INDEPENDENT)).or(() -> blockColumn);
  }

  /** Whether the user said that rows are independent. */
  boolean independent() {
    return unit.isPresent() && unitColumn().isEmpty();
  }

  /** What to do with rows that miss a value. */
  public enum Missing {
    /** Stop, and say how many there are in which column. */
    REFUSE,
    /** Leave them out, and say so on the data page. */
    DROP
  }

  /** The mark before decimals. */
  public enum DecimalMark {
    /** {@code 1.5}. */
    POINT('.'),
    /** {@code 1,5}. */
    COMMA(',');

    private final char sign;

    DecimalMark(char sign) {
      this.sign = sign;
    }

    char sign() {
      return sign;
    }
  }

  /** The mark between groups of three digits. */
  public enum ThousandsMark {
    /** {@code 1234567}. */
    NONE((char) 0),
    /** {@code 1,234,567}. */
    COMMA(','),
    /** {@code 1.234.567}. */
    POINT('.'),
    /** {@code 1 234 567}, the blank a narrow or unbroken one or not. */
    BLANK(' '),
    /** {@code 1'234'567}. */
    APOSTROPHE('\'');

    private final char sign;

    ThousandsMark(char sign) {
      this.sign = sign;
    }

    char sign() {
      return sign;
    }
  }

  /** The order of year, month and day. */
  public enum DateOrder {
    /** {@code 2024-12-31}, ISO 8601. */
    YEAR_FIRST,
    /** {@code 31.12.2024}. */
    DAY_FIRST,
    /** {@code 12/31/2024}. */
    MONTH_FIRST
  }

  public TableOptions {
    if (decimalMark.sign() == thousandsMark.sign()) {
      throw new OptionException(
          "thousandsMark", "thousandsMark must differ from decimalMark, both were " + decimalMark);
    }
    if (!names.isEmpty() && header) {
      throw new OptionException(
          "names", "names are for files without a line of column names: add header: false");
    }
    if (names.stream().distinct().count() != names.size()) {
      throw new OptionException("names", "names must be distinct, were " + names);
    }
    if (unit.isPresent() && blockColumn.isPresent()) {
      throw new OptionException("unit", "give either unit or blockColumn, not both");
    }
    if (blockDays > 0 && blockColumn.isEmpty()) {
      throw new OptionException("blockDays", "blockDays needs blockColumn: the column of dates");
    }
    if (!columns.isEmpty() && !without.isEmpty()) {
      throw new OptionException("without", "give either columns or without, not both");
    }
  }
}
