package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.host.past.Sampling;
import org.tributary.host.past.Verification;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.evidence.Observation;
import org.tributary.store.RunFolder;

/** Verification, sampling and the dry run see every round and every arm of a run. */
class WholeRoundsTest {
  private static final int REPLICATES = 60;
  private static final String CROSSOVER =
      """
      study: multi-source
      name: crossover
      source: {use: gaussians, means: [[-0.1489088], [0.1489088]]}
      samplesPerSource: 20
      family: {use: gaussian, covariance: identity}
      arms: [merged, separate]
      metrics: [average-tv]
      threshold: {axis: samplesPerSource}
      keep: {models: all}
      sweep:
        samplesPerSource: [4, 200]
      """;

  @TempDir static Path folder;
  private static StudyBench bench;
  private static Path file;
  private static StudyBench.Done done;
  private static RunPreview before;

  @BeforeAll
  static void run() throws IOException {
    bench = new StudyBench(folder);
    file = bench.written("crossover.yaml", CROSSOVER);
    before = preview();
    done = bench.run(file, REPLICATES);
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  private static RunPreview preview() {
    return bench
        .tributary()
        .preview(
            new StudyFile(file, List.of(), OptionalLong.empty(), OptionalInt.of(REPLICATES)),
            new RunSettings(bench.workspace("runs-crossover.yaml"), 2, "test"));
  }

  private static List<Observation> observations() {
    return RunFolder.readObservations(done.report().folder()).observations().all();
  }

  private static Set<String> sizes() {
    return observations().stream()
        .map(each -> each.setting().get("samplesPerSource"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyCellOfEveryRoundIsVerified() {
    int cells = (int) observations().stream().map(Observation::cell).distinct().count();
    assertThat(cells).as("rounds added cells").isGreaterThan(2 * REPLICATES);

    Verification.Result result = bench.tributary().verify(done.report().folder(), 100_000);

    assertThat(result.cells()).isEqualTo(cells);
    assertThat(result.checked()).isEqualTo(cells);
    assertThat(result.equal()).isEqualTo(cells);
    assertThat(result.notes()).isEmpty();
  }

  @Test
  void aModelOfALaterRoundIsDrawnFromByItsArm() {
    String added =
        sizes().stream()
            .filter(size -> !Set.of("4", "200").contains(size))
            .findFirst()
            .orElseThrow();
    Map<String, String> setting = Map.of("samplesPerSource", added);

    Sampling.Drawn merged =
        bench
            .tributary()
            .sample(new SampleRequest(done.report().folder(), setting, 1, "merged", 3));

    assertThat(merged.model()).startsWith("merged ");
    assertThat(merged.points().size()).isEqualTo(6);
    assertThatThrownBy(
            () ->
                bench
                    .tributary()
                    .sample(new SampleRequest(done.report().folder(), setting, 1, "pooled", 3)))
        .isInstanceOf(TributaryException.class)
        .hasMessageContaining("the cell fitted")
        .hasMessageContaining("separate");
  }

  @Test
  void theDryRunSaysWhatLaterRoundsMayCostUntilTheyAreDone() {
    assertThat(before.cells()).isEqualTo(2 * REPLICATES);
    assertThat(before.laterCells()).isPositive();
    assertThat(before.laterSeconds()).isPositive();

    RunPreview after = preview();

    assertThat(after.cells()).isEqualTo(after.reusable()).isGreaterThan(2 * REPLICATES);
    assertThat(after.laterCells()).isZero();
    assertThat(after.secondsPerCell()).isZero();
  }

  @Test
  void everyArmOfALoopIsDrawnFrom() throws IOException {
    StudyBench.Done loop =
        bench.run(
            bench.written(
                "loops.yaml",
                """
                study: self-consuming
                name: loops
                source: {use: gaussians, means: [[0]]}
                samples: 30
                family: {use: gaussian}
                loops: [replace, accumulate]
                generations: 3
                metrics: [average-tv]
                keep: {models: all}
                """),
            2);

    for (String arm : List.of("replace", "accumulate")) {
      Sampling.Drawn drawn =
          bench
              .tributary()
              .sample(
                  new SampleRequest(loop.report().folder(), Map.of(), 0, arm + " generation/3", 5));
      assertThat(drawn.model()).startsWith(arm).contains("generation/3");
      assertThat(drawn.points().size()).isEqualTo(5);
    }
  }
}
