package org.tributary.cli.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.engine.describe.TextTable;

/** What became of every clause of a plugin's contract, as a page and as a tree. */
public final class ContractPage {
  private static final String ON = " on ";

  /** What became of one clause on one space. */
  public enum Outcome {
    /** It is kept. */
    HOLDS("holds"),
    /** It is not. */
    BROKEN("BROKEN"),
    /** It says nothing about this extension. */
    SILENT("-");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }
  }

  /**
   * One clause that was tried.
   *
   * @param subject the extension, and the space after {@code on}
   * @param found what was seen where it is broken, why it is silent; empty where it holds
   */
  public record Row(String subject, String clause, Outcome outcome, String found) {
    private String extension() {
      return subject.contains(ON) ? subject.substring(0, subject.indexOf(ON)) : subject;
    }

    private String why() {
      return outcome == Outcome.SILENT ? found.replaceAll("\\R", " ") : "";
    }

    private String space() {
      return subject.contains(ON) ? subject.substring(subject.indexOf(ON) + ON.length()) : "";
    }
  }

  private final List<Row> rows = new ArrayList<>();

  /** Adds what became of a clause. */
  public void add(Row row) {
    rows.add(row);
  }

  /** How many clauses came out so. */
  public long count(Outcome outcome) {
    return rows.stream().filter(each -> each.outcome == outcome).count();
  }

  /** Broken clauses first, each with what was seen; then, per extension, every clause. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Row row : rows) {
      if (row.outcome == Outcome.BROKEN) {
        lines.add("BROKEN  " + row.subject + ": " + row.clause);
        lines.add("        " + row.found.replaceAll("\\R", " "));
      }
    }
    if (!lines.isEmpty()) {
      lines.add("");
    }
    Set<String> extensions = new LinkedHashSet<>();
    rows.forEach(row -> extensions.add(row.extension()));
    for (String extension : extensions) {
      lines.add(extension);
      lines.addAll(table(extension).lines("  "));
      lines.add("");
    }
    lines.add(sum());
    return lines;
  }

  /** The last line: whether the contract is kept. */
  public String sum() {
    long broken = count(Outcome.BROKEN);
    return (broken == 0 ? "the contract is kept: " : "the contract is broken: ")
        + Numbers.counted((int) count(Outcome.HOLDS), "clause")
        + " held, "
        + broken
        + " broken, "
        + count(Outcome.SILENT)
        + " with nothing to say here";
  }

  /** One line a clause and outcome, with the spaces it came out so on, and why it is silent. */
  private TextTable table(String extension) {
    Map<List<String>, Set<String>> spaces = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row.extension().equals(extension)) {
        spaces
            .computeIfAbsent(
                List.of(row.outcome.word, row.clause, row.why()), key -> new TreeSet<>())
            .add(row.space());
      }
    }
    TextTable table = new TextTable();
    spaces.forEach(
        (key, on) -> {
          String where = String.join("; ", on.stream().filter(each -> !each.isEmpty()).toList());
          String why = key.get(2);
          table.row(
              key.get(0), key.get(1), where + (where.isEmpty() || why.isEmpty() ? "" : ": ") + why);
        });
    return table;
  }

  /** For JSON. */
  public Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kept", count(Outcome.BROKEN) == 0);
    List<Map<String, Object>> clauses = new ArrayList<>();
    for (Row row : rows) {
      Map<String, Object> clause = new LinkedHashMap<>();
      clause.put("extension", row.extension());
      clause.put("space", row.space());
      clause.put("clause", row.clause);
      clause.put("outcome", row.outcome.name().toLowerCase(java.util.Locale.ROOT));
      clause.put("found", row.found);
      clauses.add(clause);
    }
    tree.put("clauses", clauses);
    return tree;
  }
}
