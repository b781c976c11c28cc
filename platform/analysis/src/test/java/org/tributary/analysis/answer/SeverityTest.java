package org.tributary.analysis.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.analysis.card.Verdicts;
import org.tributary.evidence.trend.TrendWord;
import org.tributary.sdk.evidence.Finding;

class SeverityTest {
  private static Severity of(String verdict) {
    return Severity.of(
        new Finding(
            "id",
            "question",
            Map.of(),
            "loop",
            "error",
            verdict,
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            "text"));
  }

  @Test
  void aLoopThatCollapsesIsHarm() {
    assertThat(of(TrendWord.COLLAPSE.label())).isEqualTo(Severity.HARM);
    assertThat(of(TrendWord.DEGRADES.label())).isEqualTo(Severity.DECIDED);
    assertThat(of(Verdicts.NOT_ENOUGH_EVIDENCE)).isEqualTo(Severity.OPEN);
  }
}
