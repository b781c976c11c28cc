package org.tributary.plugins.study.multisource.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.study.multisource.bound.NetworkReader.Kind;
import org.tributary.sdk.Facts;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;

class NetworkBoundsTest {

  private static Bound bound(Kind kind, BracketingForm form, double norm) {
    return new BracketingBound(form, 0.05, new NetworkReader(kind, Optional.of(norm)));
  }

  /** Facts of the study with the network of appendix E.2 (D = 10, M = 2, L = 5, W = d_e = 64). */
  static Map<String, Object> autoregressive(int sources, int samples) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("study.sources", sources);
    facts.put("study.samples", samples);
    facts.put("study.dimension", 10);
    for (String of : List.of("family", "source")) {
      facts.put(of + ".class", "autoregressive");
      facts.put(of + ".layers", 5);
      facts.put(of + ".width", 64);
      facts.put(of + ".embedding", 64);
      facts.put(of + ".network-parameters", 13314);
    }
    facts.put("family.values", 2);
    return facts;
  }

  /** An energy of 4 layers of width 64 and embedding 8 on two coordinates. */
  static Map<String, Object> energy(int sources, int samples) {
    Map<String, Object> facts = autoregressive(sources, samples);
    facts.put("study.dimension", 2);
    for (String of : List.of("family", "source")) {
      facts.put(of + ".class", "energy");
      facts.put(of + ".layers", 4);
      facts.put(of + ".embedding", 8);
      facts.put(of + ".network-parameters", 9089);
    }
    return facts;
  }

  private static double at(Bound bound, String arm, Map<String, Object> facts) {
    return GaussianCell.value(bound, arm, GaussianCell.input(facts));
  }

  /**
   * Theorem C.8 in numbers: A = 13314 + 10 + 12 * 64 = 14092, A + 3 * 64 = 14284 and 3 (A + 64) =
   * 42468 free numbers; the base is 24 e D n (L+3) (B v 1)^(L+2) 65^5.
   */
  @ParameterizedTest
  @CsvSource({
    "3, 30000, 1, 13.0499, 22.5015",
    "10, 30000, 1, 13.2529, 41.0819",
    "3, 100000000, 0.5, 0.248028, 0.427667",
    "3, 100000000, 2, 0.260299, 0.448825"
  })
  void theAutoregressiveBoundHasTheseValues(
      int sources, int n, double norm, double pooled, double separate) {
    Bound bound = bound(Kind.AUTOREGRESSIVE, BracketingForm.EXPLICIT, norm);
    assertThat(at(bound, "pooled", autoregressive(sources, n)) / pooled).isCloseTo(1, within(5e-6));
    assertThat(at(bound, "separate", autoregressive(sources, n)) / separate)
        .isCloseTo(1, within(5e-6));
  }

  /**
   * Theorem D.3 in numbers: S = 10 * 64 + 64 + 2 (64^2 + 64) + 65 = 9089, base 12 e n (L+1) (B v
   * 1)^(L+1) 65^4.
   */
  @ParameterizedTest
  @CsvSource({
    "3, 10000, 1, 15.9460, 27.5949",
    "3, 100000000, 1, 0.181608, 0.314277",
    "10, 100000000, 3, 0.194209, 0.611724"
  })
  void theEnergyBoundHasTheseValues(
      int sources, int n, double norm, double pooled, double separate) {
    Bound bound = bound(Kind.ENERGY, BracketingForm.EXPLICIT, norm);
    assertThat(at(bound, "pooled", energy(sources, n)) / pooled).isCloseTo(1, within(5e-6));
    assertThat(at(bound, "separate", energy(sources, n)) / separate).isCloseTo(1, within(5e-6));
  }

  /** The identity that the three instantiations share, 2.4 of the theory, for both counts. */
  @Test
  void theRatioOfRatesIsTheCommonLawInAllThreeClasses() {
    RandomStream stream = RandomStream.of(31, 0);
    for (int trial = 0; trial < 500; trial++) {
      int sources = 1 + stream.nextInt(20);
      int d = 1 + stream.nextInt(30);
      NetworkSize size =
          new NetworkSize(
              1 + stream.nextInt(8),
              1 + stream.nextInt(100),
              1 + stream.nextInt(30_000),
              0.2 + 3 * stream.nextDouble(),
              1 + stream.nextInt(80));
      List<BracketedClass> classes =
          List.of(
              new GaussianClass(sources, d, stream.nextInt(d + 1), 700, sources, false),
              new AutoregressiveClass(sources, 700, d, 2 + stream.nextInt(10), size),
              new EnergyClass(sources, 700, size));
      for (BracketedClass models : classes) {
        double law = Math.sqrt(1 - (sources - 1.0) / sources * models.similarity());
        assertThat(models.similarity()).isBetween(0.0, 1.0);
        assertThat(models.rate("pooled") / models.rate("separate")).isCloseTo(law, within(1e-12));
        double counts = (double) models.parameters("pooled") / models.parameters("separate");
        assertThat(Math.sqrt(counts)).isCloseTo(law, within(1e-12));
        // Proposition 3.3, by count.
        assertThat(models.logBracketingNumber("pooled", 0.01))
            .isLessThanOrEqualTo(models.logBracketingNumber("separate", 0.01));
      }
    }
  }

  /** The paper prints beta with S + D + (D + M + K) d_e + d_e below the line. */
  @Test
  void thePrintedSimilarityOfTheAutoregressiveClassBreaksTheLawItStates() {
    AutoregressiveClass models =
        (AutoregressiveClass)
            new NetworkReader(Kind.AUTOREGRESSIVE, Optional.empty())
                .read(GaussianCell.input(autoregressive(10, 30_000)))
                .orElseThrow();
    double ratio = models.rate("pooled") / models.rate("separate");
    assertThat(ratio).isCloseTo(0.3226, within(5e-5));
    double printed = 14092.0 / (14092 + 11 * 64);
    assertThat(Math.sqrt(1 - 0.9 * printed) / ratio).isGreaterThan(1.1);
    assertThat(models.similarity()).isEqualTo(14092.0 / (14092 + 64));
  }

  @Test
  void inequalityTwelveIsNeverAboveTheExplicitBound() {
    for (int n = 10; n <= 100_000_000; n *= 10) {
      for (String arm : ConditionalClass.arms()) {
        assertThat(at(bound(Kind.ENERGY, BracketingForm.SHARPER, 1), arm, energy(4, n)))
            .isLessThan(at(bound(Kind.ENERGY, BracketingForm.EXPLICIT, 1), arm, energy(4, n)));
        Map<String, Object> words = autoregressive(4, n);
        assertThat(at(bound(Kind.AUTOREGRESSIVE, BracketingForm.SHARPER, 1), arm, words))
            .isLessThan(at(bound(Kind.AUTOREGRESSIVE, BracketingForm.EXPLICIT, 1), arm, words));
      }
    }
  }

  private static List<Status> statuses(Map<String, Object> facts, Observation... seen) {
    BoundInput input = new BoundInput(Map.of(), new Facts(facts), new Observations(List.of(seen)));
    return new NetworkReader(Kind.AUTOREGRESSIVE, Optional.empty())
        .assumptions(input).stream().map(Assumption::status).toList();
  }

  private static Assumption ofTruth(Optional<Double> norm, Map<String, Object> facts) {
    return new NetworkReader(Kind.AUTOREGRESSIVE, norm)
        .assumptions(GaussianCell.input(facts))
        .get(1);
  }

  private static Observation largest(double value) {
    return new Observation(
        "0",
        0,
        Map.of(),
        "pooled",
        Position.none(),
        SplitSizes.none(),
        Measurement.exact("largest-weight", value, ""));
  }

  @Test
  void realizabilityIsReadFromBothNetworks() {
    assertThat(statuses(autoregressive(3, 100)).get(0)).isEqualTo(Status.MET);
    Map<String, Object> wider = autoregressive(3, 100);
    wider.put("family.width", 128);
    assertThat(statuses(wider).get(0)).isEqualTo(Status.MET);
    Map<String, Object> narrower = autoregressive(3, 100);
    narrower.put("family.width", 32);
    assertThat(statuses(narrower).get(0)).isEqualTo(Status.VIOLATED);
    Map<String, Object> deeper = autoregressive(3, 100);
    deeper.put("source.layers", 6);
    assertThat(statuses(deeper).get(0)).isEqualTo(Status.VIOLATED);
    Map<String, Object> unknown = autoregressive(3, 100);
    unknown.remove("source.class");
    assertThat(statuses(unknown).get(0)).isEqualTo(Status.UNKNOWN);
  }

  @Test
  void theNormIsThatOfTheTruthAndIsHeldAgainstTheFit() {
    Map<String, Object> facts = autoregressive(3, 100_000_000);
    assertThat(statuses(facts).subList(1, 3)).containsOnly(Status.UNKNOWN);
    facts.put("source.largest-weight", 2.0);
    assertThat(statuses(facts, largest(1.9)).subList(1, 3)).containsOnly(Status.MET);
    assertThat(statuses(facts, largest(1.9), largest(2.1)).get(2)).isEqualTo(Status.VIOLATED);
    assertThat(ofTruth(Optional.empty(), facts).why()).contains("always: norm is not given");
    assertThat(ofTruth(Optional.of(3.0), facts).why()).isEqualTo("the largest is 2.000");
    assertThat(ofTruth(Optional.of(1.0), facts).status()).isEqualTo(Status.VIOLATED);
    Bound unsaid =
        new BracketingBound(
            BracketingForm.EXPLICIT,
            0.05,
            new NetworkReader(Kind.AUTOREGRESSIVE, Optional.empty()));
    assertThat(at(unsaid, "pooled", facts)).isCloseTo(0.260299, within(5e-7));
  }

  @Test
  void anotherFamilyIsNotSpokenOf() {
    Map<String, Object> facts = autoregressive(3, 100);
    assertThat(bound(Kind.ENERGY, BracketingForm.EXPLICIT, 1).at(GaussianCell.input(facts)))
        .isEmpty();
    assertThat(
            new RateBound(new NetworkReader(Kind.ENERGY, Optional.empty()))
                .at(GaussianCell.input(Map.of())))
        .isEmpty();
  }
}
