package org.tributary.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunFactsTest {
  @Test
  void optionsAreNamedByTheirWholePath() {
    Map<String, String> facts = new LinkedHashMap<>();
    RunFacts.options(
        List.of(
            "source:",
            "  use: gaussians",
            "  shared:",
            "  - 2",
            "  - 3",
            "metrics:",
            "- use: kl",
            "  points: 20",
            "- use: mmd",
            "seed: 1"),
        facts);
    assertThat(facts)
        .containsExactly(
            Map.entry("source.use", "gaussians"),
            Map.entry("source.shared[0]", "2"),
            Map.entry("source.shared[1]", "3"),
            Map.entry("metrics[0].use", "kl"),
            Map.entry("metrics[0].points", "20"),
            Map.entry("metrics[1].use", "mmd"),
            Map.entry("seed", "1"));
  }
}
