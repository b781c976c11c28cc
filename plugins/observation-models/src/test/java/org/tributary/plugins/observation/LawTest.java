package org.tributary.plugins.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.host.InvalidStudyException;
import org.tributary.host.RunReport;
import org.tributary.host.StudyBench;
import org.tributary.numerics.special.Normal;
import org.tributary.numerics.statistics.Moments;
import org.tributary.sdk.evidence.Observation;
import org.tributary.store.RunFolder;

/** Observation models in study files under a law: each costs what mathematics says. */
@Tag("acceptance")
class LawTest {
  @TempDir private static Path folder;
  private static StudyBench bench;

  @BeforeAll
  static void open() {
    bench =
        new StudyBench(
            folder,
            List.of(
                "observation-models",
                "sources-synthetic",
                "families-gaussian",
                "metrics-divergence",
                "study-multi-source"),
            Optional.empty());
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  private static double[] errors(RunReport report, String arm) {
    return RunFolder.readObservations(report.folder()).observations().all().stream()
        .filter(each -> each.arm().equals(arm) && each.measurement().ofSource().isEmpty())
        .mapToDouble(Observation::value)
        .toArray();
  }

  /**
   * Twice the squared error of a mean is that of half the rows, and noise of level s has the error
   * of a law of variance 1 + s^2: errors are sqrt(2) and sqrt(1.25) times those of whole rows. The
   * ratio of means of paired errors has about the standard error of its numerator.
   */
  @Test
  void halfTheValuesCostWhatHalfTheRowsDoAndNoiseWhatItsVarianceDoes() throws IOException {
    RunReport report =
        bench.run(
            "means",
            """
            study: multi-source
            name: means
            source: {use: gaussians, means: [[0, 0, 0, 0]]}
            samples: 400
            family: {use: gaussian, covariance: identity}
            arms:
              - {name: whole, training: pooled}
              - {name: half, training: pooled, observe: {use: missing, share: 0.5}}
              - {name: noisy, training: pooled, observe: {use: noise, level: 0.5}}
            metrics: [average-tv]
            replicates: 200
            """);
    double whole = Moments.of(errors(report, "whole")).mean();
    agrees(errors(report, "half"), Math.sqrt(2) * whole);
    agrees(errors(report, "noisy"), Math.sqrt(1.25) * whole);
  }

  /** Within 4 standard errors, those of the arm it is compared with included. */
  private static void agrees(double[] errors, double expected) {
    Moments moments = Moments.of(errors);
    assertThat(errors).hasSize(200);
    assertThat(moments.mean())
        .isCloseTo(expected, within(4 * Math.sqrt(2) * moments.standardError()));
  }

  /**
   * Two sources whose means are 2 apart in each of three coordinates. Without labels both fits are
   * the mean of all, sqrt(3) from either; a tenth of the rows moved by 3 standard deviations of the
   * whole, 3 sqrt(2), moves every mean by 0.3 sqrt(2). TV of unit Gaussians r apart is 2 Phi(r/2) -
   * 1; the noise of 4,000 rows adds less than 0.01.
   */
  @Test
  void lostLabelsAndContaminationMoveTheMeansByWhatTheySay() throws IOException {
    RunReport report =
        bench.run(
            "labels",
            """
            study: multi-source
            name: labels
            source: {use: gaussians, means: [[0, 0, 0], [2, 2, 2]]}
            samples: 4000
            family: {use: gaussian, covariance: identity}
            arms:
              - {name: none, training: separate, observe: {use: labels-missing, share: 1}}
              - {name: moved, training: separate,
                 observe: {use: contamination, share: 0.1, by: shifted}}
            metrics: [average-tv]
            replicates: 5
            """);
    assertThat(Moments.of(errors(report, "none")).mean())
        .isCloseTo(apart(Math.sqrt(3)), within(0.01));
    assertThat(Moments.of(errors(report, "moved")).mean())
        .isCloseTo(apart(0.3 * Math.sqrt(2) * Math.sqrt(3)), within(0.02));
  }

  private static double apart(double distance) {
    return 2 * Normal.cdf(distance / 2) - 1;
  }

  @Test
  void whatCannotBeSeenSoIsAMistakeOfObserve() {
    assertThatThrownBy(
            () ->
                bench.run(
                    "wrong",
                    """
                    study: multi-source
                    name: wrong
                    source: {use: gaussians, means: [[0], [1]]}
                    samples: 40
                    family: gaussian
                    arms: [{training: pooled, observe: {use: missing, share: 0.5, columns: [x9]}}]
                    metrics: [average-tv]
                    """))
        .isInstanceOf(InvalidStudyException.class)
        .hasMessageContaining("there is no column 'x9'; there are x1");
  }
}
