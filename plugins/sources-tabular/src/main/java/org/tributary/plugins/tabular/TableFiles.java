package org.tributary.plugins.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tributary.plugins.tabular.csv.CharacterSet;
import org.tributary.plugins.tabular.csv.FileStart;
import org.tributary.plugins.tabular.csv.FirstLine;
import org.tributary.plugins.tabular.csv.ForeignFile;
import org.tributary.plugins.tabular.csv.Unreadable;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.option.InputFile;

/** The named files: what they are called, whether they are what their names say, their rows. */
final class TableFiles {
  private final TableOptions options;
  private final List<Path> paths;
  private final List<String> names;
  private final List<String> notes = new ArrayList<>();

  private TableFiles(TableOptions options) {
    this.options = options;
    this.paths = options.files().stream().map(InputFile::path).toList();
    this.names = shortNames(paths);
  }

  /**
   * Looks at every file, each byte of the text files.
   *
   * @throws OptionException where a file is empty, no table, or in another character set
   */
  static TableFiles of(TableOptions options) {
    TableFiles files = new TableFiles(options);
    files.paths.forEach(files::require);
    return files;
  }

  /** One short name a file: the stem, with as many folders before it as tell the files apart. */
  List<String> names() {
    return names;
  }

  /** What the files' own column names were changed to, in sentences; empty where nothing was. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** Whether a file is read as text, line by line. */
  boolean text(int file) {
    return format(paths.get(file)) == FileFormat.TEXT;
  }

  /** Whether all are. */
  boolean allText() {
    return paths.stream().allMatch(path -> format(path) == FileFormat.TEXT);
  }

  /** The rows of a text file. */
  CsvCells csv(int file) {
    Path path = paths.get(file);
    return CsvCells.open(path, FirstLine.of(path, options.charset()), options);
  }

  /** Reads every record of the text files; refuses one that has another width than its first. */
  void requireRecords() {
    for (int file = 0; file < names.size(); file++) {
      if (text(file)) {
        try (CsvCells cells = csv(file)) {
          boolean more = true;
          while (more) {
            more = cells.next();
          }
        }
      }
    }
  }

  /** The rows of a file that is no text, as a piece of SQL. */
  String reader(int file, Database database) throws SQLException {
    return "SELECT * FROM " + format(paths.get(file)).reader(paths.get(file), database);
  }

  /** The refusal of a file that the database cannot read. */
  OptionException unreadable(int file, SQLException failure) {
    return new OptionException(
        "files", "cannot read " + paths.get(file).getFileName() + ": " + Database.reason(failure));
  }

  /** The refusal of a file without rows. */
  OptionException withoutRow(int file) {
    return new OptionException("files", paths.get(file).getFileName() + " has no row");
  }

  private void require(Path path) {
    if (empty(path)) {
      throw new OptionException("files", path.getFileName() + " is empty");
    }
    try {
      requireForm(path);
    } catch (UncheckedIOException failure) {
      throw Unreadable.of(path, failure.getCause());
    }
  }

  private void requireForm(Path path) {
    FileFormat format = format(path);
    if (format == FileFormat.TEXT) {
      requireText(path);
    } else if (format == FileFormat.JSON) {
      String marked = FileStart.of(path).marked();
      if (marked.startsWith("utf-16") || marked.startsWith("utf-32")) {
        throw new OptionException(
            "files",
            path.getFileName()
                + " begins with the byte order mark of "
                + marked
                + ", JSON is UTF-8: save it so");
      }
    }
  }

  private void requireText(Path path) {
    Optional<String> instead = ForeignFile.instead(path);
    if (instead.isPresent()) {
      throw new OptionException("files", path.getFileName() + " " + instead.get());
    }
    CharacterSet.require(path, options.charset());
    if (options.header()) {
      FirstLine.requireSeparated(path, options.charset());
      notes.addAll(FirstLine.of(path, options.charset()).renamed(path.getFileName().toString()));
    }
  }

  private static FileFormat format(Path path) {
    return FileFormat.of(path.getFileName().toString());
  }

  private static boolean empty(Path path) {
    try {
      return Files.size(path) == 0;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The names of the files of the options. */
  static List<String> shortNames(TableOptions options) {
    return shortNames(options.files().stream().map(InputFile::path).toList());
  }

  private static List<String> shortNames(List<Path> paths) {
    if (new HashSet<>(paths).size() < paths.size()) {
      throw new OptionException("files", "one file is named twice: two sources need two files");
    }
    for (int folders = 0; ; folders++) {
      List<String> names = new ArrayList<>();
      for (Path path : paths) {
        names.add(name(path, folders));
      }
      Set<String> distinct = new HashSet<>();
      names.forEach(name -> distinct.add(name.toLowerCase(Locale.ROOT)));
      if (distinct.size() == names.size()) {
        return List.copyOf(names);
      }
      int reached = folders;
      if (paths.stream().allMatch(path -> path.getNameCount() <= reached)) {
        // One stem with two endings, in one folder.
        return paths.stream().map(path -> path.getFileName().toString()).toList();
      }
    }
  }

  private static String name(Path path, int folders) {
    int count = path.getNameCount();
    String stem = FileFormat.stem(path.getFileName().toString());
    int from = Math.max(0, count - 1 - folders);
    return from == count - 1
        ? stem
        : path.subpath(from, count - 1).toString().replace('\\', '/') + "/" + stem;
  }
}
