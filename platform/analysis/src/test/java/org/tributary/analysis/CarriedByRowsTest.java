package org.tributary.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.CarrierParts;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.metric.Measurement;

/** Evidence-2, section 8: a verdict that a few rows carry names them and promises nothing. */
class CarriedByRowsTest {
  /**
   * Twenty splits of 200 units whose mean difference is given, and of which some rows differ by so
   * much that all others differ by {@code without}: 200 x difference = rows x heavy + rest.
   */
  private static Bench splits(double difference, double without, int carriers) {
    Bench bench = new Bench();
    for (int j = 0; j < 20; j++) {
      RandomStream stream = RandomStream.of(81, j);
      double noise = .001 * stream.nextGaussian();
      double heavy = (200 * difference - (200 - carriers) * without) / carriers;
      bench.split(j, "merged", 2 + difference + noise, 800, 200);
      bench.split(j, "separate", 2, 800, 200);
      part(bench, j, CarrierParts.MEAN, difference + noise);
      part(bench, j, CarrierParts.SQUARES, 1.5 * carriers * heavy * heavy);
      for (int row = 1; row <= Math.min(carriers, 5); row++) {
        part(bench, j, CarrierParts.row(1000L + row), heavy);
      }
    }
    return bench;
  }

  private static void part(Bench bench, int split, String part, double value) {
    bench.measurement(
        Map.of(),
        split,
        CarrierParts.arm("merged", "separate"),
        Position.part(part),
        Measurement.estimate(Bench.TV, value, OptionalDouble.empty(), "test", 200, 800));
  }

  private static Finding asked(Bench bench) {
    AnalysisResult result = bench.ask(Bench.splits("merged", "separate", .01));
    assertThat(result.unanswered()).as("what is recorded of carriers is read").isEmpty();
    return result.findings().get(0);
  }

  @Test
  void aVerdictThatTheOtherRowsDoNotShareIsNotGivenAndTheRowsAreNamed() {
    Finding finding = asked(splits(.5, 0, 2));

    assertThat(finding.verdict()).isEqualTo("not-enough-evidence");
    assertThat(finding.text())
        .contains("% of the spread comes from rows 1,001, 1,002;")
        .contains("ithout those rows the verdict would be no-difference")
        .doesNotContain("times the rows");
    assertThat(finding.flip()).doesNotContainKey("rows");
    assertThat(finding.next()).singleElement().asString().contains("no single row can carry");
  }

  @Test
  void aVerdictThatTheOtherRowsShareStandsWithItsRemark() {
    Finding finding = asked(splits(.5, .4, 1));

    assertThat(finding.verdict()).isEqualTo("separate");
    assertThat(finding.text())
        .contains("% of the spread comes from row 1,001;")
        .contains("ithout those rows the verdict is the same");
  }

  @Test
  void aSpreadOfManyRowsIsNotRemarkedUpon() {
    // forty rows alike: the five that a split names are an eighth of them
    Bench bench = splits(.5, .4, 40);
    for (int j = 0; j < 20; j++) {
      part(bench, j, CarrierParts.row(2000L + j), .5);
    }
    assertThat(asked(bench).text()).doesNotContain("carried");
  }
}
