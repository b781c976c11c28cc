package org.tributary.evidence.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.contrast.ContrastReader;
import org.tributary.evidence.sample.AxisReader;
import org.tributary.evidence.sample.Measurements;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.MeanInterval;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric.Better;
import org.tributary.sdk.study.Design;

/** The points a metric says it used never reach an interval: sizes are the study's. */
class PointsDecideNothingTest {
  private static final int SPLITS = 25;
  private static final Question.Contrast CONTRAST =
      new Question.Contrast(
          "a-or-b",
          "a or b?",
          Side.of("a", "loss", "a"),
          Side.of("b", "loss", "b"),
          Better.LOWER,
          Question.Effect.DIFFERENCE,
          0,
          Rule.ONE_DATA_SET);

  /** 25 splits of a table of 2,000 rows by a metric that reports so many points. */
  private static Interval interval(long points) {
    List<Observation> all = new ArrayList<>();
    for (int split = 0; split < SPLITS; split++) {
      for (String arm : List.of("a", "b")) {
        double value = loss(split, arm);
        all.add(
            new Observation(
                "cell",
                split,
                Map.of(),
                arm,
                Position.none(),
                SplitSizes.rows(1600, 400),
                Measurement.estimate(
                    "loss", value, OptionalDouble.empty(), "planted", points, points)));
      }
    }
    AxisReader axes =
        new AxisReader(
            new Measurements(new Observations(all)), new Design("planted", List.of(), SPLITS));
    Family family = new Family(1, Family.RESAMPLES);
    return new ContrastReader(axes, CONTRAST, family, RandomStream.of(1, 0))
        .interval(Map.of(), 0.95)
        .orElseThrow();
  }

  private static double loss(int split, String arm) {
    double noise = RandomStream.of(5, split).child(arm).nextGaussian();
    return (arm.equals("a") ? 1.0 : 1.02) + 0.03 * noise;
  }

  @Test
  void aMetricThatReportsOnePointOrAMillionMovesNoInterval() {
    double[] differences = new double[SPLITS];
    for (int split = 0; split < SPLITS; split++) {
      differences[split] = loss(split, "a") - loss(split, "b");
    }
    Interval expected = MeanInterval.correctedSplits(differences, 1600, 400, 0.95);
    for (long points : new long[] {1, 20_000, 1_000_000}) {
      assertThat(interval(points)).as("%d points", points).isEqualTo(expected);
    }
  }
}
