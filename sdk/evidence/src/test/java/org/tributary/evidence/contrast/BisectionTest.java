package org.tributary.evidence.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.Recorded;
import org.tributary.evidence.rule.Family;
import org.tributary.evidence.sample.AxisReader;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.MeanInterval;
import org.tributary.sdk.study.Axis;

/** A search for the ends of an interval that is known: sqrt(n) against 10 crosses at 100. */
class BisectionTest {
  private static final int REPLICATES = 50;
  private static final String AXIS = "family.components";
  private static final Family FAMILY = new Family(1, 2000);
  private final Recorded recorded = new Recorded();

  private void measure(String n) {
    for (int r = 0; r < REPLICATES; r++) {
      RandomStream noise = RandomStream.of(3, r);
      double root = Math.sqrt(Double.parseDouble(n));
      recorded.value(Map.of(AXIS, n), r, "a", root * Math.exp(0.2 * noise.nextGaussian()));
      recorded.value(Map.of(AXIS, n), r, "b", 10 * Math.exp(0.2 * noise.nextGaussian()));
    }
  }

  private ContrastReader reader(String... swept) {
    AxisReader axes = recorded.reader(Axis.of(AXIS, List.of(swept)));
    RandomStream stream = RandomStream.of(0, 0).child("test");
    return new ContrastReader(axes, Recorded.contrast("a", "b"), FAMILY, stream);
  }

  private static Bisection search(String... swept) {
    return Bisection.along(Axis.of(AXIS, List.of(swept)), 0.02);
  }

  @Test
  void theSearchClosesInOnBothEndsAndStops() {
    measure("1");
    measure("10000");
    Bisection search = search("1", "10000");
    TreeSet<Double> tried = new TreeSet<>();
    for (int round = 0; round < 30; round++) {
      var wanted = search.wanted(reader("1", "10000").along(AXIS, Map.of(), 0.95));
      assertThat(wanted.size()).isLessThanOrEqualTo(2);
      wanted.forEach(x -> assertThat(tried.add(x)).isTrue());
      wanted.forEach(x -> measure(search.text(x)));
    }

    assertThat(tried.size()).as("stops before 30 rounds of two").isBetween(8, 40);
    // All n share their noise: the interval of log(sqrt(n) / 10) moves with n and keeps its width,
    // so it holds 0 from 100 exp(-2 upper) to 100 exp(-2 lower), as read at any n.
    Interval at = reader("1", "10000").interval(Map.of(AXIS, "1"), 0.95).orElseThrow();
    assertThat(at.width()).as("s.e. .2 sqrt(2/50) = .04").isBetween(0.10, 0.22);
    for (double end : new double[] {at.lower(), at.upper()}) {
      double crossing = Math.exp(-2 * end);
      double above = tried.ceiling(crossing);
      assertThat(above - tried.floor(crossing)).isLessThanOrEqualTo(Math.max(1, 0.02 * above));
    }
  }

  @Test
  void fewReplicatesAreReadByStudentsInterval() {
    double[] first = new double[19];
    double[] second = new double[19];
    for (int r = 0; r < first.length; r++) {
      RandomStream noise = RandomStream.of(4, r);
      first[r] = Math.exp(0.5 * noise.nextGaussian());
      second[r] = Math.exp(0.5 * noise.nextGaussian());
      recorded.value(Map.of(), r, "a", first[r]).value(Map.of(), r, "b", second[r]);
    }

    assertThat(reader("1").interval(Map.of(), 0.9))
        .contains(MeanInterval.studentLogRatioOfMeans(first, second, 0.9));
  }

  @Test
  void betweenWholeNumbersWholeNumbersAreTriedAndBetweenRealOnesReal() {
    measure("1");
    measure("3000");
    ContrastLine line = reader("1", "3000").along(AXIS, Map.of(), 0.95);

    assertThat(search("1", "3000").wanted(line)).containsExactly(55.0);
    assertThat(search("1", "3000").text(55)).isEqualTo("55");
    assertThat(search("1.0", "3000.0").wanted(line)).containsExactly(Math.sqrt(3000));
    assertThat(search("1", "3000.0").text(2)).isEqualTo("2.0");
  }

  @Test
  void nothingIsWantedWhereOneSideWinsEverywhere() {
    measure("1");
    measure("4");

    assertThat(search("1", "4").wanted(reader("1", "4").along(AXIS, Map.of(), 0.95))).isEmpty();
  }

  @Test
  void aPlaceThatSaysNothingIsUndecidedAndNeverWantedAgain() {
    measure("1");
    measure("10000");
    recorded.value(Map.of(AXIS, "100"), 0, "a", 10);

    ContrastLine line = reader("1", "10000").along(AXIS, Map.of(), 0.95);

    assertThat(line.silent()).containsExactly(100.0);
    assertThat(search("1", "10000").wanted(line)).containsExactly(10.0, 1000.0);
  }

  @Test
  void aZipCannotBeSearchedBetweenItsPoints() {
    Axis zip = new Axis(List.of("a", "b"), List.of(List.of("1", "2"), List.of("3", "4")));

    assertThatThrownBy(() -> Bisection.along(zip, 0.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("axis a, b cannot be tried: sweep one option with numbers");
    assertThatThrownBy(() -> new Bisection(0, true))
        .hasMessageContaining("tolerance must be in (0, 1), was 0");
  }
}
