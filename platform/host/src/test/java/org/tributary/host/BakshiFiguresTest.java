package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tributary.host.Measured.mean;
import static org.tributary.host.Measured.standardError;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.evidence.Position;

/**
 * Figures 2 and 3 of Bakshi and Chakraborty (2026): every end point within 4 standard errors of the
 * exact recursion, and the recursion within 8 % of what the figures show, where they can be read.
 */
@Tag("thorough")
class BakshiFiguresTest {
  private static final String[] ALPHAS = {"0.1", "0.4*(t+1)^(-0.5)", "0.4/(t+1)", "0.4/(t+1)^2"};
  private static final String[] SIZES = {"5", "5*(t+1)", "5*(t+1)^2", "5*(t+1)^3"};
  private static final double C = 0.98;
  private static final int LAST = 200;
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

  private static double alpha(int kind, int t) {
    return switch (kind) {
      case 0 -> 0.1;
      case 1 -> 0.4 / Math.sqrt(t + 1.0);
      case 2 -> 0.4 / (t + 1);
      default -> 0.4 / (t + 1) / (t + 1);
    };
  }

  private static double replaced(IntToDoubleFunction alpha, int power) {
    double risk = C / 5;
    for (int t = 1; t <= LAST; t++) {
      double n = 5 * Math.pow(t + 1, power);
      double left = 1 - alpha.applyAsDouble(t);
      risk = C / n + (1 - 1 / n) * left * left * risk;
    }
    return risk;
  }

  private static double accumulated(IntToDoubleFunction alpha, int power) {
    double risk = C / 5;
    double rows = 5;
    for (int t = 1; t <= LAST; t++) {
      double n = 5 * Math.pow(t + 1, power);
      double w = n / (rows + n);
      double a = alpha.applyAsDouble(t);
      double old = risk;
      risk = (1 - w * a) * (1 - w * a) * old + w * w / n * (C - (1 - a) * (1 - a) * old);
      rows += n;
    }
    return risk;
  }

  private static StudyBench.Done run(String name) {
    StudyBench.Done done =
        bench.run(
            new StudyFile(
                StudyBench.shipped(name + ".yaml"),
                List.of("measuredAt=[1, 201]"),
                OptionalLong.empty(),
                OptionalInt.empty()),
            name,
            2);
    assertThat(done.report().completeness().failed()).isZero();
    return done;
  }

  private static void met(
      StudyBench.Done done, Map<String, String> setting, double expected, double printed) {
    double[] risks =
        done.measured().values(setting, "mixture", "squared-risk", Position.generation(201));
    double z = (mean(risks) - expected) / standardError(risks);
    System.out.printf(
        "[bakshi] %s: %.5f, expected %.5f, z %.2f%n", setting, mean(risks), expected, z);
    // Where every run has lost all but one category there is no spread left.
    assertThat(mean(risks))
        .as("%s", setting)
        .isCloseTo(expected, within(4 * standardError(risks) + 1e-3 * expected));
    if (printed > 0) {
      assertThat(expected).isCloseTo(printed, within(0.08 * printed + 6e-4));
    }
  }

  @Test
  void figureTwoWithoutAccumulation() {
    double[][] printed = {
      {.55, .005, 0, 0}, {.78, .018, 0, 0}, {.96, .195, .012, 0}, {.98, .615, .196, .145}
    };
    StudyBench.Done done = run("bakshi-figure-2");
    for (int a = 0; a < 4; a++) {
      int kind = a;
      for (int q = 0; q < 4; q++) {
        met(
            done,
            Map.of("loops.alpha", ALPHAS[a], "loops.size", SIZES[q]),
            replaced(t -> alpha(kind, t), q),
            printed[a][q]);
      }
    }
  }

  @Test
  void figureTwoWithAccumulation() {
    double[][] printed = {
      {.127, .051, .021, .009},
      {.118, .048, .018, .008},
      {.213, .143, .09, .065},
      {.27, .225, .181, .16}
    };
    StudyBench.Done done = run("bakshi-figure-2-accumulate");
    for (int a = 0; a < 4; a++) {
      int kind = a;
      for (int q = 0; q < 4; q++) {
        met(
            done,
            Map.of("loops.alpha", ALPHAS[a], "loops.size", SIZES[q]),
            accumulated(t -> alpha(kind, t), q),
            printed[a][q]);
      }
    }
  }

  @Test
  void figureThree() {
    double[] printed = {.296, .264, .230, 0};
    StudyBench.Done done = run("bakshi-figure-3");
    for (int q = 0; q < 4; q++) {
      met(done, Map.of("loops.size", SIZES[q]), accumulated(t -> 0, q), printed[q]);
    }
  }
}
