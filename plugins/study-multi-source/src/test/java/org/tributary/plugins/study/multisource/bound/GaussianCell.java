package org.tributary.plugins.study.multisource.bound;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tributary.sdk.Facts;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Observations;

/**
 * The facts of one cell of Figure 1, as the study publishes them.
 *
 * @param sources K
 * @param dimension d
 * @param dissimilar d1
 * @param samples n
 * @param box B
 */
record GaussianCell(int sources, int dimension, int dissimilar, int samples, double box) {
  Map<String, Object> facts() {
    List<Integer> shared = IntStream.range(dissimilar, dimension).boxed().toList();
    Map<String, Object> facts = new HashMap<>();
    facts.put("study.sources", sources);
    facts.put("study.dimension", dimension);
    facts.put("study.samples", samples);
    facts.put("source.dissimilar", dissimilar);
    facts.put("source.shared", shared);
    facts.put("source.box", box);
    facts.put("family.covariance", "identity");
    facts.put("family.shared", shared);
    return facts;
  }

  BoundInput input() {
    return input(facts());
  }

  static BoundInput input(Map<String, Object> facts) {
    return new BoundInput(Map.of(), new Facts(facts), new Observations(List.of()));
  }

  double value(Bound bound, String arm) {
    return value(bound, arm, input());
  }

  static double value(Bound bound, String arm, BoundInput input) {
    return bound.at(input).stream()
        .filter(value -> value.arm().equals(arm))
        .mapToDouble(BoundValue::value)
        .findFirst()
        .orElseThrow();
  }
}
