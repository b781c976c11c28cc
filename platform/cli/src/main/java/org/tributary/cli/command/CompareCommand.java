package org.tributary.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tributary.cli.text.Json;
import org.tributary.cli.text.Numbers;
import org.tributary.cli.text.RunComparison;
import org.tributary.cli.text.RunFacts;
import org.tributary.cli.text.RunText;
import org.tributary.engine.describe.TextTable;
import org.tributary.store.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compare}: what differs between two runs, and what moved. */
@Command(name = "compare", description = "What differs between two runs, and how much moved.")
final class CompareCommand extends CliCommand {
  @Parameters(index = "0", paramLabel = "A", description = "Run folder.")
  private Path first = Path.of("");

  @Parameters(index = "1", paramLabel = "B", description = "Run folder.")
  private Path second = Path.of("");

  @Option(names = "--all", description = "Also metrics that did not move.")
  private boolean all;

  @Option(names = "--json", description = "Print as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Path a = RunFolders.named(first);
    Path b = RunFolders.named(second);
    Map<String, List<String>> differing = differences(a, b);
    RunComparison comparison =
        RunComparison.of(RunFolder.readObservations(a), RunFolder.readObservations(b));
    Map<String, List<String>> verdicts = differences(verdicts(a), verdicts(b));
    if (json) {
      out().println(Json.text(tree(differing, verdicts, comparison)));
    } else {
      print(verdicts);
      print(differing, comparison);
    }
    return ExitCodes.DONE;
  }

  /** What the two runs say differently of themselves. */
  private static Map<String, List<String>> differences(Path a, Path b) throws IOException {
    return differences(RunFacts.of(a), RunFacts.of(b));
  }

  private static Map<String, List<String>> differences(
      Map<String, String> before, Map<String, String> after) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(before.keySet());
    after.keySet().stream().filter(name -> !before.containsKey(name)).forEach(names::add);
    for (String name : names) {
      String was = before.getOrDefault(name, "(absent)");
      String is = after.getOrDefault(name, "(absent)");
      if (!was.equals(is)) {
        all.put(name, List.of(was, is));
      }
    }
    return all;
  }

  /** The verdict of each finding, by its id. */
  private static Map<String, String> verdicts(Path run) throws IOException {
    Map<String, String> verdicts = new LinkedHashMap<>();
    Path file = run.resolve("findings.json");
    if (Files.isRegularFile(file)) {
      Json.read(file)
          .path("findings")
          .forEach(
              finding ->
                  verdicts.put(
                      finding.path("id").asText(),
                      finding.path("verdict").asText().replace('-', ' ')));
    }
    return verdicts;
  }

  private void print(Map<String, List<String>> verdicts) {
    TextTable table = new TextTable();
    verdicts.forEach((id, pair) -> table.row("  " + id, pair.get(0) + " -> " + pair.get(1)));
    out()
        .println(
            verdicts.isEmpty()
                ? "no verdict changed"
                : verdicts.size() + (verdicts.size() == 1 ? " verdict" : " verdicts") + " changed");
    table.lines("").forEach(out()::println);
    out().println();
  }

  private void print(Map<String, List<String>> differing, RunComparison comparison) {
    if (differing.isEmpty()) {
      out().println("the same study, options, seed and versions");
    }
    TextTable facts = new TextTable();
    differing.forEach((name, values) -> facts.row(name, values.get(0) + " -> " + values.get(1)));
    facts.lines("").forEach(out()::println);
    if (differing.containsKey("seed")) {
      out().println("the seeds differ: pairs of replicates share no noise");
    }
    out().println();
    TextTable table = new TextTable();
    int still = 0;
    for (RunComparison.Move move : comparison.moves()) {
      if (!all && !move.moved()) {
        still++;
        continue;
      }
      table.row(
          RunText.setting(move.series().setting()),
          move.series().arm(),
          (move.series().metric() + " " + move.series().place()).strip(),
          Numbers.value(move.first()) + " -> " + Numbers.value(move.second()),
          change(move));
    }
    table.lines("  ").forEach(out()::println);
    if (still > 0) {
      out().println("  " + still + " of " + comparison.moves().size() + " series did not move");
    }
    if (comparison.onlyFirst() + comparison.onlySecond() > 0) {
      out()
          .println(
              "  "
                  + comparison.onlyFirst()
                  + " series are in the first run only, "
                  + comparison.onlySecond()
                  + " in the second only");
    }
  }

  private static String change(RunComparison.Move move) {
    return (move.moved() ? "moved by " : "no move ")
        + Numbers.value(move.difference().estimate())
        + " ["
        + Numbers.value(move.difference().lower())
        + ", "
        + Numbers.value(move.difference().upper())
        + "]  95 % Student, "
        + Numbers.counted(move.replicates(), "pair");
  }

  private static Map<String, Object> tree(
      Map<String, List<String>> differing,
      Map<String, List<String>> verdicts,
      RunComparison comparison) {
    List<Map<String, Object>> moves = new ArrayList<>();
    for (RunComparison.Move move : comparison.moves()) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("setting", move.series().setting());
      each.put("arm", move.series().arm());
      each.put("place", move.series().place());
      each.put("metric", move.series().metric());
      each.put("first", move.first());
      each.put("second", move.second());
      each.put("difference", move.difference().estimate());
      each.put("low", move.difference().lower());
      each.put("high", move.difference().upper());
      each.put("level", move.difference().level());
      each.put("pairs", move.replicates());
      moves.add(each);
    }
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("verdicts", verdicts);
    root.put("differs", differing);
    root.put("metrics", moves);
    root.put("onlyFirst", comparison.onlyFirst());
    root.put("onlySecond", comparison.onlySecond());
    return root;
  }
}
