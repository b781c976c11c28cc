package org.tributary.plugins.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.numerics.random.RandomStream;

/** The numbers of ERRATA.md, from the formulas as printed and as their surroundings ask. */
class ErrataTest {
  private static final Path PAGE = Path.of("ERRATA.md");

  /** Item by item a page says what was computed. */
  private static void printed(double value, String pattern) throws IOException {
    assertThat(Files.readString(PAGE)).contains(String.format(Locale.ROOT, pattern, value));
  }

  /** Item 1: how far the bracket's mass exceeds 1 + eps. */
  private static double excess(int d, double eps) {
    double eta = eps / (1 + d);
    return Math.pow(1 - eta, -d / 2.0) * Math.exp(d * (1 - eta) * eta / 2) - 1 - eps;
  }

  @ParameterizedTest
  @CsvSource({"5, %.3f", "10, %.3f", "50, %.4f", "100, %.4f"})
  void theBracketFirstFails(int d, String pattern) throws IOException {
    double low = 1e-6;
    double high = 1;
    assertThat(excess(d, low)).isNegative();
    assertThat(excess(d, high)).isPositive();
    while (high - low > 1e-9) {
      double middle = (low + high) / 2;
      low = excess(d, middle) > 0 ? low : middle;
      high = excess(d, middle) > 0 ? middle : high;
    }
    printed(high, pattern);
    assertThat(high * (1 + d)).isBetween(2.0, 3.0);
  }

  /** Item 1: a product of d one-dimensional integrals, each by the trapezoid rule. */
  @Test
  void theMassHasThePowerOfTheDimension() {
    double eta = 0.1;
    double one = 0;
    for (double x = -12; x <= 12; x += 0.001) {
      one += 0.001 * Math.exp(-(1 - eta) / 2 * x * x + (1 - eta) * eta / 2);
    }
    one /= Math.sqrt(2 * Math.PI);
    int d = 7;
    double mass = Math.pow(1 - eta, -d / 2.0) * Math.exp(d * (1 - eta) * eta / 2);
    assertThat(Math.pow(one, d)).isCloseTo(mass, within(1e-9));
  }

  /** Item 2. */
  @ParameterizedTest
  @CsvSource({"3", "10"})
  void sharedParametersGiveTheRatio(int sources) throws IOException {
    double embedding = 64;
    double shared = 13314 + 10 + (10 + 2) * embedding;
    double counts = Math.sqrt((shared + sources * embedding) / (sources * (shared + embedding)));
    assertThat(ratio(sources, shared / (shared + embedding))).isCloseTo(counts, within(1e-12));
    printed(counts, "%.4f");
    printed(ratio(sources, shared / (shared + sources * embedding + embedding)), "%.4f");
  }

  private static double ratio(int sources, double similarity) {
    return Math.sqrt(1 - (sources - 1.0) / sources * similarity);
  }

  /** Item 3: (FID single - FID multi) / FID single. */
  @Test
  void theTableDoesNotAlwaysRise() throws IOException {
    double few = (32.69 - 30.69) / 32.69;
    double many = (30.54 - 28.75) / 30.54;
    assertThat(many).isLessThan(few);
    printed(100 * few, "%.2f %%");
    printed(100 * many, "%.2f %%");
    double unlike = (28.01 - 26.41) / 28.01;
    double alike = (30.58 - 29.35) / 30.58;
    assertThat(alike).isLessThan(unlike);
    printed(100 * unlike, "%.2f %%");
    printed(100 * alike, "%.2f %%");
  }

  /** Items 4 and 5: A_i = 1, A_(i-k) = sum of beta_j^(i-k+1) A_j over j from i-k+1 to i. */
  private static double[] weights(int last, boolean balanced) {
    double[] weights = new double[last + 1];
    weights[last] = 1;
    for (int at = last - 1; at >= 0; at--) {
      for (int j = at + 1; j <= last; j++) {
        double beta = balanced ? 1.0 / (j + 1) : j == at + 1 ? 1 : 0;
        weights[at] += beta * weights[j];
      }
    }
    return weights;
  }

