package org.tributary.plugins.study.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.Role;

/** Distance of the means of candidate and held-out rows, averaged over sources. */
record MeanGap() implements Metric {
  @Override
  public List<Output> outputs() {
    return List.of(new Output("mean-gap", Better.LOWER, ""));
  }

  @Override
  public List<Need> needs() {
    return List.of(Need.points(Role.HELD_OUT), Need.points(Role.CANDIDATE));
  }

  @Override
  public List<Measurement> measure(Evaluation evaluation) {
    List<Measurement> all = new ArrayList<>();
    double sum = 0;
    for (int k = 0; k < evaluation.sources(); k++) {
      sum +=
          evaluation.sourceWeights()[k]
              * Math.abs(
                  mean(evaluation.points(Role.CANDIDATE, k, 0))
                      - mean(evaluation.points(Role.HELD_OUT, k, 0)));
    }
    all.add(Measurement.exact("mean-gap", sum, "means of all rows"));
    return all;
  }

  private static double mean(Samples rows) {
    double sum = 0;
    for (int row = 0; row < rows.size(); row++) {
      sum += rows.value(row, 0);
    }
    return sum / rows.size();
  }
}
