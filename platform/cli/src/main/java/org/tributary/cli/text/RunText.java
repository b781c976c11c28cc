package org.tributary.cli.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tributary.analysis.card.Words;
import org.tributary.analysis.theory.TheorySummary;
import org.tributary.engine.bind.Validation;
import org.tributary.engine.run.Completeness;
import org.tributary.engine.run.FinishedCell;
import org.tributary.engine.spec.StudySpec;
import org.tributary.host.RunReport;
import org.tributary.numerics.linear.NumericsBackend;

/** A run in the words of the terminal. */
public final class RunText {
  /** Lines of a terminal, with the line before anything is measured. */
  private static final int SCREEN = 24;

  private static final int MOST_FAILURES = 5;
  private static final int MOST_NOTES = 2;
  private static final int MOST_THEORY = 2;

  private RunText() {}

  /** Name, size and surroundings of a run that is about to start. */
  public static String header(Validation validation, int workers) {
    return header(validation, Numbers.counted(workers, "worker"));
  }

  /**
   * Name, size and surroundings of a run that is about to start.
   *
   * @param by what measures its cells
   */
  public static String header(Validation validation, String by) {
    StudySpec spec = validation.spec().orElseThrow();
    int settings = Math.max(1, validation.settings().size());
    int replicates = validation.design().orElseThrow().replicates();
    return spec.name()
        + "  "
        + spec.study()
        + ", "
        + size(settings, replicates)
        + ", "
        + by
        + ", "
        + NumericsBackend.current().describe();
  }

  /** A line about data that may have been read otherwise than they were meant. */
  public static String warning(String sentence) {
    return "warning  " + sentence;
  }

  /** As {@code 15 settings x 200 replicates = 3,000 cells}. */
  static String size(int settings, int replicates) {
    return Numbers.counted(settings, "setting")
        + " x "
        + Numbers.counted(replicates, "replicate")
        + " = "
        + Numbers.counted((long) settings * replicates, "cell");
  }

  /** Everything a run says on a screen; the last line is its folder. */
  public static void print(RunReport report, PrintWriter out) {
    print(report, out, false);
  }

  /**
   * Everything a run says; the last line is its folder.
   *
   * @param whole every finding, rather than those that fit a screen
   */
  public static void print(RunReport report, PrintWriter out, boolean whole) {
    List<String> lines = new ArrayList<>();
    lines.add(completeness(report.completeness()));
    if (report.nothingAnswered()) {
      lines.add("no answer  nothing could be answered: every question is left open, see below why");
    }
    failures(report.failures(), lines);
    lines.add("");
    List<String> end = new ArrayList<>();
    end.addAll(theory(report.theory(), whole ? Integer.MAX_VALUE : MOST_THEORY));
    int notes = whole ? report.notes().size() : Math.min(MOST_NOTES, report.notes().size());
    report
        .notes()
        .subList(0, notes)
        .forEach(note -> end.addAll(AnswerText.folded("note    " + note)));
    if (notes < report.notes().size()) {
      end.add("note    " + (report.notes().size() - notes) + " more in the report");
    }
    if (!report.unanswered().isEmpty()) {
      end.add(
          "note    numbers of "
              + report.unanswered().size()
              + " series stand in no finding and no figure, only under \"Also measured\"");
    }
    end.add("report  " + report.folder().resolve("report.html"));
    end.add(report.folder().toString());
    int room = whole ? Integer.MAX_VALUE : SCREEN - 1 - lines.size() - end.size();
    lines.addAll(new AnswerText(report.answer(), report.folder()).lines(room));
    lines.addAll(end);
    lines.forEach(out::println);
  }

  /** The account of the cells. */
  static String completeness(Completeness count) {
    return (count.failed() == 0 ? "complete  " : "incomplete  ")
        + Numbers.count(count.expected())
        + " expected, "
        + Numbers.count(count.done())
        + " done, "
        + Numbers.count(count.reused())
        + " reused, "
        + Numbers.count(count.failed())
        + " failed, "
        + Numbers.count(count.censored())
        + " censored, "
        + Numbers.count(count.duplicated())
        + " duplicated";
  }

  private static void failures(List<FinishedCell> failed, List<String> lines) {
    for (FinishedCell cell : failed.subList(0, Math.min(MOST_FAILURES, failed.size()))) {
      lines.add("  failed  " + cell.result().failure().orElse("").lines().findFirst().orElse(""));
    }
    if (failed.size() > MOST_FAILURES) {
      lines.add("  " + (failed.size() - MOST_FAILURES) + " more in run.log");
    }
  }

  /**
   * A line a curve of theory: what it amounts to over the whole run. Those that are contradicted
   * come first, and none of them is left out.
   *
   * @param most curves; how many more there are is said
   */
  static List<String> theory(List<TheorySummary> theory, int most) {
    int contradicted = (int) theory.stream().filter(TheorySummary::contradicted).count();
    int said = Math.min(theory.size(), Math.max(most, contradicted));
    List<String> lines = new ArrayList<>();
    theory.stream()
        .sorted(Comparator.comparing(each -> !each.contradicted()))
        .limit(said)
        .forEach(
            each -> lines.addAll(AnswerText.folded("theory  " + each.label() + " " + each.text())));
    if (said < theory.size()) {
      lines.add("theory  " + (theory.size() - said) + " more in the report");
    }
    return lines;
  }

  /** Axes by their last name, as {@code sources 5, samples 500}. */
  public static String setting(Map<String, String> setting) {
    return setting.entrySet().stream()
        .map(axis -> Words.axis(axis.getKey()) + " " + axis.getValue())
        .collect(Collectors.joining(", "));
  }

  /** {@code findings.json} of the run and where its files lie. */
  public static String json(RunReport report) {
    return Json.text(node(report));
  }

  /** The same with what was said of its data before it was measured. */
  public static String json(RunReport report, List<String> warnings) {
    ObjectNode root = node(report);
    ArrayNode said = root.putArray("warnings");
    warnings.forEach(said::add);
    return Json.text(root);
  }

  private static ObjectNode node(RunReport report) {
    Path folder = report.folder();
    ObjectNode root = (ObjectNode) Json.read(folder.resolve("findings.json"));
    root.put("report", folder.resolve("report.html").toString());
    root.put("folder", folder.toString());
    return root;
  }
}
