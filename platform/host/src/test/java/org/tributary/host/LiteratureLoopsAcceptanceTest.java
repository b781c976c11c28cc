package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.host.Measured.mean;
import static org.tributary.host.Measured.standardError;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Position;

/** The shipped loops of the literature against their exact oracles, within 4 standard errors. */
@Tag("acceptance")
class LiteratureLoopsAcceptanceTest {
  private static final String POINTS = "100, 200, 300, 500, 900, 1700, 6500";
  @TempDir static Path folder;
  private static StudyBench bench;

  @BeforeAll
  static void open() {
    bench = new StudyBench(folder);
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  private static StudyBench.Done run(String name, int replicates, String... overrides) {
    StudyBench.Done done =
        bench.run(
            new StudyFile(
                StudyBench.shipped(name + ".yaml"),
                List.of(overrides),
                OptionalLong.empty(),
                OptionalInt.of(replicates)),
            name,
            2);
    assertThat(done.report().completeness().failed()).isZero();
    return done;
  }

  private static StudyBench.Done written(String name, String text, OptionalInt replicates)
      throws IOException {
    StudyBench.Done done =
        bench.run(
            new StudyFile(
                bench.written(name + ".yaml", text), List.of(), OptionalLong.empty(), replicates),
            name,
            2);
    assertThat(done.report().completeness().failed()).isZero();
    return done;
  }

  private static double[] at(
      StudyBench.Done done, Map<String, String> setting, String arm, String metric, int g) {
    return done.measured().values(setting, arm, metric, Position.generation(g));
  }

  /**
   * @param more what the printed digits and the limit may be off by
   */
  private static void near(double[] values, double expected, double more, String what) {
    double error = standardError(values);
    System.out.printf(
        java.util.Locale.ROOT,
        "[literature] %s: %.5f, expected %.5f, z %.2f%n",
        what,
        mean(values),
        expected,
        (mean(values) - expected) / error);
    assertThat(Math.abs(mean(values) - expected))
        .as("%s: %s, expected %s, s.e. %s", what, mean(values), expected, error)
        .isLessThanOrEqualTo(4 * error + more);
  }

  @Test
  void samplingBiasTakesLambdaOfTheVarianceARefit() {
    StudyBench.Done done = run("mad-bias", 1500);
    double[] lambdas = {1, 0.95, 0.8};
    String[] arms = {"as it is", "lambda .95", "lambda .8"};
    for (int i = 0; i < 3; i++) {
      double lambda = lambdas[i];
      near(at(done, Map.of(), arms[i], "model-variance", 21), Math.pow(lambda, 20), 0, arms[i]);
      double sum = lambda == 1 ? 20 : lambda * (1 - Math.pow(lambda, 20)) / (1 - lambda);
      near(at(done, Map.of(), arms[i], "model-mean-error", 21), (1 + sum) / 100, 0, arms[i]);
    }
  }

  /** A' and V' of related.md n, the 20 refits iterated here. */
  @Test
  void freshRowsBesideDrawsSettleAsInMad() {
    StudyBench.Done done = run("mad-fresh", 1000);
    String[] alphas = {"0.8", "0.5", "0.2"};
    String[] sizes = {"125", "200", "500"};
    double[] limits = {.00834, .00668, .00558};
    for (int i = 0; i < 3; i++) {
      Map<String, String> setting =
          Map.of(
              "arms[0].loop[0].alpha", alphas[i],
              "arms[0].loop[0].size", sizes[i],
              "arms[1].loop[0].alpha", alphas[i],
              "arms[1].loop[0].size", sizes[i],
              "arms[2].loop[0].alpha", alphas[i],
              "arms[2].loop[0].size", sizes[i]);
      int n = Integer.parseInt(sizes[i]);
      assertThat(fresh(100, n - 100, 1)[0]).isBetween(limits[i] - 1e-4, limits[i] + 1e-4);
      double[] lambdas = {1, 0.95, 0.8};
      String[] arms = {"faithful", "a little sharpened", "sharpened"};
      for (int j = 0; j < 3; j++) {
        double[] oracle = fresh(100, n - 100, lambdas[j]);
        near(at(done, setting, arms[j], "model-mean-error", 21), oracle[0], 0, "A, " + arms[j]);
        near(at(done, setting, arms[j], "model-variance", 21), oracle[1], 0, "V, " + arms[j]);
      }
    }
  }

  private static double[] fresh(int real, int synthetic, double lambda) {
    double n = real + synthetic;
    double a = 1.0 / real;
    double v = 1;
    for (int t = 0; t < 20; t++) {
      double next = (synthetic * synthetic * a + synthetic * lambda * v + real) / (n * n);
      v = n / (n - 1) * ((synthetic * (a + lambda * v) + real) / n - next);
      a = next;
    }
    return new double[] {a, v};
  }

  /** (lambda, gamma) = (2, 0) and (2, 1) after 50 refits; the control is as good without draws. */
  @Test
  void aCorrectorIsWorthTheFreshRowsItHandsOut() {
    StudyBench.Done done = run("gillman", 1500, "generations=51", "measuredAt=[1, 51]");
    near(at(done, Map.of(), "as drawn", "model-mean-error", 51), .01394, 5e-6, "gamma 0");
    double[] corrected = at(done, Map.of(), "corrected", "model-mean-error", 51);
    near(corrected, .00500, 5e-6, "gamma 1");
    double[] control = at(done, Map.of(), "corrected control", "model-mean-error", 51);
    // 100 rows again and about 100 fresh ones, binomial(200, 1/2).
    near(control, .00500, 3e-5, "control");
    double[] difference = new double[control.length];
    for (int r = 0; r < control.length; r++) {
      difference[r] = control[r] - corrected[r];
    }
    near(difference, 0, 3e-5, "control minus corrected");
  }

  @Test
  void nextTokenSharesCollapseAsSeddikSays() {
    StudyBench.Done done = run("seddik", 400);
    near(at(done, Map.of(), "synthetic only", "model-collision", 10), .1252, 5e-5, "S_10");
    double start = 1 - (1 - .1252) / Math.pow(1 - 1 / 200.0, 10);
    double twentieth = 1 - Math.pow(1 - 1 / 200.0, 20) * (1 - start);
    near(at(done, Map.of(), "synthetic only", "model-collision", 20), twentieth, 1e-4, "S_20");
    // S_1 + D_inf with D_inf = 1.523e-3.
    double first = 1 / 200.0 + (1 - 1 / 200.0) * start;
    near(
        at(done, Map.of(), "beside the real rows", "model-collision", 21),
        first + 1.523e-3,
        1e-4,
        "partly synthetic");
  }

  /** By both ways back, replicate by replicate, from the first fit of that replicate. */
  @Test
  void deconvolutionFollowsItsSequences() {
    StudyBench.Done done = run("sfbd", 40);
    for (String arm : List.of("sde", "flow")) {
      double[] v = at(done, Map.of(), arm, "model-variance", 1);
      for (int g = 2; g <= 16; g++) {
        double[] measured = at(done, Map.of(), arm, "model-variance", g);
        double[] off = new double[v.length];
        for (int r = 0; r < v.length; r++) {
          double shrink = v[r] / (v[r] + 1);
          v[r] = arm.equals("sde") ? shrink * shrink * 2 + shrink : 2 * shrink;
          off[r] = measured[r] - v[r];
        }
        // Means are fitted too: the variance is off by O(1/5000).
        near(off, 0, 2e-3, arm + " at " + g);
      }
    }
  }

  /** 1.25 R_0 = R_0 / (1 - .99 (1 - alpha)^2) at alpha = .5505. */
  @Test
  void theSafeShareIsFoundByItsInterval() {
    StudyBench.Done done = run("safe-share", 400);
    Finding safe =
        done.report().findings().stream()
            .filter(each -> each.question().equals("fresh-mixture-safe"))
            .findFirst()
            .orElseThrow();
    System.out.println("[literature] " + safe.text());
    assertThat(safe.verdict()).isEqualTo("located");
    assertThat(safe.text())
        .contains("safe above and unsafe below alpha")
        .containsPattern(", 5\\d \\[\\d+, \\d+] fresh rows a generation, ");
    var interval = safe.effect().orElseThrow().interval();
    assertThat(interval.low()).isLessThan(0.5505);
    assertThat(interval.high()).isGreaterThan(0.5505);
    assertThat(interval.high() - interval.low()).isLessThan(0.35);
  }

  /** A3: the peak is inside, and the control falls all the way. */
  @Test
  void aKernelLoopHasAPhaseTransitionAndItsControlHasNone() throws IOException {
    StudyBench.Done done = fewer("kde-phase-transition");
    double none = tv(done, "0", "100");
    double most = 0;
    String peak = "";
    String[] lambdas = {"0", "1", "2", "4", "8", "16", "64"};
    String[] samples = {"100", "200", "300", "500", "900", "1700", "6500"};
    for (int i = 0; i < lambdas.length; i++) {
      double value = tv(done, lambdas[i], samples[i]);
      System.out.println("[literature] kde lambda " + lambdas[i] + ": " + value);
      if (value > most) {
        most = value;
        peak = lambdas[i];
      }
    }
    assertThat(Double.parseDouble(peak)).isBetween(4.0, 12.0);
    assertThat(most / none).isGreaterThanOrEqualTo(1.25);
    assertThat(tv(done, "64", "6500")).isLessThanOrEqualTo(0.75 * most);
    assertThat(verdict(done, "mixture-worst-average-tv-by-lambda")).isEqualTo("peak");
    StudyBench.Done control = fewer("kde-phase-control");
    assertThat(verdict(control, "mixture-worst-squared-risk-by-lambda")).isEqualTo("monotone");
    assertThat(verdict(control, "mixture-best-squared-risk-by-lambda")).isEqualTo("monotone");
  }

  /** A shipped sweep with seven of its points. */
  private static StudyBench.Done fewer(String name) throws IOException {
    String text =
        Files.readString(StudyBench.shipped(name + ".yaml"))
            .replace("0, 0.5, 1, 2, 4, 8, 16, 32, 64", "0, 1, 2, 4, 8, 16, 64")
            .replace("100, 150, 200, 300, 500, 900, 1700, 3300, 6500", POINTS);
    assertThat(text).contains(POINTS);
    return written(name + "-fewer", text, OptionalInt.of(240));
  }

  private static double tv(StudyBench.Done done, String lambda, String samples) {
    return mean(
        at(done, Map.of("loops.lambda", lambda, "samples", samples), "mixture", "average-tv", 6));
  }

  private static String verdict(StudyBench.Done done, String question) {
    return done.report().findings().stream()
        .filter(each -> each.question().equals(question))
        .map(Finding::verdict)
        .findFirst()
        .orElseThrow();
  }

  /** A6 and A7: full above balanced above half fresh; growth and plateau of the note. */
  @Test
  void kernelLoopsAreOrderedAsTheBoundOrdersThem() {
    StudyBench.Done done = run("kde-loops", 60, "generations=11");
    double full = mean(at(done, Map.of(), "only synthetic", "average-tv", 11));
    double balanced = mean(at(done, Map.of(), "balanced", "average-tv", 11));
    double half = mean(at(done, Map.of(), "half fresh", "average-tv", 11));
    double first = mean(at(done, Map.of(), "half fresh", "average-tv", 1));
    System.out.printf(
        java.util.Locale.ROOT,
        "[literature] kde loops: first %.3f, full %.3f, balanced %.3f, half %.3f%n",
        first,
        full,
        balanced,
        half);
    assertThat(full).isBetween(0.20, 0.226);
    assertThat(full).isGreaterThan(balanced);
    assertThat(balanced).isGreaterThan(half);
    assertThat(half / first).isBetween(1.2, 2.0);
    assertThat(balanced / first).isBetween(1.7, 2.5);
    double[] variance = at(done, Map.of(), "only synthetic", "model-variance", 11);
    double h = Math.pow(500, -1.0 / 6);
    double v = 1 - 1 / 500.0 + h * h;
    for (int t = 0; t < 10; t++) {
      v = (1 - 1 / 500.0) * v + h * h;
    }
    near(variance, v, 0, "kernel variance");
  }

  /** Suresh: a share of .01 among 100 rows is still there after 20 fits in .09087 of runs. */
  @Test
  void aRareCategoryDiesOutAsTheChainOfItsCounts() throws IOException {
    StudyBench.Done done =
        written(
            "suresh",
            """
            study: self-consuming
            replicates: 6000
            source: {use: categorical, probabilities: [[0.99, 0.01]]}
            samples: 100
            family: categorical
            generations: 20
            measuredAt: [1, 5, 10, 20]
            loops: replace
            metrics: [squared-risk, model-diversity]
            """,
            OptionalInt.empty());
    int[] fits = {1, 5, 10, 20};
    double[] expected = {.63397, .27101, .16139, .09087};
    for (int i = 0; i < fits.length; i++) {
      double[] coverage = at(done, Map.of(), "replace", "support-coverage", fits[i]);
      near(coverage, (1 + expected[i]) / 2, 1e-5, "survival at " + fits[i]);
    }
  }

  /** Theorem D.2: rates of .1 and .2; n is binomial, so that E 1/n counts. */
  @Test
  void aFilterOfGivenErrorsFollowsItsRecursion() throws IOException {
    StudyBench.Done done =
        written(
            "filter",
            """
            study: self-consuming
            replicates: 4000
            source: {use: categorical, uniform: 20}
            samples: 40
            family: categorical
            generations: 13
            measuredAt: [1, 13]
            loop: [{use: fresh-mixture, alpha: 0.3}, {use: filter, kind: rates, typeOne: 0.1, typeTwo: 0.2}]
            metrics: [squared-risk]
            """,
            OptionalInt.empty());
    double kept = 0.3 * 0.9 + 0.7 * 0.2;
    double alpha = 0.3 * 0.9 / kept;
    double inverse = 0;
    double binomial = Math.pow(1 - kept, 40);
    for (int k = 0; k <= 40; k++) {
      inverse += binomial / Math.max(1, k);
      binomial *= (40.0 - k) / (k + 1) * kept / (1 - kept);
    }
    double risk = 0.95 / 40;
    for (int t = 0; t < 12; t++) {
      risk = inverse * 0.95 + (1 - inverse) * (1 - alpha) * (1 - alpha) * risk;
    }
    List<Observation> all =
        done.measured()
            .all(Map.of(), "fresh-mixture+filter", "squared-risk", Position.generation(13));
    near(all.stream().mapToDouble(Observation::value).toArray(), risk, 0, "filtered");
  }

  /** Evidence.md, section 2: 90 % intervals hold what came in 166 to 192 of 200. */
  @Test
  void collapsesAreForetoldAsOftenAsPromised() {
    StudyBench.Done done = run("forecast-gaussian", 200);
    for (String arm : List.of("replace", "accumulate")) {
      for (int g : new int[] {15, 20}) {
        double[] came = at(done, Map.of(), arm, "model-log-variance", g);
        Position foretold = Position.generation(g).withPart("forecast");
        double[] low =
            done.measured().values(Map.of(), arm, "forecast-low-model-log-variance", foretold);
        double[] high =
            done.measured().values(Map.of(), arm, "forecast-high-model-log-variance", foretold);
        int held = 0;
        for (int r = 0; r < came.length; r++) {
          held += low[r] <= came[r] && came[r] <= high[r] ? 1 : 0;
        }
        System.out.printf("[literature] forecast %s at %d: %d of 200%n", arm, g, held);
        assertThat(held).as("%s at %d", arm, g).isBetween(166, 192);
      }
      assertThat(verdict(done, arm + "-forecast-5")).isEqualTo("calibrated");
    }
  }
}
