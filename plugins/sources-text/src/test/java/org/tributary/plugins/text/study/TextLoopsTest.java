package org.tributary.plugins.text.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.host.StudyBench;
import org.tributary.host.StudyInputs;
import org.tributary.sdk.evidence.Position;

/** The shipped loops on texts: what ends worse does so in every split. */
@Tag("thorough")
class TextLoopsTest {
  private static final int SPLITS = 8;
  private static final Path SHIPPED = Path.of("../../distributions/standard/src/main/studies");
  @TempDir static Path folder;
  private static StudyBench bench;

  @BeforeAll
  static void locateData() {
    List<String> plugins =
        List.of("sources-text", "families-discrete", "metrics-divergence", "study-self-consuming");
    bench = new StudyBench(folder, plugins, Optional.of(StudyInputs.needed()));
  }

  @AfterAll
  static void close() {
    if (bench != null) {
      bench.close();
    }
  }

  private static StudyBench.Done run(String name) {
    StudyBench.Done done = bench.run(SHIPPED.resolve(name + ".yaml"), SPLITS);
    assertThat(done.report().completeness().failed()).isZero();
    done.report().findings().forEach(each -> System.out.println("[texts] " + each.text()));
    return done;
  }

  /** Held-out nats a character at a generation, split by split. */
  private static double[] loss(StudyBench.Done done, String arm, int generation) {
    double[] loss =
        done.measured()
            .values(Map.of(), arm, "log-loss-per-character", Position.generation(generation));
    System.out.printf(
        Locale.ROOT,
        "[texts] %s at %d: %.4f%n",
        arm,
        generation,
        Arrays.stream(loss).average().orElseThrow());
    return loss;
  }

  private static void worse(double[] one, double[] other) {
    assertThat(one).hasSize(SPLITS).hasSameSizeAs(other);
    for (int split = 0; split < SPLITS; split++) {
      assertThat(one[split]).isGreaterThan(other[split]);
    }
  }

  @Test
  void namesOfOneselfAreWorseThanFreshOnesBesideThem() {
    StudyBench.Done done = run("names-loop");
    double[] replaced = loss(done, "replace", 5);
    worse(replaced, loss(done, "fresh-mixture", 5));
    loss(done, "accumulate", 5);
    worse(replaced, loss(done, "replace", 1));
  }

  /** Growing rows with a falling share of fresh pages beat a constant tenth, and all rows kept. */
  @Test
  void schedulesOnShakespeareEndInTheOrderOfTheTheory() {
    StudyBench.Done done = run("shakespeare-loop");
    double[] constant = loss(done, "a tenth fresh", 6);
    double[] growing = loss(done, "1/t fresh of n t", 6);
    worse(constant, growing);
    worse(constant, loss(done, "1/t fresh of n t^2", 6));
    worse(loss(done, "all kept", 6), growing);
  }

  /** Edits of the first pages are bounded, those of edited ones pile up; sure ones cost least. */
  @Test
  void editedPagesKeepWhatOwnPagesLose() {
    StudyBench.Done done = run("shakespeare-edit");
    double[] edited = loss(done, "a quarter edited", 6);
    double[] sure = loss(done, "sure ones edited", 6);
    worse(loss(done, "only own pages", 6), edited);
    worse(loss(done, "edits pile up", 6), edited);
    worse(edited, sure);
    worse(edited, loss(done, "a quarter edited", 1));
  }
}
