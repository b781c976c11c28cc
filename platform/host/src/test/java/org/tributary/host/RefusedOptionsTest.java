package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.engine.spec.SpecError;

/** What a study file says and no run would heed is refused, with the way out. */
class RefusedOptionsTest {
  @TempDir private static Path folder = Path.of("");
  private static StudyBench bench;

  @BeforeAll
  static void open() throws IOException {
    bench = new StudyBench(folder);
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  private static List<String> loop(String... lines) throws IOException {
    return mistakes(
        "study: self-consuming",
        """
        source: {use: gaussians, means: [[0], [3]]}
        samples: 40
        family: gaussian
        generations: 3
        metrics: [average-tv]
        """
            + String.join("\n", lines));
  }

  private static List<String> mistakes(String... lines) throws IOException {
    Path path = bench.written("refused.yaml", String.join("\n", lines) + "\n");
    return bench.tributary().validate(StudyFile.of(path)).errors().stream()
        .map(SpecError::message)
        .toList();
  }

  @Test
  void aSourceIsFedOnce() throws IOException {
    assertThat(loop("loops: [{use: mixture, feeds: [1, 1]}]"))
        .singleElement()
        .asString()
        .endsWith("feeds must name each source once, were [1, 1]: leave the copy out");
    assertThat(loop("loops: [{use: feed, sources: [0, 1, 0]}]"))
        .singleElement()
        .asString()
        .endsWith("sources must name each source once, were [0, 1, 0]: leave the copy out");
    assertThat(loop("loops: [{use: feed, sources: [2]}]"))
        .containsExactly("loop 'feed' feeds source 2, counted from 0, and there are 2");
  }

  @Test
  void aShareOfRealRowsNeedsRealRows() throws IOException {
    assertThat(loop("loops: [{use: mixture, alpha: 0.3}]"))
        .containsExactly(
            "'alpha' of intervention mixture counts only where real is fixed or fresh, and it is"
                + " none: leave 'alpha' out, or set real: fixed or fresh");
    assertThat(loop("loops: [{use: mixture, real: fresh, lambda: 2, alpha: 0.3}]"))
        .containsExactly(
            "intervention mixture takes either 'alpha' or 'lambda': both are given, leave one"
                + " out");
    assertThat(
            loop("loops: {use: mixture, alpha: 0.3}", "sweep: {loops.real: [none, fixed, fresh]}"))
        .isEmpty();
  }

  @Test
  void oneChainOrSeveralLoopsOrArms() throws IOException {
    assertThat(loop("loop: [replace]", "loops: [accumulate]"))
        .containsExactly(
            "study self-consuming takes either 'loops' or 'loop': both are given, leave one out");
    assertThat(loop("loops: [accumulate]", "arms: [{loop: [replace]}]"))
        .containsExactly(
            "study self-consuming takes either 'loops' or 'arms': both are given, leave one out");
    assertThat(loop("loop: [accumulate]", "arms: [{loop: [replace]}]"))
        .singleElement()
        .asString()
        .contains("loop is for arms that give none, and every arm gives its own");
    assertThat(loop("trainings: [pooled, separate]", "training: merged"))
        .containsExactly(
            "study self-consuming takes either 'trainings' or 'training': both are given, leave one"
                + " out");
  }

  @Test
  void aTrainingSetIsNoLargerThanMemory() throws IOException {
    assertThat(loop("loops: [{use: mixture, size: 1e12}]"))
        .containsExactly(
            "loop 'mixture': size must be from 1 to 1,000,000,000 rows, was 1.0E12 at generation"
                + " 1");
    assertThat(loop("loops: [{use: mixture, real: fixed, shares: weights, drawn: 1e12}]"))
        .containsExactly(
            "loop 'mixture': drawn must be from 1 to 1,000,000,000 rows, was 1.0E12 at generation"
                + " 1");
    assertThat(loop("loops: [{use: mixture, real: fresh, lambda: 1e12, expand: true}]"))
        .singleElement()
        .asString()
        .contains("lambda must be from 0 to 1e9, was 1.0E12 at generation 2");
  }

  @Test
  void aMetricIsMeasuredOnce() throws IOException {
    assertThat(
            mistakes(
                "study: generalization",
                "source: {use: gaussians, means: [[0]]}",
                "samples: 40",
                "family: gaussian",
                "metrics: [average-tv, {use: average-tv, points: 500}]"))
        .containsExactly("'average-tv' is measured by metrics[0] and by metrics[1]: leave one out");
  }

  @Test
  void aLawHasNothingToHoldOut() throws IOException {
    assertThat(loop("testShare: 0.5"))
        .containsExactly("a law has no rows to hold out: leave testShare out");
    assertThat(loop("duplicates: keep"))
        .containsExactly("a law has no repeated rows: leave duplicates out");
  }

  @Test
  void oneFitHasNothingToGoOnFrom() throws IOException {
    assertThat(
            mistakes(
                "study: generalization",
                "source: {use: gaussians, means: [[0]]}",
                "samples: 40",
                "family: {use: gaussian-mixture, components: 1}",
                "warm: true"))
        .containsExactly(
            "arm 'model' has one fit, with no earlier model to go on from: give generations, 2 or"
                + " more, or leave warm out");
  }

  @Test
  void groupsAndSeedsNeedWhoReadsThem() throws IOException {
    String[] pool = {
      "study: multi-source",
      "source: {use: gaussians, means: [[0], [3]]}",
      "samples: 40",
      "family: gaussian",
      "metrics: [average-tv]",
      ""
    };
    pool[5] = "groups: [0, 1]";
    assertThat(mistakes(pool))
        .containsExactly("no arm trains groups: add grouped to arms, or leave groups out");
    pool[5] = "seeds: 4";
    assertThat(mistakes(pool))
        .containsExactly(
            "'seeds' of study multi-source counts only where rule is fitted-models, and it is"
                + " splits: leave 'seeds' out, or set rule: fitted-models");
  }
}
