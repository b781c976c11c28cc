package org.tributary.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Threshold;

/**
 * Rule L's own error rates, counted over 400 runs of 1,000 replicates.
 *
 * <p>Bootstraps here draw 2,000 times, not 10,000: 50 resamples lie beyond each end of a 95 %
 * interval, whose ends then wobble by a tenth of a standard error.
 */
@Tag("acceptance")
class ErrorRatesOfRuleLTest {
  private static final int RUNS = 400;
  private static final int REPLICATES = 1000;
  private static final int RESAMPLES = 2000;

  private static Finding run(int n, double distance, int run) {
    RandomStream stream = RandomStream.of(77, run).child("n", n);
    Bench bench = new Bench();
    new CrossoverOracle(n, distance).fill(bench, Map.of(), REPLICATES, stream);
    List<Question> questions = List.of(Bench.contrast("merged", "separate"));
    return Analysis.of(bench.input(run, questions, List.of()), RESAMPLES).findings().get(0);
  }

  private static long count(int n, double distance, String verdict) {
    long found =
        IntStream.range(0, RUNS)
            .parallel()
            .filter(i -> run(n, distance, i).verdict().equals(verdict))
            .count();
    System.out.printf("n=%d distance=%.5f: %s in %d of %d%n", n, distance, verdict, found, RUNS);
    return found;
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 20, 100, 1000})
  void mergedWinsBelowTheCrossoverAndSeparateAboveIt(int n) {
    double crossover = CrossoverOracle.crossover(n);

    assertThat(count(n, .8 * crossover, "merged")).isGreaterThanOrEqualTo(390);
    assertThat(count(n, 1.25 * crossover, "separate")).isGreaterThanOrEqualTo(390);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 20, 100, 1000})
  void atTheCrossoverAtMostOneRunInTwelveIsDecided(int n) {
    double crossover = CrossoverOracle.crossover(n);

    long decided = count(n, crossover, "merged") + count(n, crossover, "separate");

    // a nominal 5 % error over 400 runs; correct code exceeds 33 with probability .002
    assertThat(decided).isLessThanOrEqualTo(33);
  }

  @Test
  void sourcesFarApartAreKeptSeparate() {
    assertThat(count(200, 1, "separate")).isGreaterThanOrEqualTo(390);
  }

  @Test
  void invertedIntervalCoversTheCrossoverAtItsLevel() {
    int n = 100;
    double crossover = CrossoverOracle.crossover(n);

    long covered =
        IntStream.range(0, 200)
            .parallel()
            .filter(run -> threshold(n, run).effect().orElseThrow().interval().holds(crossover))
            .count();

    System.out.printf("threshold covered in %d of 200%n", covered);
    assertThat(covered).isBetween(179L, 198L);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 20, 100, 1000})
  void widenedIntervalHoldsTheCrossover(int n) {
    Finding found = threshold(n, 4711);
    var interval = found.effect().orElseThrow().interval();
    double fourErrors = 4 * (interval.high() - interval.low()) / (2 * 1.96);

    assertThat(found.verdict()).isEqualTo("located");
    assertThat(found.effect().orElseThrow().value())
        .isBetween(
            CrossoverOracle.crossover(n) - fourErrors, CrossoverOracle.crossover(n) + fourErrors);
  }

  private static Finding threshold(int n, int run) {
    Bench bench = new Bench();
    RandomStream stream = RandomStream.of(78, run).child("n", n);
    double crossover = CrossoverOracle.crossover(n);
    for (double factor : new double[] {.7, .85, .95, 1.05, 1.15, 1.3}) {
      double distance = factor * crossover;
      new CrossoverOracle(n, distance)
          .fill(bench, Map.of("distance", Double.toString(distance)), REPLICATES, stream);
    }
    Question question =
        new Threshold("flip", "Where?", "distance", Bench.contrast("merged", "separate"));
    AnalysisInput input = bench.input(run, List.of(question), List.of());
    return Analysis.of(input, RESAMPLES).findings().get(0);
  }
}
