package org.tributary.analysis.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.tributary.evidence.sample.Reading;
import org.tributary.evidence.sample.Stop;
import org.tributary.evidence.trend.Trajectory;
import org.tributary.evidence.trend.TrendScale;
import org.tributary.sdk.evidence.Question.Scale;
import org.tributary.sdk.evidence.Question.Trend;
import org.tributary.sdk.metric.Metric.Better;

/**
 * The replicates of a trend, turned so that a larger number is worse.
 *
 * <p>An error is its distance from the value of a perfect model, where the metric has one. What is
 * better when higher and has no such value, and what is neither better nor worse (a variance), is
 * lost by falling.
 *
 * @param replicates one each; those with a generation that was never measured are left out
 * @param scale they are compared on
 * @param worst the largest error there is
 * @param missing replicates that are left out
 */
record Trajectories(
    List<Trajectory> replicates, TrendScale scale, OptionalDouble worst, int missing) {

  static Trajectories of(Trend trend, List<Stop> stops) {
    boolean falls =
        trend.better() == Better.NEITHER
            || (trend.better() == Better.HIGHER && trend.best().isEmpty());
    DoubleUnaryOperator error = falls ? value -> value : error(trend);
    boolean logs = falls || trend.scale() == Scale.LOG;
    List<Trajectory> replicates = new ArrayList<>();
    int missing = 0;
    for (int replicate : stops.isEmpty() ? List.<Integer>of() : replicates(stops)) {
      if (stops.stream().allMatch(stop -> stop.sample().readings().containsKey(replicate))) {
        replicates.add(trajectory(stops, replicate, error, logs, falls));
      } else {
        missing++;
      }
    }
    OptionalDouble worst =
        falls || trend.ends().isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(error.applyAsDouble(trend.ends().getAsDouble()));
    TrendScale scale =
        falls
            ? TrendScale.SHRINKAGE
            : logs ? TrendScale.LOG : TrendScale.ofError(List.copyOf(replicates));
    return new Trajectories(replicates, scale, worst, missing);
  }

  private static List<Integer> replicates(List<Stop> stops) {
    return stops.stream()
        .flatMap(stop -> stop.sample().readings().keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static DoubleUnaryOperator error(Trend trend) {
    double best = trend.best().orElse(0);
    return trend.better() == Better.HIGHER ? value -> best - value : value -> value - best;
  }

  /** Ends with the last number: a censoring, an infinity or a value without a logarithm is one. */
  private static Trajectory trajectory(
      List<Stop> stops, int replicate, DoubleUnaryOperator error, boolean logs, boolean falls) {
    List<Double> values = new ArrayList<>();
    for (Stop stop : stops) {
      Map<Integer, Reading> readings = stop.sample().readings();
      Reading reading = stop.sample().reading(replicate);
      double value = error.applyAsDouble(reading.value());
      if (!readings.containsKey(replicate) || !reading.finite() || (logs && !(value > 0))) {
        return Trajectory.censored(array(values));
      }
      values.add(value);
    }
    double[] all = array(values);
    return falls ? Trajectory.ofVariances(all, all[0]) : Trajectory.complete(all);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
