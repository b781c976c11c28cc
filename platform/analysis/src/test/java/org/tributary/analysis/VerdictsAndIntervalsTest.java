package org.tributary.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Interval;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Contrast;
import org.tributary.sdk.evidence.Question.Equivalence;
import org.tributary.sdk.evidence.Question.Estimate;
import org.tributary.sdk.evidence.Question.Ranking;
import org.tributary.sdk.evidence.Question.Threshold;
import org.tributary.sdk.evidence.Question.Trend;

/**
 * Over studies of random arms, effects, noise, margins, rules and fates: on every card the interval
 * that is shown, and the one that is printed, decides what the verdict says (evidence-2, section 9
 * and no. 9 of its acceptance list). A margin comes first: an interval that lies inside it is no
 * difference, on whichever side of 0.
 */
class VerdictsAndIntervalsTest {
  private static final int STUDIES = 200;
  private static final Pattern PRINTED =
      Pattern.compile("\\[(-?[0-9.e+-]+|-infinity), (-?[0-9.e+-]+|infinity)\\]");

  @Test
  void aDirectionIsSaidIfAndOnlyIfTheShownIntervalExcludesNone() {
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (int study = 0; study < STUDIES; study++) {
      RandomStudy random =
          new RandomStudy(
              RandomStream.of(900 + 1000 * Long.getLong("tributary.seedOffset", 0), study));
      List<Question> questions = random.questions();
      List<Finding> findings = Analysis.of(random.input(questions), 1000).findings();
      assertThat(findings).as("cards of study %d", study).hasSizeGreaterThanOrEqualTo(8);
      for (Finding finding : findings) {
        Question question =
            questions.stream()
                .filter(each -> each.id().equals(finding.question()))
                .findFirst()
                .orElseThrow();
        agrees(question, finding, "study " + study + ": " + finding);
        seen.merge(question.getClass().getSimpleName() + " " + word(finding), 1, Integer::sum);
      }
    }
    // every kind was asked, and had both kinds of answers
    System.out.println("verdicts of random studies: " + seen);
    for (String answer :
        List.of(
            "Contrast direction",
            "Contrast no-difference",
            "Contrast not-enough-evidence",
            "Contrast identical",
            "Estimate above",
            "Estimate below",
            "Estimate not-enough-evidence",
            "Ranking direction",
            "Ranking tied",
            "Ranking not-enough-evidence",
            "Threshold located",
            "Threshold not-enough-evidence",
            "Equivalence as-good-as-real",
            "Equivalence worse-than-real",
            "Equivalence not-enough-evidence",
            "Trend improves",
            "Trend holds",
            "Trend not-enough-evidence")) {
      assertThat(seen).as("answers met").containsKey(answer);
    }
  }

  private static String word(Finding finding) {
    return finding.verdict().matches("[a-e]") ? "direction" : finding.verdict();
  }

  private static void agrees(Question question, Finding finding, String told) {
    if (finding.effect().isEmpty()) {
      assertThat(finding.verdict())
          .as(told)
          .isIn("not-enough-evidence", "identical", "none-in-range", "measured", "collapse");
      return;
    }
    Interval shown = finding.effect().get().interval();
    if (question instanceof Contrast contrast) {
      contrast(contrast, finding, shown, told);
    } else if (question instanceof Estimate estimate) {
      estimate(estimate, finding, shown, told);
    } else if (question instanceof Ranking ranking) {
      ranking(ranking, finding, shown, told);
    } else if (question instanceof Equivalence judged) {
      equivalence(judged, finding, shown, told);
    } else if (question instanceof Trend) {
      trend(finding, shown, told);
    } else if (question instanceof Threshold) {
      boolean closed = Double.isFinite(shown.low()) && Double.isFinite(shown.high());
      assertThat(finding.verdict()).as(told).isEqualTo(closed ? "located" : "not-enough-evidence");
    }
  }

  private static boolean excludes(Interval shown, double none) {
    return shown.low() > none || shown.high() < none;
  }

  private static void contrast(Contrast contrast, Finding finding, Interval shown, String told) {
    boolean net = finding.effect().orElseThrow().name().startsWith("net share");
    boolean inside =
        !net && contrast.margin() > 0 && Math.max(-shown.low(), shown.high()) <= contrast.margin();
    String direction =
        shown.high() < 0
            ? contrast.first().word()
            : shown.low() > 0 ? contrast.second().word() : "not-enough-evidence";
    boolean nothing = shown.low() == 0 && shown.high() == 0;
    assertThat(finding.verdict())
        .as(told)
        .isEqualTo(inside ? "no-difference" : nothing ? "identical" : direction);
    printed(finding, net ? 50 : finding.text().contains(" times that of ") ? 1 : 0, shown, 0, told);
  }

  private static void estimate(Estimate estimate, Finding finding, Interval shown, String told) {
    double margin = estimate.margin().orElseThrow();
    boolean whole = !finding.text().contains("finite replicates of");
    String expected =
        !whole
            ? "not-enough-evidence"
            : shown.low() > margin
                ? "above"
                : shown.high() < margin ? "below" : "not-enough-evidence";
    assertThat(finding.verdict()).as(told).isEqualTo(expected);
    if (whole) {
      printed(finding, margin, shown, margin, told);
    }
  }

  /** The interval is that of a side which is not shown to be behind the first, if there is one. */
  private static void ranking(Ranking ranking, Finding finding, Interval shown, String told) {
    boolean alone = finding.verdict().matches("[a-e]");
    double margin = ranking.effect() == Question.Effect.LOG_RATIO ? 0 : ranking.margin();
    boolean inside = Math.max(-shown.low(), shown.high()) <= margin;
    if (ranking.effect() != Question.Effect.LOG_RATIO) {
      assertThat(alone).as(told).isEqualTo(excludes(shown, 0) && !inside);
    } else if (alone) {
      assertThat(excludes(shown, 0)).as(told).isTrue();
    }
  }

  private static void equivalence(
      Equivalence judged, Finding finding, Interval shown, String told) {
    String expected =
        shown.high() < judged.fixed()
            ? "as-good-as-real"
            : shown.low() > 0 ? "worse-than-real" : "not-enough-evidence";
    assertThat(finding.verdict()).as(told).isEqualTo(expected);
  }

  /** A change that is shown is up or down; a shown hold may be either, inside its margin. */
  private static void trend(Finding finding, Interval shown, String told) {
    switch (finding.verdict()) {
      case "improves" -> assertThat(shown.high()).as(told).isNegative();
      case "degrades", "plateau" -> assertThat(shown.low()).as(told).isPositive();
      case "collapse" ->
          assertThat(shown.low() > 0 || finding.text().contains("broke off")).as(told).isTrue();
      case "not-enough-evidence" ->
          assertThat(!excludes(shown, 0) || finding.text().contains("broke off")).as(told).isTrue();
      default -> assertThat(finding.verdict()).as(told).isEqualTo("holds");
    }
  }

  /** The interval as it is printed excludes no difference if and only if that of the card does. */
  private static void printed(
      Finding finding, double none, Interval shown, double effectNone, String told) {
    Matcher ends = PRINTED.matcher(finding.text());
    assertThat(ends.find()).as(told).isTrue();
    double low = number(ends.group(1));
    double high = number(ends.group(2));
    assertThat(low > none || high < none).as(told).isEqualTo(excludes(shown, effectNone));
  }

  private static double number(String text) {
    return text.endsWith("infinity")
        ? text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY
        : Double.parseDouble(text);
  }
}
