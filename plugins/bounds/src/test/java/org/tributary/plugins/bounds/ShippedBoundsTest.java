package org.tributary.plugins.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.runtime.ExplodedPlugin;
import org.tributary.runtime.PluginRuntime;
import org.tributary.sdk.Factory;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.Bound.Meaning;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.testkit.PluginContract;

/** Bounds that are shipped in Java, each written again as a formula: the same to 1e-12. */
class ShippedBoundsTest {
  private static final TheoremOptions RATE = Inputs.about("average-tv", Meaning.RATE);
  private static PluginRuntime runtime;

  @BeforeAll
  static void open() {
    PluginContract contract = PluginContract.here();
    for (String plugin :
        List.of("study-multi-source", "study-self-consuming", "study-generalization")) {
      contract.beside(
          ExplodedPlugin.ofModule(Path.of("..").resolve(plugin).toAbsolutePath().normalize()));
    }
    runtime = contract.open();
  }

  @AfterAll
  static void close() {
    if (runtime != null) {
      runtime.close();
    }
  }

  private static Bound shipped(String id) throws ReflectiveOperationException {
    Factory<?, ?> factory =
        runtime.extensions().stream()
            .filter(each -> each.id().equals(id) && each.productType() == Bound.class)
            .findFirst()
            .orElseThrow()
            .factory();
    var constructor = factory.optionsType().getDeclaredConstructor();
    constructor.setAccessible(true);
    return made(factory, constructor.newInstance());
  }

  @SuppressWarnings("unchecked")
  private static Bound made(Factory<?, ?> factory, Record options) {
    return (Bound) ((Factory<Record, ?>) factory).create(options);
  }

  /** The values of both speak of the same places and agree. */
  private static void same(BoundInput input, Bound shipped, String metric, Bound... formulas) {
    List<BoundValue> expected =
        shipped.at(input).stream().filter(each -> each.metric().equals(metric)).toList();
    List<BoundValue> found = new ArrayList<>();
    for (Bound formula : formulas) {
      found.addAll(formula.at(input));
    }
    assertThat(expected).isNotEmpty();
    assertThat(found)
        .extracting(BoundValue::arm, BoundValue::metric, BoundValue::position)
        .containsExactlyElementsOf(
            expected.stream()
                .map(
                    each ->
                        org.assertj.core.groups.Tuple.tuple(
                            each.arm(), each.metric(), each.position()))
                .toList());
    for (int i = 0; i < expected.size(); i++) {
      double value = expected.get(i).value();
      assertThat(found.get(i).value())
          .isCloseTo(value, within(1e-12 * Math.max(1, Math.abs(value))));
    }
  }

