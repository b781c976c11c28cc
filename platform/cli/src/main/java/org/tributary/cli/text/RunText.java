package org.tributary.cli.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tributary.analysis.coverage.Unanswered;
import org.tributary.analysis.theory.TheorySummary;
import org.tributary.engine.bind.Validation;
import org.tributary.engine.run.Completeness;
import org.tributary.engine.run.FinishedCell;
import org.tributary.engine.spec.StudySpec;
import org.tributary.host.RunReport;
import org.tributary.numerics.linear.NumericsBackend;
import org.tributary.sdk.evidence.Finding;

/** A run in the words of the terminal. */
public final class RunText {
  /** Findings that are printed; the report has all of them. */
  private static final int MOST_FINDINGS = 12;

  private static final int MOST_FAILURES = 5;

  private RunText() {}

  /** Name, size and surroundings of a run that is about to start. */
  public static String header(Validation validation, int workers) {
    StudySpec spec = validation.spec().orElseThrow();
    int settings = Math.max(1, validation.settings().size());
    int replicates = validation.design().orElseThrow().replicates();
    return spec.name()
        + "  "
        + spec.study()
        + ", "
        + size(settings, replicates)
        + ", "
        + Numbers.counted(workers, "worker")
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

  /** Everything a run says; the last line is its folder. */
  public static void print(RunReport report, PrintWriter out) {
    out.println(completeness(report.completeness()));
    if (report.nothingAnswered()) {
      out.println(
          "no answer  nothing could be answered: every question is left open, see below why");
    }
    failures(report.failures(), out);
    out.println();
    findings(report.findings(), out);
    theory(report.theory()).forEach(line -> out.println("  " + line));
    if (!report.theory().isEmpty()) {
      out.println();
    }
    report.notes().forEach(note -> out.println("note    " + note));
    Unanswered.sentences(report.unanswered()).forEach(left -> out.println("note    " + left));
    out.println("report  " + report.folder().resolve("report.html"));
    out.println(report.folder());
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

  private static void failures(List<FinishedCell> failed, PrintWriter out) {
    for (FinishedCell cell : failed.subList(0, Math.min(MOST_FAILURES, failed.size()))) {
      out.println("  failed  " + cell.result().failure().orElse("").lines().findFirst().orElse(""));
    }
    if (failed.size() > MOST_FAILURES) {
      out.println("  " + (failed.size() - MOST_FAILURES) + " more in run.log");
    }
  }

  private static void findings(List<Finding> findings, PrintWriter out) {
    Table table = new Table();
    for (Finding finding : findings.subList(0, Math.min(MOST_FINDINGS, findings.size()))) {
      table.row(
          setting(finding.setting()), finding.verdict().toUpperCase(Locale.ROOT), finding.text());
    }
    table.lines("  ").forEach(out::println);
    if (findings.size() > MOST_FINDINGS) {
      out.println("  " + (findings.size() - MOST_FINDINGS) + " more in the report");
    }
    if (!findings.isEmpty()) {
      out.println();
    }
  }

  /** A line a curve of theory: what it amounts to over the whole run. */
  static List<String> theory(List<TheorySummary> theory) {
    return theory.stream().map(each -> "theory  " + each.label() + " " + each.text()).toList();
  }

  /** Axes by their last name, as {@code sources=5 samples=500}. */
  public static String setting(Map<String, String> setting) {
    return setting.entrySet().stream()
        .map(axis -> axis.getKey().replaceAll(".*\\.", "") + "=" + axis.getValue())
        .collect(Collectors.joining("  "));
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
