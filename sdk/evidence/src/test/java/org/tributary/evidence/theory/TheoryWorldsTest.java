package org.tributary.evidence.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.Counts;
import org.tributary.numerics.oracle.GaussianLoop;
import org.tributary.numerics.random.RandomStream;

/** Curves that are true, and curves that are not, at the counts of the acceptance list. */
class TheoryWorldsTest {
  private static final Worlds[] TRUE_CURVES = {
    Worlds.NORMAL_TENTH, Worlds.LOGNORMAL_HALF, Worlds.CHI_SQUARE_1, Worlds.ONE_IN_TEN, Worlds.LOOP
  };
  private static final Worlds[] TRUE_RATES = {
    Worlds.NORMAL_THIRD, Worlds.LOGNORMAL_HALF, Worlds.CHI_SQUARE_1
  };

  @Test
  void trueCurvesAreRarelyContradicted() {
    for (Worlds world : TRUE_CURVES) {
      exact(world, 100, 20, 20, Counts.atMost(100, .02));
      upper(world, 100, 20, 20, Counts.atMost(100, .02));
    }
    for (Worlds world : TRUE_RATES) {
      rate(world, 60, 20, 20, Counts.atMost(60, .03));
    }
  }

  @Test
  void wrongCurvesAreContradictedOrLeftOpen() {
    wrongCurves(30, Counts.atLeast(30, .97));
  }

  @Test
  void wrongRatesAreRejected() {
    wrongRates(20, Counts.atLeast(20, .97));
  }

  @Test
  void theLogVarianceOfALoopHasItsDrift() {
    logVariance(60, 5, Counts.atMost(60, .02));
    int found =
        count(
            "14c drift off by 10 %",
            10, 172, s -> drift(1000, 80, .022).apply(s).word() == TheoryWord.CONTRADICTED);
    assertThat(found).isGreaterThanOrEqualTo(Counts.atLeast(10, .97));
  }

  @Test
  @Tag("acceptance")
  void wrongCurvesAndRatesAtFullCount() {
    wrongCurves(100, 90);
    wrongRates(100, 90);
    logVariance(400, 5, 20);
    logVariance(400, 200, 20);
    for (Worlds world : TRUE_CURVES) {
      exact(world, 400, 20, 80, 20);
      exact(world, 400, 200, 20, 20);
    }
  }

  @Test
  @Tag("thorough")
  void trueCurvesAtFullCount() {
    for (int replicates : new int[] {5, 20, 200, 1000}) {
      for (int places : new int[] {5, 20, 80}) {
        for (Worlds world : TRUE_CURVES) {
          exact(world, 400, replicates, places, 20);
          upper(world, 400, replicates, places, 20);
        }
      }
    }
  }

  @Test
  @Tag("thorough")
  void trueRatesAtFullCount() {
    for (int replicates : new int[] {5, 20, 200}) {
      for (int places : new int[] {5, 20, 80}) {
        for (Worlds world : TRUE_RATES) {
          rate(world, 400, replicates, places, 20);
        }
      }
    }
    int refused =
        count(
            "14e raw loop refused",
            400,
            160,
            s ->
                RateCurve.ofMeans(positions(20), Worlds.LOOP.ratios(200, 20, s), true).word()
                    == TheoryWord.ASK_LOGS);
    assertThat(refused).isGreaterThanOrEqualTo(390);
  }

  private static void exact(Worlds world, int runs, int replicates, int places, int most) {
    int contradicted =
        count(
            "14a " + world + " R = " + replicates + ", k = " + places,
            runs,
            161,
            s ->
                ExactCurve.ofRatios(world.ratios(replicates, places, s), ErrorShape.POSITIVE).word()
                    == TheoryWord.CONTRADICTED);
    assertThat(contradicted).isLessThanOrEqualTo(most);
  }

  private static void upper(Worlds world, int runs, int replicates, int places, int most) {
    int contradicted =
        count(
            "14d " + world + " R = " + replicates + ", k = " + places,
            runs,
            162,
            s ->
                BoundCurve.upper(world.ratios(replicates, places, s), ErrorShape.POSITIVE).word()
                    == TheoryWord.CONTRADICTED);
    assertThat(contradicted).isLessThanOrEqualTo(most);
  }

  private static void rate(Worlds world, int runs, int replicates, int places, int most) {
    int rejected =
        count(
            "14e " + world + " R = " + replicates + ", k = " + places,
            runs,
            163,
            s ->
                RateCurve.ofMeans(positions(places), world.ratios(replicates, places, s), false)
                        .word()
                    == TheoryWord.CONTRADICTED);
    assertThat(rejected).isLessThanOrEqualTo(most);
  }

