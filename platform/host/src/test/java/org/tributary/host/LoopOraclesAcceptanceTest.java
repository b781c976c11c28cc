package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.ErrorFunction;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Position;

/**
 * Loops of the literature as study files of at most 12 lines, against their exact oracles, within 4
 * standard errors of the replicates.
 */
@Tag("acceptance")
class LoopOraclesAcceptanceTest {
  @TempDir static Path folder;
  private static LoopRuns runs;

  @BeforeAll
  static void open() {
    runs = new LoopRuns(folder);
  }

  @AfterAll
  static void close() {
    runs.close();
  }

  private static StudyBench.Done run(String name, String text) throws IOException {
    assertThat(text.lines().count()).isLessThanOrEqualTo(12);
    return runs.run(name, text);
  }

  private static void within(double[] values, double expected, String what) {
    double error = Measured.standardError(values);
    assertThat(Math.abs(Measured.mean(values) - expected))
        .as("%s: %s, expected %s, s.e. %s", what, Measured.mean(values), expected, error)
        .isLessThanOrEqualTo(4 * error);
  }

  /** Theorem 3.1 of Bakshi and Chakraborty: K = 50, n = 5, alpha = .1 tends to .5568. */
  @Test
  void aConstantShareOfFreshDataEndsWhereTheRecursionDoes() throws IOException {
    StudyBench.Done done =
        run(
            "bakshi",
            """
            study: self-consuming
            replicates: 400
            source: {use: categorical, uniform: 50}
            samples: 5
            family: categorical
            generations: 201
            measuredAt: [1, 201]
            loops: {use: fresh-mixture, alpha: 0.1}
            metrics: [squared-risk]
            """);
    within(
        done.measured().values(Map.of(), "fresh-mixture", "squared-risk", Position.generation(201)),
        0.556818,
        "risk");
  }

  /** The same theorem with alpha_t = .4 / (t + 1) and n_t = 5 (t + 1)^2 at t = 200. */
  @Test
  void schedulesOfShareAndSizeFollowTheRecursion() throws IOException {
    StudyBench.Done done =
        run(
            "schedule",
            """
            study: self-consuming
            replicates: 100
            source: {use: categorical, uniform: 50}
            samples: 5
            family: categorical
            generations: 201
            measuredAt: [1, 201]
            loops: {use: mixture, real: fresh, alpha: "0.4/(t+1)", size: "5*(t+1)^2"}
            metrics: [squared-risk]
            """);
    double risk = 0.98 / 5;
    for (int t = 1; t <= 200; t++) {
      double n = 5.0 * (t + 1) * (t + 1);
      double alpha = 0.4 / (t + 1);
      risk = 0.98 / n + (n - 1) / n * (1 - alpha) * (1 - alpha) * risk;
    }
    assertThat(risk).isBetween(0.01123, 0.01125);
    within(
        done.measured().values(Map.of(), "mixture", "squared-risk", Position.generation(201)),
        risk,
        "risk");
  }

  /** Ferbach et al.: five atoms, K = 4 candidates; the mean of e^r, generation by generation. */
  @Test
  void aChainWithCurationRaisesTheRewardAsThePopulationDoes() throws IOException {
    StudyBench.Done done =
        run(
            "ferbach",
            """
            study: self-consuming
            replicates: 12
            source: {use: categorical, uniform: 5}
            samples: 100000
            family: categorical
            generations: 12
            loop:
              - replace
              - {use: curate, candidates: 4, judged: 100000, reward: {use: levels, rewards: [0, 0.5, 1, 1.5, 2]}}
            metrics: [squared-risk]
            """);
    double[] published = {3.448, 4.544, 5.494, 6.159};
    for (int t = 0; t < published.length; t++) {
      double[] rewards = rewards(done, t + 2);
      // Three decimals are printed, and a finite population is off by O(1/n).
      assertThat(Measured.mean(rewards))
          .isCloseTo(
              published[t],
              org.assertj.core.data.Offset.offset(4 * Measured.standardError(rewards) + 0.001));
    }
    double[] last = rewards(done, 12);
    assertThat(Measured.mean(last))
        .isCloseTo(
            7.318, org.assertj.core.data.Offset.offset(4 * Measured.standardError(last) + 0.001));
  }

  private static double[] rewards(StudyBench.Done done, int generation) {
    return done.measured()
        .values(
            Map.of(), "replace+curate", "mean-exponential-reward", Position.generation(generation));
  }