  /** Gamma(j + 2) / Gamma(i + 2), summed over j from k to i - 1. */
  private static double gammas(int generation, int last) {
    double sum = 0;
    for (int j = generation; j < last; j++) {
      double ratio = 1;
      for (int factor = j + 2; factor < last + 2; factor++) {
        ratio /= factor;
      }
      sum += ratio;
    }
    return sum;
  }

  @Test
  void theBalancedCycleHasHarmonicWeights() throws IOException {
    double[] three = weights(3, true);
    for (int k = 0; k < 3; k++) {
      assertThat(three[k]).isCloseTo(1.0 / (k + 2), within(1e-12));
    }
    printed(gammas(0, 3), "%.3f");
    assertThat(gammas(1, 3)).isCloseTo(three[1], within(1e-12));
    assertThat(gammas(2, 3)).isCloseTo(three[2], within(1e-12));
    double printedSum = 1;
    double harmonic = 0;
    for (int k = 0; k <= 10; k++) {
      printedSum += k < 10 ? gammas(k, 10) : 0;
      harmonic += 1.0 / (k + 1);
    }
    double sum = Arrays.stream(weights(10, true)).sum();
    assertThat(sum).isCloseTo(harmonic, within(1e-12));
    printed(printedSum, "%.3f");
    printed(sum, "%.3f");
  }

  @Test
  void theFullCycleHasOneTermMore() throws IOException {
    double sum = Arrays.stream(weights(3, false)).sum();
    assertThat(sum).isEqualTo(4);
    printed(sum, "it is %.0f at i = 3");
  }

  /** Item 7: the risk of accumulating 10 rows a generation, 20 equal categories, 6 refits. */
  @Test
  void accumulationDividesByTheSquareOfAllRows() throws IOException {
    double concentration = 0.95;
    double right = concentration / 10;
    double asPrinted = right;
    for (int all = 20; all <= 70; all += 10) {
      double square = all * all;
      right = (1 - 10 / square) * right + concentration * 10 / square;
      asPrinted = (1 - 10 / square) * asPrinted + concentration * 10 / (square - 10);
    }
    printed(right, "%.5f");
    printed(asPrinted, "%.5f");

    int loops = 400_000;
    RandomStream stream = RandomStream.of(15, 6);
    double sum = 0;
    double squares = 0;
    int[] rows = new int[70];
    int[] counts = new int[20];
    for (int loop = 0; loop < loops; loop++) {
      Arrays.fill(counts, 0);
      for (int row = 0; row < 70; row++) {
        int known = row / 10 * 10;
        // a draw of the relative counts of all rows so far is one of those rows
        rows[row] = known == 0 ? stream.nextInt(20) : rows[stream.nextInt(known)];
        counts[rows[row]]++;
      }
      double risk = 0;
      for (int count : counts) {
        risk += Math.pow(count / 70.0 - 0.05, 2);
      }
      sum += risk;
      squares += risk * risk;
    }
    double mean = sum / loops;
    double error = Math.sqrt((squares / loops - mean * mean) / loops);
    assertThat(mean).isCloseTo(right, within(4 * error));
    assertThat(Math.abs(mean - asPrinted)).isGreaterThan(4 * error);
  }

  /** Item 8: n_t = 10 t rows, a fresh share .3 t^-p, c = .92. */
  @Test
  void theCurvesHaveOtherPowers() throws IOException {
    printed(ended(1.0 / 3), "%.4f");
    printed(ended(1.0 / 2), "%.4f");
    printed(ended(2.0 / 3), "%.4f");
    assertThat(ended(1.0 / 3)).isCloseTo(0.0075, within(0.0004));
    assertThat(ended(1.0 / 2)).isCloseTo(0.0168, within(0.0004));
  }

  private static double ended(double power) {
    double concentration = 0.92;
    double risk = concentration / 10;
    for (int t = 1; t <= 100; t++) {
      double rows = 10 * t;
      double stale = 1 - 0.3 / Math.pow(t, power);
      risk = concentration / rows + (rows - 1) / rows * stale * stale * risk;
    }
    return risk;
  }
}
