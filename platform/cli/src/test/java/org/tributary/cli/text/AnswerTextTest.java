package org.tributary.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.analysis.answer.Answer;
import org.tributary.analysis.answer.Group;
import org.tributary.analysis.answer.Line;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Interval;

class AnswerTextTest {
  private static final int ROOM = 20;

  private static Line line(String arm, String verdict) {
    return new Line(
        new Finding(
            arm,
            "trend",
            Map.of(),
            arm,
            "model-variance",
            verdict,
            Optional.of(
                new Finding.EffectSize("change", -.5, new Interval(-.6, -.4, .95, "Student"))),
            Map.of(),
            Optional.empty(),
            arm + ": " + verdict + "."),
        arm,
        "model variance",
        "nats");
  }

  private static List<String> lines(int arms) {
    List<Line> all = new ArrayList<>();
    for (int arm = 1; arm < arms; arm++) {
      all.add(line("an arm whose name takes much of the width of a terminal " + arm, "holds"));
    }
    all.add(line("replace", "collapse"));
    Group group = new Group("trends", "What becomes of each?", all, List.of());
    String answer = "Collapse by model variance: replace; holds by model variance: the others.";
    List<String> next =
        List.of(
            "Replace: mix real rows in, a tenth of each generation at least, and look again whether"
                + " it still collapses before the last generation.",
            "Measure beyond generation 21.");
    return new AnswerText(new Answer(answer, List.of(group), next), Path.of("runs/one"))
        .lines(ROOM);
  }

  @Test
  void theAnswerComesFirstAndNoLineIsTooManyOrTooLong() {
    for (int arms : new int[] {1, 5, 12, 13, 14, 40}) {
      List<String> lines = lines(arms);
      assertThat(lines).as(arms + " arms").hasSizeLessThanOrEqualTo(ROOM);
      assertThat(lines.get(0)).startsWith("Collapse by model variance: replace");
      assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
      assertThat(String.join("\n", lines)).contains("NEXT  1 Replace");
    }
  }

  @Test
  void aTableThatIsCutKeepsTheLinesOfHarmAndSaysHowManyAreLeft() {
    assertThat(lines(40).get(3)).contains("replace").contains("collapse");
    assertThat(String.join("\n", lines(40)))
        .containsPattern("\\d+ more: tributary report runs/one --settings");
  }
}
