package org.tributary.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.cli.display.Terminal;
import org.tributary.cli.text.Json;
import org.tributary.cli.text.LiteratureSystem;
import org.tributary.engine.describe.ExtensionRow;
import org.tributary.engine.describe.TextTable;
import org.tributary.host.Tributary;
import org.tributary.sdk.TributaryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code list}: families, sources, metrics, studies and the rest, a line each. */
@Command(name = "list", description = "What there is to use, with a definition and a citation.")
final class ListCommand extends CliCommand {
  private static final String SYSTEM = "system";

  @Parameters(
      arity = "0..1",
      paramLabel = "KIND",
      description = "Only one kind, as family, source, metric or study; systems: the literature.")
  private @Nullable String kind;

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    if (kind != null && singular(kind).equals(SYSTEM)) {
      systems();
      return ExitCodes.DONE;
    }
    try (Tributary tributary = surroundings().open()) {
      List<ExtensionRow> rows = chosen(ExtensionRow.of(tributary.registry()));
      if (json) {
        out().println(Json.text(rows));
      } else {
        print(rows);
      }
      return ExitCodes.DONE;
    }
  }

  private void systems() {
    List<LiteratureSystem> all = LiteratureSystem.all();
    if (json) {
      out().println(Json.text(all));
    } else {
      all.forEach(each -> each.lines().forEach(out()::println));
    }
  }

  private List<ExtensionRow> chosen(List<ExtensionRow> all) {
    if (kind == null) {
      return all;
    }
    TreeSet<String> kinds = new TreeSet<>();
    all.forEach(row -> kinds.add(row.kind()));
    String wanted = singular(kind);
    if (!kinds.contains(wanted)) {
      throw new TributaryException(
          "unknown-kind",
          "there is no '"
              + kind
              + "' to list; "
              + (kinds.isEmpty()
                  ? "no plugin is loaded: see tributary plugins list"
                  : "there are " + String.join(", ", kinds) + ", and systems"));
    }
    return all.stream().filter(row -> row.kind().equals(wanted)).toList();
  }

  private static String singular(String word) {
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  private void print(List<ExtensionRow> rows) {
    Map<String, TextTable> tables = new LinkedHashMap<>();
    for (ExtensionRow row : rows) {
      String citation = row.citation().isEmpty() ? "" : "  [" + row.citation() + "]";
      tables
          .computeIfAbsent(row.kind(), each -> new TextTable())
          .row(row.id(), row.summary() + citation);
    }
    if (tables.isEmpty()) {
      out().println("no plugin is loaded; see tributary plugins list");
    }
    tables.forEach(
        (name, table) -> {
          out().println(name);
          table.lines("  ", Terminal.columns()).forEach(out()::println);
        });
    List<Path> ready =
        kind == null ? ShippedStudies.files(surroundings().studies()) : List.<Path>of();
    if (!ready.isEmpty()) {
      out().println("study files, for tributary init");
      TextTable files = new TextTable();
      ready.forEach(file -> files.row(ShippedStudies.name(file), firstComment(file)));
      files.lines("  ", Terminal.columns()).forEach(out()::println);
    }
  }

  /** The first sentence of the comment that a file begins with. */
  private static String firstComment(Path file) {
    try (var lines = Files.lines(file)) {
      String comment =
          lines
              .takeWhile(line -> line.startsWith("# "))
              .map(line -> line.substring(1).strip())
              .collect(Collectors.joining(" "));
      return comment.split("(?<=[.?!])\\s", 2)[0];
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
