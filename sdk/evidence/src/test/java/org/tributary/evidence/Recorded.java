package org.tributary.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tributary.evidence.sample.AxisReader;
import org.tributary.evidence.sample.Measurements;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question.Contrast;
import org.tributary.sdk.evidence.Question.Effect;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric.Better;
import org.tributary.sdk.study.Axis;
import org.tributary.sdk.study.Design;

/** Observations of one metric as a test records them. */
public final class Recorded {
  /** The metric. */
  public static final String METRIC = "error";

  private final List<Observation> all = new ArrayList<>();

  /** A value of an arm. */
  public Recorded value(Map<String, String> setting, int replicate, String arm, double value) {
    return value(setting, replicate, arm, Position.none(), value);
  }

  /** A value of an arm at a position. */
  public Recorded value(
      Map<String, String> setting, int replicate, String arm, Position position, double value) {
    return add(setting, replicate, arm, position, Measurement.exact(METRIC, value, "exact"));
  }

  /** A censoring of an arm. */
  public Recorded collapsed(
      Map<String, String> setting, int replicate, String arm, Position position) {
    Measurement end = Measurement.censored(METRIC, Outcome.COLLAPSED, "test");
    return add(setting, replicate, arm, position, end);
  }

  /** A measurement. */
  public Recorded add(
      Map<String, String> setting,
      int replicate,
      String arm,
      Position position,
      Measurement measurement) {
    SplitSizes sizes = SplitSizes.rows(80, 20);
    all.add(new Observation("cell", replicate, setting, arm, position, sizes, measurement));
    return this;
  }

  /** What was recorded. */
  public Observations observations() {
    return new Observations(all);
  }

  /** Reads what was recorded, with these axes in the study file. */
  public AxisReader reader(Axis... axes) {
    return new AxisReader(new Measurements(observations()), new Design("test", List.of(axes), 1));
  }

  /** A contrast of two arms, under a known law. */
  public static Contrast contrast(String first, String second) {
    return contrast(Side.of(first, METRIC, first), Side.of(second, METRIC, second));
  }

  /** A contrast of two sides, under a known law. */
  public static Contrast contrast(Side first, Side second) {
    return new Contrast(
        "a-or-b", "a or b?", first, second, Better.LOWER, Effect.LOG_RATIO, 0.02, Rule.LAW_KNOWN);
  }
}
