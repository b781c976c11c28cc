package org.tributary.analysis.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.sdk.evidence.Finding;

class NextStepsTest {
  private static Line line(String table, String metric, String verdict, String next) {
    Finding finding =
        new Finding(
            table + metric,
            "question",
            Map.of("table", table),
            "candidate",
            metric,
            verdict,
            Optional.empty(),
            List.of(next),
            Map.of(),
            Optional.empty(),
            "text");
    return new Line(finding, metric, metric, "");
  }

  @Test
  void copiesInOneTableSilenceTheStepsOfThatTableAlone() {
    List<Line> lines =
        List.of(
            line("copied", "copies", "COPIES", "do not read the others"),
            line("copied", "energy", "not-enough-evidence", "more rows of the copied one"),
            line("clean", "energy", "not-enough-evidence", "more rows of the clean one"));
    List<String> steps =
        NextSteps.of(List.of(new Group(Topic.CHECKS, "Is it good?", lines, List.of())));
    assertThat(steps)
        .containsExactly(
            "Do not read the others.", "Energy, table clean: more rows of the clean one.");
  }
}
