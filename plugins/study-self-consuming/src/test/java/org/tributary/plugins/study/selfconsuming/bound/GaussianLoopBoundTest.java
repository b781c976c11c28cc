package org.tributary.plugins.study.selfconsuming.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tributary.plugins.study.selfconsuming.Loops;
import org.tributary.sdk.Facts;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.intervention.Intervention;

class GaussianLoopBoundTest {
  private final Bound bound = new GaussianLoopBound();

  private static Map<String, Object> facts(int n, int generations, String... loops) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("study.samples", n);
    facts.put("study.generations", generations);
    facts.put("study.sources", 1);
    facts.put("study.arms", List.of(loops));
    for (String name : loops) {
      facts.put("arm." + name + ".loop", List.of(name));
      loop(name)
          .ifPresent(
              loop -> facts.putAll(loop.facts(generations).prefixed("arm." + name).values()));
    }
    facts.put("source.standard-normal", true);
    facts.put("family.estimator", "biased");
    facts.put("family.covariance", "full");
    return facts;
  }

  private static Optional<Intervention> loop(String name) {
    if (name.equals("replace")) {
      return Optional.of(Loops.replace());
    }
    if (name.equals("accumulate")) {
      return Optional.of(Loops.accumulate());
    }
    return name.matches("fresh-[0-9.]+")
        ? Optional.of(Loops.fresh(Double.parseDouble(name.substring(6))))
        : Optional.empty();
  }

  private static BoundInput input(Map<String, Object> facts) {
    return new BoundInput(Map.of(), new Facts(facts), new Observations(List.of()));
  }

  private double value(Map<String, Object> facts, String loop, String metric, int generation) {
    return bound.at(input(facts)).stream()
        .filter(
            each ->
                each.arm().equals(loop)
                    && each.metric().equals(metric)
                    && each.position().equals(Position.generation(generation)))
        .mapToDouble(BoundValue::value)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void replacedVarianceFallsByOneMinusOneOverN() {
    Map<String, Object> facts = facts(10, 8, "replace");
    assertThat(value(facts, "replace", "model-variance", 1)).isCloseTo(0.9, within());
    assertThat(value(facts, "replace", "model-variance", 8)).isCloseTo(Math.pow(0.9, 8), within());
    assertThat(value(facts, "replace", "model-mean-error", 3))
        .isCloseTo(1 - Math.pow(0.9, 3), within());
    // The drift of the oracle file for n = 10.
    assertThat(value(facts, "replace", "model-log-variance", 5))
        .isCloseTo(5 * -0.2205669860746, Offset.offset(1e-9));
  }

  @Test
  void accumulatedVarianceIsTheFiniteProduct() {
    Map<String, Object> facts = facts(10, 3, "accumulate");
    assertThat(value(facts, "accumulate", "model-variance", 1)).isCloseTo(0.9, within());
    assertThat(value(facts, "accumulate", "model-variance", 3))
        .isCloseTo(0.9 * (1 - 1 / 40.0) * (1 - 1 / 90.0), within());
    assertThat(value(facts, "accumulate", "model-mean-error", 3))
        .isCloseTo(1 - 0.9 * (1 - 1 / 40.0) * (1 - 1 / 90.0), within());
  }

  @Test
  void theFreshMixtureHasTheseValues() {
    // alpha = .3, n = 10: v .9, .8559, .8365, .8279; m .1, .1441, .1635, .1721.
    Map<String, Object> facts = facts(10, 4, "fresh-0.3");
    double[] variance = {0.9, 0.8559, 0.8365, 0.8279};
    double[] mean = {0.1, 0.1441, 0.1635, 0.1721};
    for (int t = 1; t <= 4; t++) {
      assertThat(value(facts, "fresh-0.3", "model-variance", t))
          .isCloseTo(variance[t - 1], Offset.offset(5e-5));
      assertThat(value(facts, "fresh-0.3", "model-mean-error", t))
          .isCloseTo(mean[t - 1], Offset.offset(5e-5));
    }
  }

  @Test
  void theEndsOfTheMixtureAreReplaceAndNoLoopAtAll() {
    Map<String, Object> facts = facts(10, 6, "fresh-0", "fresh-1", "replace");
    assertThat(value(facts, "fresh-0", "model-variance", 6))
        .isCloseTo(value(facts, "replace", "model-variance", 6), within());
    assertThat(value(facts, "fresh-1", "model-variance", 6)).isCloseTo(0.9, within());
    assertThat(value(facts, "fresh-1", "model-mean-error", 6)).isCloseTo(0.1, within());
  }

  @Test
  void whereItsAssumptionsFailItSaysNothing() {
    assertThat(bound.assumptions(input(facts(10, 2, "replace"))))
        .extracting(Assumption::status)
        .containsOnly(Status.MET);
    Map<String, Object> broken = Map.of("source.standard-normal", false, "study.sources", 2);
    broken.forEach(
        (fact, value) -> {
          Map<String, Object> facts = facts(10, 2, "replace");
          facts.put(fact, value);
          assertThat(bound.at(input(facts))).as(fact).isEmpty();
          assertThat(bound.assumptions(input(facts)))
              .as(fact)
              .extracting(Assumption::status)
              .containsOnlyOnce(Status.VIOLATED);
        });
    assertThat(bound.at(input(facts(10, 2, "a loop of another plugin", "fresh-from-there"))))
        .isEmpty();
    assertThat(bound.at(input(facts(1, 2, "replace")))).isEmpty();
  }

  @Test
  void unbiasedAndKnownVariancesHaveCurvesOfTheirOwn() {
    Map<String, Object> facts = facts(10, 6, "replace");
    facts.put("family.estimator", "unbiased");
    assertThat(value(facts, "replace", "model-variance", 6)).isCloseTo(1, within());
    assertThat(value(facts, "replace", "model-mean-error", 6)).isCloseTo(0.6, within());
    facts.put("family.covariance", "identity");
    assertThat(value(facts, "replace", "model-mean-error", 6)).isCloseTo(0.6, within());
    assertThat(bound.at(input(facts)))
        .extracting(BoundValue::metric)
        .containsOnly("model-mean-error");
    facts.put("family.covariance", "full");
    facts.put("family.estimator", "another");
    assertThat(bound.at(input(facts))).isEmpty();
  }

  @Test
  void stepsOfAChainAreReadFromTheirFacts() {
    Map<String, Object> facts = facts(20, 5, "replace");
    facts.put("arm.replace.loop", List.of("replace", "temper"));
    assertThat(bound.at(input(facts))).as("a step that says nothing of itself").isEmpty();
    facts.put("arm.replace.temper", 0.8);
    assertThat(value(facts, "replace", "model-variance", 5))
        .isCloseTo(0.95 * Math.pow(0.8 * 0.95, 4), within());
    double drift = value(facts, "replace", "model-log-variance", 5);
    facts.put("arm.replace.temper", 1);
    assertThat(drift)
        .isCloseTo(value(facts, "replace", "model-log-variance", 5) + 4 * Math.log(0.8), within());
    facts.put("arm.replace.temper-how", "truncation");
    assertThat(bound.at(input(facts))).isEmpty();
  }

  @Test
  void ofRowsThatAFilterLeavesTheLogVarianceIsNotKnown() {
    Map<String, Object> facts = facts(20, 5, "replace");
    facts.put("arm.replace.loop", List.of("replace", "filter"));
    facts.put("arm.replace.filter-type-1", 0.0);
    facts.put("arm.replace.filter-type-2", 0.5);
    assertThat(bound.at(input(facts)))
        .extracting(BoundValue::metric)
        .contains("model-variance")
        .doesNotContain("model-log-variance");
  }

  @Test
  void theCeilingOfRetrainingIsOfTheWholeSetInExactCounts() {
    Map<String, Object> facts = facts(100, 4, "replace");
    facts.put("arm.replace.real", "fixed");
    facts.put("arm.replace.alphas", List.of(0.5, 0.8, 0.8, 0.8));
    facts.put("arm.replace.sizes", List.of(100.0, 125.0, 125.0, 125.0));
    assertThat(new RetrainingBound().at(input(facts))).as("drawn with replacement").isEmpty();
    facts.put("arm.replace.shares", "counts");
    assertThat(new RetrainingBound().at(input(facts))).hasSize(4);
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-12);
  }
}
