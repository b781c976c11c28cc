package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Observations;
import org.tributary.store.RunFolder;

/** Every closed-form family through the one protocol: all arms, affinity, and the second round. */
class FamiliesThroughMultiSourceTest {
  private static final String REAL = "{use: gaussians, means: [[0, 0], [0, 0], [4, 4]]}";
  private static final String TOKENS = "{use: shared-tail, sources: 3, columns: 4, head: 2}";
  private static final String PAIRS = "{use: shared-tail, sources: 3, columns: 2, head: 1}";
  private static final List<String> ARMS =
      List.of("pooled", "merged", "separate", "fine-tuned", "leave-one-out", "grouped");

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

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "gaussian; {use: gaussian, pooledCovariance: true}; real; no",
        "mixture; {use: gaussian-mixture, components: 2, ridge: 0.1}; real; no",
        "copula; gaussian-copula; real; no",
        "kde; kde; real; yes",
        "table; {use: categorical, smoothing: 0.5}; tokens; yes",
        "context; {use: per-context, contexts: uniform, smoothing: 0.5}; pairs; yes",
        "tail; {use: shared-tail, head: 2, smoothing: 0.5}; tokens; no"
      })
  void everyArmIsMeasuredUnderBothRules(String name, String family, String space, String alike)
      throws IOException {
    for (boolean table : List.of(false, true)) {
      String law = space.equals("real") ? REAL : space.equals("pairs") ? PAIRS : TOKENS;
      String source = table ? "{use: finite-pool, rowsPerSource: 100, from: " + law + "}" : law;
      StudyBench.Done done =
          bench.run(
              bench.written(
                  name + (table ? "-table" : "-law") + ".yaml",
                  """
                  study: multi-source
                  name: protocol
                  source: %s
                  %s
                  family: %s
                  arms: %s
                  metrics: [log-loss]
                  evaluationPoints: 100
                  """
                      .formatted(source, table ? "" : "samplesPerSource: 100", family, ARMS)),
              4);

      assertThat(done.report().completeness().failed()).isZero();
      Observations all = RunFolder.readObservations(done.report().folder()).observations();
      for (String arm : ARMS) {
        List<Observation> losses =
            all.where(one -> one.arm().equals(arm) && one.metric().equals("log-loss")).all();
        assertThat(losses).as(name + " " + arm).isNotEmpty();
        assertThat(losses).allMatch(one -> Double.isFinite(one.value()));
      }
      Map<String, Finding> findings =
          done.report().findings().stream()
              .collect(Collectors.toMap(Finding::question, each -> each));
      assertThat(findings)
          .containsKeys("affinity", "pooled-or-separate-log-loss", "grouped-or-separate-log-loss");
      assertThat(findings.get("pooled-or-separate-log-loss").verdict().equals("identical"))
          // A mixture shares nothing either, but starts each of its fits at random.
          .as("a family that shares nothing pools as it separates")
          .isEqualTo(alike.equals("yes"));
      if (space.equals("real")) {
        assertThat(findings.get("affinity").text()).contains("{1, 2}, {3}");
      }
    }
  }
}
