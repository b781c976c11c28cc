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
  /** Twenty splits whose difference is given, of which the rows that carry it make up the most. */
  private static Bench splits(double difference, double without, int carriers) {
    Bench bench = new Bench();
    for (int j = 0; j < 20; j++) {
      RandomStream stream = RandomStream.of(81, j);
      double noise = .01 * stream.nextGaussian();
      bench.split(j, "merged", 2 + difference + noise, 800, 200);
      bench.split(j, "separate", 2, 800, 200);
      part(bench, j, CarrierParts.HALF, carriers);
      part(bench, j, CarrierParts.WITHOUT, without + .1 * noise);
      for (int row = 1; row <= Math.min(carriers, 5); row++) {
        part(bench, j, CarrierParts.row(1000L + row), .6 / row);
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
        .contains("2 make up half of the spread, most often rows 1,001, 1,002;")
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
        .contains("one makes up half of the spread, most often rows 1,001;")
        .contains("ithout those rows the verdict is the same");
  }

  @Test
  void aSpreadOfManyRowsIsNotRemarkedUpon() {
    assertThat(asked(splits(.5, .5, 40)).text()).doesNotContain("carried");
  }
}
