package org.tributary.cli.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import org.tributary.engine.run.Completeness;
import org.tributary.engine.run.FinishedCell;
import org.tributary.engine.run.ShardOutcome;
import org.tributary.host.ShardReport;

/** A share of a run in the words of the terminal. */
public final class ShardText {
  private static final int MOST_FAILURES = 5;

  private ShardText() {}

  /**
   * Prints what a share came to and what comes next.
   *
   * @param whole the command that runs the study without a share
   */
  public static void print(ShardReport report, boolean json, String whole, PrintWriter out) {
    if (json) {
      out.println(json(report));
      return;
    }
    ShardOutcome outcome = report.outcome();
    report.notes().forEach(note -> out.println("note     " + note));
    List<FinishedCell> failures = outcome.failures();
    failures.stream()
        .limit(MOST_FAILURES)
        .forEach(cell -> out.println("failed   " + cell.result().failure().orElse("")));
    if (failures.size() > MOST_FAILURES) {
      out.println("failed   " + (failures.size() - MOST_FAILURES) + " more");
    }
    int kept = outcome.completeness().done() + outcome.completeness().reused();
    String rounds = outcome.round() == 0 ? "" : " of rounds 0 to " + outcome.round();
    String said =
        "shard " + outcome.shard() + ": " + Numbers.counted(kept, "cell") + rounds + " kept, ";
    if (outcome.whole()) {
      out.println(said + "none is missing. Make the report with: " + whole);
    } else {
      out.println(
          said
              + Numbers.count(outcome.elsewhere())
              + " more with other shards. When they have ended, run this shard again for a next"
              + " round, if there is one, or all that is missing with: "
              + whole);
    }
  }

  private static String json(ShardReport report) {
    ShardOutcome outcome = report.outcome();
    Completeness cells = outcome.completeness();
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("shard", outcome.shard().toString());
    root.put("round", outcome.round());
    root.put("done", cells.done());
    root.put("reused", cells.reused());
    root.put("failed", cells.failed());
    root.put("elsewhere", outcome.elsewhere());
    root.put("whole", outcome.whole());
    return root.toPrettyString();
  }
}
