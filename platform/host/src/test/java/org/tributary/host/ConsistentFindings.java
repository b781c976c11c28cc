package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Interval;

/**
 * No verdict stands beside an interval that contradicts it, told by what the effect of a card is.
 * An excess judged by a U-statistic is left out: its verdict rests on a null law that its card
 * names, not on the interval (evidence-2, section 3).
 */
final class ConsistentFindings {
  private static final Set<String> CONTRASTS =
      Set.of(
          "log ratio of mean errors",
          "log ratio of geometric means",
          "difference of mean errors",
          "net share of replicates lost");

  /** Verdicts that say no direction. */
  private static final Set<String> OPEN =
      Set.of("not-enough-evidence", "no-difference", "identical", "tied", "flat", "measured");

  private ConsistentFindings() {}

  /** Checks a card; its metric and its question are named in any case. */
  static void check(Finding finding) {
    assertThat(finding.metric()).as(finding.id()).isNotBlank();
    assertThat(finding.id()).startsWith(finding.question());
    finding
        .setting()
        .forEach((path, value) -> assertThat(finding.id()).contains(path + "=" + value));
    if (finding.effect().isEmpty()) {
      assertThat(finding.verdict())
          .as(finding.text())
          .isIn(
              "not-enough-evidence",
              "identical",
              "none-in-range",
              "bends",
              "measured",
              "see-copies")
          .satisfiesAnyOf(
              verdict -> assertThat(verdict).isNotEqualTo("not-enough-evidence"),
              verdict -> assertThat(finding.text()).contains("not enough evidence"));
      return;
    }
    String name = finding.effect().get().name();
    Interval interval = finding.effect().get().interval();
    if (CONTRASTS.contains(name) || name.contains(" to ") && name.startsWith("difference of ")) {
      direction(finding, interval);
    } else if (name.equals("range of the means")) {
      assertThat(finding.verdict()).isEqualTo("flat");
      assertThat(interval.low() > 0).as(finding.text()).isFalse();
    } else if (name.equals("exponent") && finding.verdict().equals("flat")) {
      assertThat(Math.max(Math.abs(interval.low()), Math.abs(interval.high())))
          .isLessThanOrEqualTo(.05);
    } else if (name.equals("change from the first fit")) {
      trend(finding, interval);
    }
    double value = finding.effect().get().value();
    assertThat(interval.low() <= value && value <= interval.high()).as(finding.text()).isTrue();
  }

  private static void direction(Finding finding, Interval interval) {
    boolean excludes = interval.low() > 0 || interval.high() < 0;
    if (!OPEN.contains(finding.verdict())) {
      assertThat(excludes).as(finding.text()).isTrue();
    } else if (finding.verdict().equals("not-enough-evidence")) {
      boolean carried = finding.text().contains("arried by few rows");
      assertThat(excludes && !carried).as(finding.text()).isFalse();
    }
  }

  private static void trend(Finding finding, Interval interval) {
    if (finding.verdict().equals("improves")) {
      assertThat(interval.high()).as(finding.text()).isNegative();
    } else if (finding.verdict().equals("degrades") || finding.verdict().equals("plateau")) {
      assertThat(interval.low()).as(finding.text()).isPositive();
    }
  }
}
