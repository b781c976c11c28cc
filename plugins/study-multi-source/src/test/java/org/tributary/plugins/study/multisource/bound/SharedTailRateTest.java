package org.tributary.plugins.study.multisource.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;

class SharedTailRateTest {
  private final RateBound rate = new RateBound(new SharedTailReader());

  private static Map<String, Object> facts(int sources, int columns, int head) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("study.sources", sources);
    facts.put("study.samples", 20_000);
    facts.put("family.head", head);
    facts.put("source.head", head);
    facts.put("family.head-outcomes", 1 << head);
    facts.put("family.tail-outcomes", 1 << (columns - head));
    return facts;
  }

  private double at(String arm, Map<String, Object> facts) {
    return GaussianCell.value(rate, arm, GaussianCell.input(facts));
  }

  /** The laws of D = 8, D1 = 4: .610 at K = 3, .497 at 5, .391 at 10. */
  @Test
  void theRatioIsTheRootOfTheCounts() {
    int[] sources = {1, 3, 5, 10};
    double[] law = {1, 0.610, 0.497, 0.391};
    for (int i = 0; i < sources.length; i++) {
      Map<String, Object> facts = facts(sources[i], 8, 4);
      double ratio = at("pooled", facts) / at("separate", facts);
      assertThat(ratio).isCloseTo(law[i], within(5e-4));
    }
  }

  @Test
  void itIsTheCommonLawOfTheSimilarity() {
    for (int sources = 1; sources <= 12; sources++) {
      for (int head = 0; head <= 8; head++) {
        SharedTailClass models = new SharedTailClass(sources, 100, 1 << head, 1 << (8 - head));
        assertThat(models.rate("pooled") / models.rate("separate"))
            .isCloseTo(
                Math.sqrt(1 - (sources - 1.0) / sources * models.similarity()), within(1e-12));
      }
    }
  }

  @Test
  void anotherHeadInTruthIsFound() {
    Map<String, Object> facts = facts(3, 8, 4);
    facts.put("source.head", 5);
    assertThat(rate.assumptions(GaussianCell.input(facts)))
        .extracting(Assumption::status)
        .containsExactly(Status.VIOLATED, Status.UNKNOWN);
    assertThat(rate.assumptions(GaussianCell.input(facts(3, 8, 4))).get(0).status())
        .isEqualTo(Status.MET);
    assertThat(rate.at(GaussianCell.input(Map.of()))).isEmpty();
  }
}
