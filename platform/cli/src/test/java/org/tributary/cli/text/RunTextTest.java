package org.tributary.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.analysis.theory.TheorySummary;
import org.tributary.sdk.bound.Bound.Meaning;

class RunTextTest {
  private static List<String> lines(int most, String... verdicts) {
    return RunText.theory(
        Stream.of(verdicts)
            .map(each -> new TheorySummary("curve", Meaning.UPPER_BOUND, each, "is " + each))
            .toList(),
        most);
  }

  @Test
  void whatIsLeftOutOfTheoryIsCountedAndContradictionsAreNot() {
    assertThat(lines(2, "holds", "cannot tell", "contradicted", "holds"))
        .containsExactly(
            "theory  curve is contradicted",
            "theory  curve is holds",
            "theory  2 more in the report");
    assertThat(lines(2, "contradicted", "holds", "contradicted", "contradicted"))
        .hasSize(4)
        .last()
        .isEqualTo("theory  1 more in the report");
    assertThat(lines(2, "holds", "holds")).hasSize(2);
  }
}