  /** Khalafi et al.: minority of share .1, budget b = 1: lambda* = .4238, and zeta = .675 etc. */
  @Test
  void dualAscentEndsAtTheMultiplierOfTheOracle() throws IOException {
    String file =
        """
        study: self-consuming
        replicates: 12
        source: {use: categorical, probabilities: [[0.9, 0.1], [0, 1]]}
        weights: [1, 0]
        samples: 100000
        family: categorical
        training: merged
        generations: 81
        loops: {use: dual, budgets: [%s], step: 0.2%s}
        metrics: [squared-risk]
        """;
    double e = Math.exp(-1);
    within(lambda(run("khalafi", file.formatted("1.0", "")), 81), (e - 0.1) / (1 - e), "lambda*");
    double resilient =
        Measured.mean(lambda(run("resilient", file.formatted("0.9", ", cost: 1")), 81)) / 2;
    assertThat(resilient).isCloseTo(0.181, org.assertj.core.data.Offset.offset(0.002));
  }

  private static double[] lambda(StudyBench.Done done, int generation) {
    return runs
        .bench()
        .observations(done)
        .where(
            each ->
                each.metric().equals("dual-lambda")
                    && each.position().equals(Position.generation(generation)))
        .all()
        .stream()
        .mapToDouble(Observation::value)
        .toArray();
  }

  /** Bertrand et al. (related.md j iii): a fixed real set of 100 and lambda 100 draws. */
  @Test
  void aFixedRealSetHoldsTheLoopAndAZipIsOneAxis() throws IOException {
    StudyBench.Done done =
        run(
            "bertrand",
            """
            study: self-consuming
            replicates: 1000
            source: {use: gaussians, means: [[0]]}
            samples: 100
            family: gaussian
            generations: 51
            measuredAt: [1, 51]
            loops: {use: mixture, real: fixed, shares: counts}
            metrics: [model-moments]
            sweep:
              zip: {loops.alpha: [0.666666666666667, 0.5, 0.333333333333333], loops.size: [150, 200, 300]}
            """);
    String[] alphas = {"0.666666666666667", "0.5", "0.333333333333333"};
    String[] sizes = {"150", "200", "300"};
    double[] means = {0.01247, 0.01329, 0.01394};
    double[] variances = {0.9875, 0.9867, 0.9861};
    for (int i = 0; i < alphas.length; i++) {
      Map<String, String> setting = Map.of("loops.alpha", alphas[i], "loops.size", sizes[i]);
      Position last = Position.generation(51);
      within(
          done.measured().values(setting, "mixture", "model-mean-error", last),
          means[i],
          "mean error");
      within(
          done.measured().values(setting, "mixture", "model-variance", last),
          variances[i],
          "variance");
    }
    long settings =
        done.report().findings().stream()
            .filter(each -> each.question().equals("mixture-collapse"))
            .map(each -> each.setting())
            .distinct()
            .count();
    assertThat(settings).isEqualTo(3);
  }

  /** Every swept share has its finding, and nothing is reported at the base setting alone. */
  @Test
  void aSweptShareIsAnAxisLikeAnyOther() throws IOException {
    StudyBench.Done done =
        run(
            "swept",
            """
            study: self-consuming
            replicates: 60
            source: {use: gaussians, means: [[0]]}
            samples: 20
            family: gaussian
            loops: {use: fresh-mixture, alpha: .3}
            metrics: [model-moments]
            sweep:
              loops.alpha: [0, .1, .3, .5, 1]
            """);
    for (String question :
        List.of("fresh-mixture-holds-model-mean-error", "fresh-mixture-collapse")) {
      assertThat(
              done.report().findings().stream()
                  .filter(each -> each.question().equals(question))
                  .map(each -> each.setting().get("loops.alpha")))
          .as(question)
          .containsExactlyInAnyOrder("0", ".1", ".3", ".5", "1");
    }
  }

