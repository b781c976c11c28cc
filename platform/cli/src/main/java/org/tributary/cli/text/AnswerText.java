package org.tributary.cli.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.tributary.analysis.answer.Answer;
import org.tributary.analysis.answer.EffectText;
import org.tributary.analysis.answer.Group;
import org.tributary.analysis.answer.Line;
import org.tributary.analysis.answer.RankTable;
import org.tributary.analysis.answer.Telling;
import org.tributary.analysis.card.Words;
import org.tributary.engine.describe.TextTable;
import org.tributary.sdk.evidence.Finding;

/**
 * The first screen in the terminal: the answer, its table, further tables while there is room, and
 * what to do next.
 *
 * @param answer printed
 * @param folder of the run
 */
record AnswerText(Answer answer, Path folder) {
  private static final int WIDTH = 100;
  private static final int INDENT = 8;

  /** The lines, each at most 100 characters; at most {@code room}, but the answer stands whole. */
  List<String> lines(int room) {
    if (answer.groups().isEmpty()) {
      return List.of();
    }
    List<String> start = new ArrayList<>(wrapped("", answer.sentence()));
    start.add("");
    List<String> next = new ArrayList<>();
    for (int i = 0; i < answer.next().size(); i++) {
      next.addAll(wrapped((i == 0 ? "NEXT  " : "      ") + (i + 1) + " ", answer.next().get(i)));
    }
    next.add("");
    int left = room - start.size() - next.size();
    List<String> middle = new ArrayList<>();
    int told = 0;
    for (Group group : answer.groups()) {
      List<String> table = table(group);
      boolean first = told == 0;
      if (first && table.size() > left - 2) {
        table = table(harmFirst(group));
      }
      int own = Math.min(table.size(), left - middle.size() - 2);
      if (first ? own < 3 && own < table.size() : own < table.size()) {
        if (!first) {
          break;
        }
        own = Math.min(table.size(), 3);
      }
      middle.addAll(table.subList(0, own));
      told += told(group, own - 1);
    }
    int all = answer.findings().size();
    if (told < all) {
      middle.add("  " + (all - told) + " more: tributary report " + folder + " --settings");
    }
    middle.add("");
    start.addAll(middle);
    start.addAll(next);
    return start.stream().flatMap(line -> folded(line).stream()).toList();
  }

  /** The same group with lines of harm on top: the others may be cut. */
  private static Group harmFirst(Group group) {
    return new Group(
        group.id(),
        group.title(),
        group.lines().stream().sorted(Comparator.comparing(line -> !line.harm())).toList(),
        group.ranks());
  }

  /** Findings that the first rows of a table tell. */
  private static int told(Group group, int rows) {
    int left = rows;
    int told = 0;
    for (RankTable ranks : group.ranks()) {
      left -= ranks.rows().size();
      told += left >= 0 ? 1 : 0;
    }
    return group.ranks().isEmpty() ? Math.max(0, Math.min(rows, group.lines().size())) : told;
  }

  private static List<String> table(Group group) {
    TextTable table = new TextTable();
    String head;
    if (!group.ranks().isEmpty()) {
      head = group.title() + "  " + group.ranks().get(0).measure();
      group.ranks().forEach(ranks -> ranks(ranks, table));
    } else {
      head = group.title();
      group.lines().forEach(line -> table.row(row(group, line)));
    }
    List<String> lines = new ArrayList<>();
    lines.add(head);
    table.lines("  ").forEach(line -> lines.addAll(folded(line)));
    return lines;
  }

  private static void ranks(RankTable ranks, TextTable table) {
    boolean theory = ranks.rows().stream().anyMatch(row -> !row.theory().isEmpty());
    for (int i = 0; i < ranks.rows().size(); i++) {
      RankTable.Row row = ranks.rows().get(i);
      String[] behind = Words.aligned(row.behind(), row.low(), row.high());
      List<String> cells = new ArrayList<>();
      if (!ranks.setting().isEmpty()) {
        cells.add(i == 0 ? RunText.setting(ranks.setting()) : "");
      }
      cells.addAll(
          List.of(
              row.rank(),
              row.arm(),
              Telling.minus(Words.number(row.mean(), 4)),
              i == 0
                  ? "best"
                  : (ranks.ratios() ? "\u00d7" : "") + Telling.minus(behind[0] + " " + behind[1]),
              i > 0 && row.tied() ? "tied" : "",
              row.fate().replace('-', ' '),
              theory ? "theory " + Telling.minus(row.theory()) : ""));
      table.row(cells);
    }
  }

  private static List<String> row(Group group, Line line) {
    Finding finding = line.finding();
    List<String> cells = new ArrayList<>();
    boolean subjects = group.lines().stream().anyMatch(other -> !other.subject().isEmpty());
    boolean metrics = group.byMetric().size() > 1 && !group.id().equals("checks");
    if (subjects) {
      cells.add(line.subject());
    }
    if (metrics) {
      cells.add(Words.metric(finding.metric()));
    }
    Map<String, String> setting = new LinkedHashMap<>(finding.setting());
    setting.keySet().retainAll(group.axes());
    if (!setting.isEmpty()) {
      cells.add(RunText.setting(setting));
    }
    cells.add(
        finding.effect().map(effect -> new EffectText(effect, line.unit()).words()).orElse(""));
    String verdict = finding.verdict().toLowerCase(Locale.ROOT).replace('-', ' ');
    cells.add(finding.effect().isPresent() ? verdict : verdict + ": " + Telling.why(finding));
    return cells;
  }

  private static List<String> wrapped(String prefix, String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(prefix);
    String indent = " ".repeat(prefix.length());
    for (String word : text.split(" ")) {
      if (line.length() + word.length() + 1 > WIDTH && !line.toString().isBlank()) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(indent);
      }
      line.append(word).append(' ');
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  /** A line that is too long goes on below, further in; a command to type stays whole. */
  static List<String> folded(String line) {
    if (line.length() <= WIDTH || line.contains("tributary report")) {
      return List.of(line);
    }
    int space = line.lastIndexOf(' ', WIDTH);
    return space <= INDENT
        ? List.of(line)
        : Stream.concat(
                Stream.of(line.substring(0, space).stripTrailing()),
                folded(" ".repeat(INDENT) + line.substring(space + 1).strip()).stream())
            .toList();
  }
}