  private static void wrongCurves(int runs, int fewest) {
    for (double factor : new double[] {.95, 1 / .95}) {
      int normal =
          count("14b normal", runs, 164, s -> wrong(Worlds.NORMAL_TENTH, 20, 20, factor, s));
      int lognormal =
          count("14b lognormal", runs, 165, s -> wrong(Worlds.LOGNORMAL_HALF, 200, 20, factor, s));
      assertThat(normal).isGreaterThanOrEqualTo(fewest);
      assertThat(lognormal).isGreaterThanOrEqualTo(fewest);
      for (Worlds world : new Worlds[] {Worlds.CHI_SQUARE_1, Worlds.LOOP}) {
        int places = world == Worlds.LOOP ? 80 : 20;
        int holds =
            count(
                "14b holds " + world,
                runs,
                166,
                s -> {
                  ExactCurve curve =
                      ExactCurve.ofRatios(
                          Worlds.times(world.ratios(20, places, s), factor), ErrorShape.POSITIVE);
                  assertThat(curve.resolution()).isGreaterThan(.1);
                  return curve.word() == TheoryWord.HOLDS;
                });
        assertThat(holds).isZero();
      }
    }
    int exceeded =
        count(
            "14d exceeded",
            runs,
            167,
            s ->
                BoundCurve.upper(
                            Worlds.times(Worlds.NORMAL_TENTH.ratios(20, 20, s), 1.05),
                            ErrorShape.POSITIVE)
                        .word()
                    == TheoryWord.CONTRADICTED);
    assertThat(exceeded).isGreaterThanOrEqualTo(fewest);
    int slack =
        count(
            "14d slack holds",
            runs,
            168,
            s ->
                BoundCurve.upper(
                            Worlds.times(Worlds.NORMAL_TENTH.ratios(200, 20, s), .8),
                            ErrorShape.POSITIVE)
                        .word()
                    == TheoryWord.HOLDS);
    assertThat(slack).isGreaterThanOrEqualTo(fewest);
  }

  private static boolean wrong(
      Worlds world, int replicates, int places, double factor, RandomStream stream) {
    double[][] ratios = Worlds.times(world.ratios(replicates, places, stream), factor);
    return ExactCurve.ofRatios(ratios, ErrorShape.POSITIVE).word() == TheoryWord.CONTRADICTED;
  }

  private static void wrongRates(int runs, int fewest) {
    int normal =
        count("14f exponent, normal", runs, 169, s -> tilted(Worlds.NORMAL_THIRD, 200, 5, s));
    int lognormal =
        count("14f exponent, lognormal", runs, 170, s -> tilted(Worlds.LOGNORMAL_HALF, 20, 80, s));
    int floor =
        count(
            "14f floor",
            runs,
            171,
            s -> {
              double[] x = positions(20);
              double[][] ratios = Worlds.NORMAL_THIRD.ratios(200, 20, s);
              for (double[] row : ratios) {
                for (int i = 0; i < row.length; i++) {
                  row[i] *= 1 + .1 * x[i] / 800;
                }
              }
              return RateCurve.ofMeans(x, ratios, false).word() == TheoryWord.CONTRADICTED;
            });
    assertThat(normal).isGreaterThanOrEqualTo(fewest);
    assertThat(lognormal).isGreaterThanOrEqualTo(fewest);
    assertThat(floor).isGreaterThanOrEqualTo(fewest);
  }

  private static boolean tilted(Worlds world, int replicates, int places, RandomStream stream) {
    double[] x = positions(places);
    double[][] ratios = world.ratios(replicates, places, stream);
    for (double[] row : ratios) {
      for (int i = 0; i < places; i++) {
        row[i] *= Math.pow(x[i], .1);
      }
    }
    RateCurve curve = RateCurve.ofMeans(x, ratios, false);
    assertThat(curve.word()).isNotEqualTo(TheoryWord.FOLLOWS);
    return curve.word() == TheoryWord.CONTRADICTED;
  }

  private static void logVariance(int runs, int replicates, int most) {
    int contradicted =
        count(
            "14c log variance, R = " + replicates,
            runs,
            173,
            s -> drift(replicates, 20, 0).apply(s).word() == TheoryWord.CONTRADICTED);
    assertThat(contradicted).isLessThanOrEqualTo(most);
  }

  /** Log variances of the loop n = 10 less their expectation with a drift that much too low. */
  private static Function<RandomStream, ExactCurve> drift(int replicates, int places, double off) {
    double theory = GaussianLoop.logVarianceDrift(10) - off;
    return stream -> {
      double[][] differences = new double[replicates][places];
      for (double[] row : differences) {
        double log = 0;
        for (int i = 0; i < places; i++) {
          log += Math.log(2 * stream.nextGamma(4.5) / 10);
          row[i] = log - theory * (i + 1);
        }
      }
      return ExactCurve.ofDifferences(differences, ErrorShape.NEAR_NORMAL);
    };
  }

  private static double[] positions(int count) {
    double[] positions = new double[count];
    Arrays.setAll(positions, i -> 50 * Math.pow(16, i / (count - 1.0)));
    return positions;
  }

  private static int count(
      String name, int runs, long world, Function<RandomStream, Boolean> outcome) {
    int count = 0;
    for (int run = 0; run < runs; run++) {
      count += outcome.apply(Counts.run(world, run)) ? 1 : 0;
    }
    return Counts.seen(name, count, runs);
  }
}