  /**
   * Three sources of which one feeds on its own draws: its error rises as that of a random walk of
   * means does, in both trainings of sources that share nothing; the others stay.
   */
  @Test
  void onlyTheFedSourcePays() throws IOException {
    StudyBench.Done done =
        run(
            "crossed",
            """
            study: self-consuming
            replicates: 300
            source: {use: shared-mean-gaussians, sources: 3, dimension: 10, similarity: 0}
            samples: 60
            family: {use: gaussian, covariance: identity}
            generations: 11
            measuredAt: [1, 11]
            trainings: [pooled, separate]
            loops: {use: mixture, feeds: [0]}
            perSource: true
            metrics: [average-tv]
            """);
    double[] walk = simulatedWalk();
    for (String arm : List.of("pooled", "separate")) {
      for (int k = 0; k < 3; k++) {
        double[] first = ofSource(done, arm, k, 1);
        double[] last = ofSource(done, arm, k, 11);
        double[] rise = new double[first.length];
        for (int r = 0; r < rise.length; r++) {
          rise[r] = last[r] - first[r];
        }
        double expected = k == 0 ? walk[0] : 0;
        double error = Math.hypot(Measured.standardError(rise), k == 0 ? walk[1] : 0);
        assertThat(Math.abs(Measured.mean(rise) - expected))
            .as("%s, source %d: %s, expected %s", arm, k, Measured.mean(rise), expected)
            .isLessThanOrEqualTo(4 * error);
      }
    }
    assertThat(done.report().findings())
        .anySatisfy(each -> assertThat(each.question()).endsWith("source-0"));
  }

  /** Rise of TV over 10 refits of a mean in 10 dimensions, n binomial(60, 1/3), by simulation. */
  private static double[] simulatedWalk() {
    int runs = 20_000;
    double[] rises = new double[runs];
    for (int r = 0; r < runs; r++) {
      RandomStream stream = RandomStream.of(77, r);
      double[] mean = new double[10];
      double first = 0;
      for (int t = 0; t <= 10; t++) {
        int n = Math.max(1, stream.binomial(60, 1.0 / 3));
        double square = 0;
        for (int i = 0; i < mean.length; i++) {
          mean[i] += stream.nextGaussian() / Math.sqrt(n);
          square += mean[i] * mean[i];
        }
        double tv = ErrorFunction.erf(Math.sqrt(square) / (2 * Math.sqrt(2)));
        first = t == 0 ? tv : first;
        rises[r] = tv - first;
      }
    }
    return new double[] {Measured.mean(rises), Measured.standardError(rises)};
  }

  private static double[] ofSource(StudyBench.Done done, String arm, int source, int generation) {
    return runs
        .bench()
        .observations(done)
        .where(
            each ->
                each.arm().equals(arm)
                    && each.measurement().ofSource().equals(OptionalInt.of(source))
                    && each.position().equals(Position.generation(generation)))
        .all()
        .stream()
        .sorted((a, b) -> a.replicate() - b.replicate())
        .mapToDouble(Observation::value)
        .toArray();
  }

  /** K = 3 sources in 8 rows with random labels: a source that is lost is a result. */
  @Test
  void aLostSourceIsACensoringAtItsGeneration() throws IOException {
    StudyBench.Done done =
        run(
            "lost",
            """
            study: self-consuming
            replicates: 10
            source: {use: shared-mean-gaussians, sources: 3, dimension: 2, similarity: 0.5}
            samples: 8
            family: {use: gaussian, covariance: identity}
            training: separate
            generations: 5
            metrics: [average-tv]
            """);
    assertThat(done.report().completeness().done()).isEqualTo(10);
    assertThat(done.report().completeness().censored()).isBetween(1, 10);
    assertThat(runs.bench().observations(done).all())
        .filteredOn(each -> each.measurement().outcome().censored())
        .allSatisfy(
            each -> assertThat(each.measurement().outcome().word()).isEqualTo("support-lost"))
        .isNotEmpty();
  }

  /** Two equally likely categories in two rows: both are there still with probability 2^-g. */
  @Test
  void aLostCategoryIsACensoringAtItsGenerationWhereThatIsAsked() throws IOException {
    StudyBench.Done done =
        run(
            "lost-category",
            """
            study: self-consuming
            replicates: 400
            source: {use: categorical, probabilities: [[0.5, 0.5]]}
            samples: 2
            family: {use: categorical, censorLost: true}
            loops: [replace]
            generations: 3
            metrics: [squared-risk]
            """);
    for (int generation = 1; generation <= 3; generation++) {
      Position here = Position.generation(generation);
      double[] there =
          runs.bench().observations(done).where(each -> each.position().equals(here)).all().stream()
              .mapToDouble(each -> each.measurement().outcome().censored() ? 0 : 1)
              .toArray();
      assertThat(there).hasSize(400);
      within(
          new double[] {Measured.mean(there), Measured.standardError(there)},
          Math.pow(2, -generation),
          "both there at generation " + generation);
    }
  }
}
