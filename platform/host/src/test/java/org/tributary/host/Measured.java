package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Position;

/** The numbers of a run by place, one a replicate in order of replicates. */
public final class Measured {
  private record Place(Map<String, String> setting, String arm, String metric, Position position) {}

  private final Map<Place, List<Observation>> places = new HashMap<>();

  Measured(Observations observations) {
    for (Observation each : observations.all()) {
      places
          .computeIfAbsent(
              new Place(each.setting(), each.arm(), each.metric(), each.position()),
              place -> new ArrayList<>())
          .add(each);
    }
    places.values().forEach(all -> all.sort((a, b) -> a.replicate() - b.replicate()));
  }

  /** The observations of one place, none censored. */
  public List<Observation> all(
      Map<String, String> setting, String arm, String metric, Position at) {
    List<Observation> found = places.get(new Place(setting, arm, metric, at));
    assertThat(found).as("%s of %s at %s %s", metric, arm, setting, at).isNotNull();
    for (int r = 0; r < found.size(); r++) {
      assertThat(found.get(r).replicate()).isEqualTo(r);
      assertThat(found.get(r).measurement().outcome().censored()).isFalse();
    }
    return found;
  }

  /** Their numbers. */
  public double[] values(Map<String, String> setting, String arm, String metric, Position at) {
    return all(setting, arm, metric, at).stream().mapToDouble(Observation::value).toArray();
  }

  /** Average total variation of one arm of a multi-source study. */
  double[] errors(Map<String, String> setting, String arm) {
    return values(setting, arm, "average-tv", Position.none());
  }

  /** The mean. */
  public static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** Its standard error, of independent replicates. */
  public static double standardError(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1.0) / values.length);
  }

  /** Least-squares slope of log y on log x. */
  static double slope(double[] x, double[] y) {
    double sumX = 0;
    double sumY = 0;
    for (int i = 0; i < x.length; i++) {
      sumX += Math.log(x[i]) / x.length;
      sumY += Math.log(y[i]) / x.length;
    }
    double cross = 0;
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      double away = Math.log(x[i]) - sumX;
      cross += away * (Math.log(y[i]) - sumY);
      squares += away * away;
    }
    return cross / squares;
  }
}
