package org.tributary.cli.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.analysis.answer.Group;
import org.tributary.analysis.answer.Line;
import org.tributary.analysis.answer.RankTable;
import org.tributary.host.RunReport;

/** The three questions about one family beside two that everybody knows, as a Markdown page. */
public final class BatteryPage {
  private final String family;
  private final List<String> lines = new ArrayList<>();

  /**
   * A page.
   *
   * @param family what it is called
   * @param command that makes the page again
   */
  public BatteryPage(String family, String command) {
    this.family = family;
    lines.add("# " + family + ": three questions at toy scale");
    lines.add("");
    lines.add(
        "Beside a Gaussian and a kernel density estimate, on laws that are known, with "
            + "Tributary 2.0.0. Made by `"
            + command
            + "`; lower is better, an interval that holds no difference is a tie.");
  }

  /** Adds what a run says to a question. */
  public void add(String question, RunReport report) {
    lines.add("");
    lines.add("## " + question);
    lines.add("");
    if (!report.answer().sentence().isEmpty()) {
      lines.add(report.answer().sentence());
      lines.add("");
    }
    if (!report.failures().isEmpty()) {
      lines.add(
          "**"
              + Numbers.counted(report.failures().size(), "cell")
              + " failed**: "
              + report
                  .failures()
                  .get(0)
                  .result()
                  .failure()
                  .orElse("")
                  .lines()
                  .findFirst()
                  .orElse(""));
      lines.add("");
    }
    for (Group group : report.answer().groups()) {
      if (group.ranks().isEmpty()) {
        told(group);
      } else {
        group.ranks().forEach(this::ranks);
      }
    }
  }

  /** What the findings of a card say, those about the family first. */
  private void told(Group group) {
    List<String> own = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Line line : group.lines()) {
      String text = "- " + place(group, line) + line.finding().text();
      (text.contains(family) ? own : others).add(text);
    }
    lines.addAll(own);
    lines.addAll(others);
    lines.add("");
  }

  /** What of several a finding is about. */
  private static String place(Group group, Line line) {
    Map<String, String> setting = new LinkedHashMap<>(line.finding().setting());
    setting.keySet().retainAll(group.axes());
    String place =
        Stream.of(line.subject(), RunText.setting(setting))
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(", "));
    return place.isEmpty() ? "" : "**" + place + "**: ";
  }

  private void ranks(RankTable table) {
    String place = RunText.setting(table.setting());
    if (!place.isEmpty()) {
      lines.add("At " + place + ":");
      lines.add("");
    }
    lines.add("| rank | model | " + table.measure() + " | " + behind(table) + " | |");
    lines.add("|---|---|---|---|---|");
    for (RankTable.Row row : table.rows()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %s | %.4g | %.3g | [%.3g, %.3g] |",
              row.rank(),
              row.arm(),
              row.mean(),
              row.behind(),
              row.low(),
              row.high()));
    }
    lines.add("");
    table.unranked().forEach(each -> lines.add("- " + each));
  }

  private static String behind(RankTable table) {
    return table.ratios() ? "times the best" : "behind the best";
  }

  /** The page, ending with a line break. */
  public String text() {
    return String.join("\n", lines).replaceAll("\n{3,}", "\n\n").stripTrailing() + "\n";
  }
}