  private static Map<String, Object> sources(int count, int dimension, int samples) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("study.sources", count);
    facts.put("study.dimension", dimension);
    facts.put("study.samples", samples);
    facts.put("study.arms", List.of("together", "apart"));
    facts.put("arm.together.training", "pooled");
    facts.put("arm.apart.training", "separate");
    facts.put("arm.together.loop", List.of());
    facts.put("arm.apart.loop", List.of());
    return facts;
  }

  /** Theorem 4.1 of Wang et al.: sqrt(((K-1) d1 + d) / n) and sqrt(K d / n). */
  @ParameterizedTest
  @CsvSource({"5, 10, 5, 500", "1, 3, 0, 20", "15, 10, 10, 700", "2, 40, 1, 37"})
  void rateGaussian(int count, int dimension, int own, int samples) throws Exception {
    Map<String, Object> facts = sources(count, dimension, samples);
    facts.put("source.dissimilar", own);
    String[] where = {
      "K = study.sources", "d = study.dimension", "d1 = source.dissimilar", "n = study.samples"
    };
    same(
        Inputs.of(facts),
        shipped("rate-gaussian"),
        "average-tv",
        Inputs.formula("sqrt(((K-1)*d1 + d) / n)", Inputs.trained(RATE, "pooled"), where),
        Inputs.formula("sqrt(K*d / n)", Inputs.trained(RATE, "separate"), where));
  }

  /** Theorem 4.4: sqrt(L (S + K e) / n) and sqrt(L K (S + e) / n). */
  @ParameterizedTest
  @CsvSource({"3, 10000, 4, 9089, 8", "10, 77, 1, 30, 3", "1, 5, 2, 12, 64"})
  void rateEnergy(int count, int samples, int layers, int weights, int embedding) throws Exception {
    Map<String, Object> facts = sources(count, 2, samples);
    facts.put("family.class", "energy");
    facts.put("family.layers", layers);
    facts.put("family.width", 64);
    facts.put("family.embedding", embedding);
    facts.put("family.network-parameters", weights);
    String[] where = {
      "K = study.sources",
      "n = study.samples",
      "L = family.layers",
      "S = family.network-parameters",
      "e = family.embedding"
    };
    same(
        Inputs.of(facts),
        shipped("rate-energy"),
        "average-tv",
        Inputs.formula("sqrt(L * (S + K*e) / n)", Inputs.trained(RATE, "pooled"), where),
        Inputs.formula("sqrt(L * K*(S + e) / n)", Inputs.trained(RATE, "separate"), where));
  }

  /** sqrt((K (H-1) + H (T-1)) / n) and sqrt(K (H T - 1) / n). */
  @ParameterizedTest
  @CsvSource({"3, 500, 4, 16", "8, 90, 2, 3", "1, 10, 5, 1"})
  void rateSharedTail(int count, int samples, int heads, int tails) throws Exception {
    Map<String, Object> facts = sources(count, 2, samples);
    facts.put("family.head-outcomes", heads);
    facts.put("family.tail-outcomes", tails);
    String[] where = {
      "K = study.sources",
      "n = study.samples",
      "H = family.head-outcomes",
      "T = family.tail-outcomes"
    };
    same(
        Inputs.of(facts),
        shipped("rate-shared-tail"),
        "average-tv",
        Inputs.formula("sqrt((K*(H-1) + H*(T-1)) / n)", Inputs.trained(RATE, "pooled"), where),
        Inputs.formula("sqrt(K*(H*T-1) / n)", Inputs.trained(RATE, "separate"), where));
  }

  private static Map<String, Object> loop(String past, int samples, int generations) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("study.samples", samples);
    facts.put("study.generations", generations);
    facts.put("study.sources", 1);
    facts.put("study.arms", List.of("loop"));
    facts.put("arm.loop.training", "pooled");
    facts.put("arm.loop.loop", List.of(past));
    facts.put("arm.loop.real", "none");
    facts.put("arm.loop.past", past);
    facts.put("arm.loop.feeds", List.of());
    facts.put("source.standard-normal", true);
    facts.put("family.estimator", "biased");
    facts.put("family.covariance", "full");
    return facts;
  }

  /**
   * A Gaussian on replaced data: (1-1/n)^t, t (digamma((n-1)/2) + log(2/n)) and, in Bakshi's form c
   * (1 - (1-1/n)^(t+1)) of t refits, the mean error.
   */
  @ParameterizedTest
  @CsvSource({"10, 8", "2, 5", "100, 200", "1000, 20"})
  void gaussianLoopOnReplacedData(int samples, int generations) throws Exception {
    BoundInput input = Inputs.of(loop("replace", samples, generations));
    Bound shipped = shipped("gaussian-loop");
    String n = "n = study.samples";
    same(
        input,
        shipped,
        "model-variance",
        Inputs.formula("(1 - 1/n)^generation", armed("model-variance"), n));
    same(
        input,
        shipped,
        "model-log-variance",
        Inputs.formula("g * (digamma((n-1)/2) + log(2/n))", armed("model-log-variance"), n));
    same(
        input,
        shipped,
        "model-mean-error",
        Inputs.formula("c * (1 - (1 - 1/n)^(t+1))", armed("model-mean-error"), n, "c = 1"));
  }

  private static TheoremOptions armed(String metric) {
    return Inputs.ofArm(Inputs.about(metric, Meaning.EXACT), "loop");
  }

  /**
   * On accumulated data (Kazdan et al.) the product of 1 - 1/(n k^2) up to t, which is gamma(t+1-a)
   * gamma(t+1+a) / (gamma(t+1)^2 gamma(1-a) gamma(1+a)) with a = 1/sqrt(n).
   */
  @ParameterizedTest
  @CsvSource({"10, 20", "2, 50", "250, 100"})
  void gaussianLoopOnAccumulatedData(int samples, int generations) throws Exception {
    same(
        Inputs.of(loop("accumulate", samples, generations)),
        shipped("gaussian-loop"),
        "model-variance",
        Inputs.formula(
            "gamma(g+1-a) / gamma(g+1) * (gamma(g+1+a) / gamma(g+1)) / (gamma(1-a) * gamma(1+a))",
            armed("model-variance"),
            "a = 1 / sqrt(study.samples)"));
  }

  /** d (d+3) / (2 (n-d-2)) of a full Gaussian, d/n of a fitted mean. */
  @ParameterizedTest
  @CsvSource({"1, 5, full", "5, 100, full", "2, 10, identity", "30, 33, full"})
  void gaussianGap(int dimension, int samples, String covariance) throws Exception {
    Map<String, Object> facts = new HashMap<>();
    facts.put("study.samples", samples);
    facts.put("study.dimension", dimension);
    facts.put("study.sources", 1);
    facts.put("source.gaussian", true);
    facts.put("source.standard-normal", true);
    facts.put("family.covariance", covariance);
    facts.put("family.estimator", "biased");
    facts.put("study.arms", List.of("model"));
    facts.put("arm.model.training", "pooled");
    facts.put("arm.model.loop", List.of());
    TheoremOptions gap =
        Inputs.part(Inputs.trained(Inputs.about("log-loss", Meaning.EXACT), "pooled"), "gap");
    String[] where = {"d = study.dimension", "n = study.samples"};
    same(
        Inputs.of(facts),
        shipped("gaussian-gap"),
        "log-loss",
        Inputs.formula(
            "d*(d+3) / (2*(n-d-2))",
            Inputs.assuming(
                gap,
                Inputs.assumption("the covariance is fitted", "family.covariance = full"),
                Inputs.assumption("the mean of the gap exists", "n > d + 2"),
                Inputs.assumption("the fit is maximum likelihood", "family.estimator = biased")),
            where),
        Inputs.formula(
            "d / n",
            Inputs.assuming(
                gap,
                Inputs.assumption("the mean alone is fitted", "family.covariance = identity"),
                Inputs.assumption(
                    "the truth has unit covariance", "source.standard-normal = true")),
            where));
  }

  @Test
  void whereTheShippedBoundIsSilencedSoIsTheFormula() throws Exception {
    Map<String, Object> facts = loop("replace", 10, 4);
    facts.put("family.estimator", "another");
    TheoremOptions about =
        Inputs.assuming(
            armed("model-variance"),
            new AssumptionOptions(
                "the variance is the biased estimate", Optional.of("family.estimator = biased")));
    assertThat(shipped("gaussian-loop").at(Inputs.of(facts))).isEmpty();
    assertThat(Inputs.formula("(1 - 1/study.samples)^g", about).at(Inputs.of(facts))).isEmpty();
  }
}
