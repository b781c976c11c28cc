package org.tributary.plugins.tabular.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Files that are no text whatever their names say, told by their first bytes (the "magic numbers"
 * that their formats define), with what to do about them.
 */
public final class ForeignFile {
  private static final String UNPACK = ": unpack it and name the file inside";
  private static final String EXPORT = ": export it as CSV";
  private static final String SPREADSHEET = "is a spreadsheet" + EXPORT;
  private static final String PICKLE = "is a Python pickle" + EXPORT;
  private static final int TAR_NAME = 257;
  private static final int ENTRIES = 50;

  private static final String[][] KNOWN = {
    {"BZh", "is an archive packed by bzip2" + UNPACK},
    {"\u00fd7zXZ", "is an archive packed by xz" + UNPACK},
    {"\u0028\u00b5\u002f\u00fd", "is an archive packed by zstd" + UNPACK},
    {"7z\u00bc\u00af", "is a 7z archive" + UNPACK},
    {"Rar!", "is a RAR archive" + UNPACK},
    {"\u001f\u009d", "is an archive packed by compress" + UNPACK},
    {"\u001f\u008b", "is packed twice: unpack it once"},
    {"\u00d0\u00cf\u0011\u00e0", SPREADSHEET + " (it is an old Office file)"},
    {"PAR1", "is a Parquet file: let its name end in .parquet"},
    {"ARROW1", "is an Arrow file" + EXPORT + " or Parquet"},
    {"FEA1", "is a Feather file" + EXPORT + " or Parquet"},
    {"SQLite format 3", "is an SQLite database: export the table as CSV"},
    {"\u0089HDF", "is an HDF5 file: export the table as CSV"},
    {"\u0093NUMPY", "is a NumPy array" + EXPORT},
    {"%PDF", "is a PDF document: export the table as CSV"},
    {"\u0089PNG", "is an image"},
    {"\u00ff\u00d8\u00ff", "is an image"},
    {"Obj\u0001", "is an Avro file" + EXPORT + " or Parquet"},
    {"\u0004\"M\u0018", "is an archive packed by lz4" + UNPACK},
    {"MATLAB 5.0", "is a MATLAB file: export the table as CSV"},
    {"RDX2\n", "is an R data file" + EXPORT},
    {"RDX3\n", "is an R data file" + EXPORT},
    {"X\n\0\0\0", "is an R data file" + EXPORT},
    {"$FL2", "is an SPSS file" + EXPORT},
    {"$FL3", "is an SPSS file" + EXPORT},
    {"<stata_dta>", "is a Stata file" + EXPORT},
    {"\u0080\u0003", PICKLE},
    {"\u0080\u0004", PICKLE},
    {"\u0080\u0005", PICKLE},
    {"GIF8", "is an image"},
    {"{\\rtf", "is a text document" + EXPORT},
  };

  private ForeignFile() {}

  /**
   * What a file that should hold text is instead, as {@code is a spreadsheet: export it as CSV}.
   */
  public static Optional<String> instead(Path file) {
    FileStart start = FileStart.of(file);
    if (start.has(0, "PK\u0003\u0004") || start.has(0, "PK\u0005\u0006")) {
      return Optional.of(zip(file));
    }
    // Three letters may begin a name; what comes after them here is no text.
    if (start.has(0, "ORC") && start.bytes().length > 3 && start.bytes()[3] < ' ') {
      return Optional.of("is an ORC file" + EXPORT + " or Parquet");
    }
    if (start.has(TAR_NAME, "ustar")) {
      return Optional.of("is a tar archive" + UNPACK);
    }
    for (String[] known : KNOWN) {
      if (start.has(0, known[0])) {
        return Optional.of(known[1]);
      }
    }
    String text =
        new String(start.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1)
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    if (text.matches("(?s)(<!doctype html|<html|<table)\\b.*")) {
      return Optional.of("is a web page: save the table itself as CSV");
    }
    if (text.startsWith("<?xml")) {
      return Optional.of("is an XML document" + EXPORT);
    }
    if (text.startsWith("{\"") || text.startsWith("[{")) {
      return Optional.of("holds JSON: let its name end in .json");
    }
    if (text.startsWith("@relation")) {
      return Optional.of("is an ARFF file" + EXPORT);
    }
    if (text.startsWith("insert into ") || text.startsWith("create table ")) {
      return Optional.of("holds SQL" + EXPORT);
    }
    if (text.matches("(?s)\\|[^\\n]*\\n\\|[-:| ]+\\r?\\n.*")) {
      return Optional.of("is a table of Markdown" + EXPORT);
    }
    return Optional.empty();
  }

  /** Spreadsheets are zip archives whose entries have known names (OOXML, OpenDocument). */
  private static String zip(Path file) {
    boolean office = false;
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      ZipEntry entry = zip.getNextEntry();
      for (int i = 0; entry != null && i < ENTRIES; i++) {
        String name = entry.getName();
        if (name.startsWith("word/") || name.startsWith("ppt/")) {
          return "is a text document or slides: export the table as CSV";
        }
        office |= name.equals("[Content_Types].xml");
        boolean sheet = name.startsWith("xl/") || name.equals("mimetype");
        if (sheet || name.equals("Index/Document.iwa")) {
          return SPREADSHEET;
        }
        entry = zip.getNextEntry();
      }
    } catch (IOException damaged) {
      // The name has to tell.
    }
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean sheet = name.matches(".*\\.(xlsx|xlsm|xlsb|ods|numbers)");
    return office || sheet ? SPREADSHEET : "is a zip archive" + UNPACK;
  }
}
