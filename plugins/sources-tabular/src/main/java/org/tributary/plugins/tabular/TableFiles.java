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
import java.util.Set;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.option.InputFile;

/** The named files as tables of a database that is then shut. */
final class TableFiles {
  private final TableOptions options;
  private final Database database;
  private final List<String> names;
  private final List<String> notes = new ArrayList<>();

  private TableFiles(TableOptions options, Database database) {
    this.options = options;
    this.database = database;
    this.names = shortNames(options.files().stream().map(InputFile::path).toList());
  }

  static TableFiles load(TableOptions options, Database database) {
    TableFiles files = new TableFiles(options, database);
    for (int i = 0; i < options.files().size(); i++) {
      files.load(i);
    }
    database.shut();
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

  /** The columns of one file. */
  List<String> columns(int file) {
    return database.columns(names.get(file));
  }

  /** The rows of all files, or of the query; {@code __file} tells the file. */
  String rows() {
    if (options.sql().isPresent()) {
      String query = options.sql().get().strip().replaceFirst(";$", "");
      return "SELECT *, 0 AS __file FROM (" + query + "\n)";
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      parts.add("SELECT *, " + i + " AS __file FROM " + Sql.name(names.get(i)));
    }
    return String.join(" UNION ALL BY NAME ", parts);
  }

  private void load(int index) {
    Path path = options.files().get(index).path();
    if (empty(path)) {
      throw new OptionException("files", path.getFileName() + " is empty");
    }
    String table = names.get(index);
    if (FileFormat.of(path.getFileName().toString()) == FileFormat.TEXT) {
      CharacterSet.require(path, options.charset());
      if (options.header()) {
        notes.addAll(FirstLine.of(path, options.charset()).renamed(path.getFileName().toString()));
      }
    }
    try {
      create(table, path);
    } catch (SQLException failure) {
      if (!createUnified(table, path)) {
        throw unreadable(path, failure);
      }
    }
    if (database.number("SELECT count(*) FROM " + Sql.name(table)) == 0) {
      throw new OptionException("files", path.getFileName() + " has no row");
    }
  }

  private void create(String table, Path path) throws SQLException {
    String reader = FileFormat.of(path.getFileName().toString()).reader(path, options);
    database.execute("CREATE TABLE " + Sql.name(table) + " AS SELECT * FROM " + reader);
  }

  /** Reads a text file once more with one kind of line ending, if it had two. */
  private boolean createUnified(String table, Path path) {
    boolean text = FileFormat.of(path.getFileName().toString()) == FileFormat.TEXT;
    if (!text || options.charset().equals("utf-16") || !LineEndings.mixed(path)) {
      return false;
    }
    Path copy = LineEndings.unified(path);
    try {
      create(table, copy);
      return true;
    } catch (SQLException failure) {
      throw unreadable(path, failure);
    } finally {
      delete(copy);
    }
  }

  private static OptionException unreadable(Path path, SQLException failure) {
    return new OptionException(
        "files", "cannot read " + path.getFileName() + ": " + Database.reason(failure));
  }

  private static void delete(Path copy) {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean empty(Path path) {
    try {
      return Files.size(path) == 0;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
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
