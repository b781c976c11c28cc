package org.tributary.numerics.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;

@Tag("acceptance")
class CoverageTest {
  private static final int RUNS = 2000;

  @Test
  void bcaCoversTheMeanOfASkewedLawBetterThanThePercentile() {
    // exponential law, 40 units: skewness 2
    Bootstrap bootstrap = new Bootstrap(2000, 0.95);
    int bca = 0;
    int percentile = 0;
    for (int run = 0; run < RUNS; run++) {
      double[] sample = exponential(40, run);
      RandomStream stream = RandomStream.of(41, run).child("bootstrap");
      bca += bootstrap.bcaMean(sample, stream.at(0)).contains(1) ? 1 : 0;
      percentile +=
          bootstrap.percentile(40, units -> mean(sample, units), stream.at(1)).contains(1) ? 1 : 0;
    }
    // nominal 1900, standard error 9.7; BCa's own error is of order 1/n, the percentile's 1/sqrt n
    assertThat(bca).isBetween(1840, 1940);
    assertThat(bca).isGreaterThan(percentile);
  }

  @Test
  void pairedLogRatioHasItsOneSidedErrorAtRuleLsReplicateCount() {
    // 1,000 paired replicates with equal expected errors, sharing half their noise
    Bootstrap bootstrap = new Bootstrap(2000, 0.95);
    int runs = 400;
    int below = 0;
    int above = 0;
    for (int run = 0; run < runs; run++) {
      double[] shared = exponential(1000, 3 * run + 10_000_000);
      double[] first = exponential(1000, 3 * run + 10_000_001);
      double[] second = exponential(1000, 3 * run + 10_000_002);
      for (int i = 0; i < 1000; i++) {
        first[i] += shared[i];
        second[i] += shared[i];
      }
      Interval interval =
          bootstrap.bcaLogRatioOfMeans(first, second, RandomStream.of(42, run).child("bootstrap"));
      below += interval.upper() < 0 ? 1 : 0;
      above += interval.lower() > 0 ? 1 : 0;
    }
    // evidence rule: a nominal 2.5 % error passes at <= 18 of 400
    assertThat(below).isLessThanOrEqualTo(18);
    assertThat(above).isLessThanOrEqualTo(18);
    assertThat(below + above).isPositive();
  }

  @Test
  void fewReplicatesAreCoveredByStudentsIntervalAndNotByABootstrap() {
    // five paired errors about 1 with deviation .1 each, a true log ratio of 0
    Bootstrap bootstrap = new Bootstrap(2000, 0.95);
    int student = 0;
    int bca = 0;
    int bcaOfMean = 0;
    for (int run = 0; run < RUNS; run++) {
      RandomStream stream = RandomStream.of(44, run);
      double[] first = new double[5];
      double[] second = new double[5];
      for (int i = 0; i < 5; i++) {
        first[i] = 1 + .1 * stream.nextGaussian();
        second[i] = 1 + .1 * stream.nextGaussian();
      }
      student += MeanInterval.studentLogRatioOfMeans(first, second, 0.95).contains(0) ? 1 : 0;
      bca += bootstrap.bcaLogRatioOfMeans(first, second, stream.child("ratio")).contains(0) ? 1 : 0;
      bcaOfMean += bootstrap.bcaMean(first, stream.child("mean")).contains(1) ? 1 : 0;
    }
    // nominal 1900, standard error 9.7: four of them
    assertThat(student).isBetween(1861, 1939);
    assertThat(bca).as("coverage of 2000").isLessThan(1760);
    assertThat(bcaOfMean).as("coverage of 2000").isLessThan(1760);
  }

  @Test
  void correctedSplitIntervalIsNotFooledByOverlap() {
    // the contrast of two constant predictions on held-out rows of one sample, true difference 0
    int runs = 400;
    int wrong = 0;
    int naive = 0;
    for (int run = 0; run < runs; run++) {
      RandomStream stream = RandomStream.of(43, run);
      double[] rows = new double[100];
      stream.child("rows").fillGaussian(rows, 0, 100);
      double[] splits = new double[25];
      for (int j = 0; j < splits.length; j++) {
        int[] test = stream.child("split", j).sampleWithoutReplacement(100, 20);
        splits[j] = mean(rows, test);
      }
      wrong += MeanInterval.correctedSplits(splits, 80, 20, 0.95).contains(0) ? 0 : 1;
      naive += MeanInterval.student(splits, 0.95).contains(0) ? 0 : 1;
    }
    assertThat(wrong).isLessThanOrEqualTo(33);
    assertThat(naive).isGreaterThan(120);
  }

  private static double[] exponential(int count, long seed) {
    RandomStream stream = RandomStream.of(40, seed).child("sample");
    double[] sample = new double[count];
    for (int i = 0; i < count; i++) {
      sample[i] = stream.nextExponential();
    }
    return sample;
  }

  private static double mean(double[] values, int[] units) {
    double sum = 0;
    for (int unit : units) {
      sum += values[unit];
    }
    return sum / units.length;
  }
}
