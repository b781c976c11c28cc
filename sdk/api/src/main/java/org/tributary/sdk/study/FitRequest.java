package org.tributary.sdk.study;

import java.util.Optional;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.Training;

/**
 * A fit that a study asks its cell for.
 *
 * @param role role path; the fit's stream is the child of the cell's stream of that name
 * @param family to fit
 * @param training how sources are trained
 * @param samples the rows
 * @param times training times at which {@code observer} gets the frozen model, ascending
 * @param observer gets the models of training times
 * @param warmStart a model to go on from; what it has reached is part of the fit's key
 */
public record FitRequest(
    String role,
    ModelFamily family,
    Training training,
    Samples samples,
    double[] times,
    CellRun.TimeObserver observer,
    Optional<Law> warmStart) {
  private static final CellRun.TimeObserver NOBODY = (time, model) -> {};

  public FitRequest {
    times = times.clone();
    for (int i = 1; i < times.length; i++) {
      if (!(times[i] > times[i - 1])) {
        throw new IllegalArgumentException("training times must ascend");
      }
    }
  }

  /** A fit of which only the end counts. */
  public static FitRequest of(String role, ModelFamily family, Training training, Samples samples) {
    return new FitRequest(role, family, training, samples, new double[0], NOBODY, Optional.empty());
  }

  /** The same with models at training times. */
  public FitRequest at(double[] trainingTimes, CellRun.TimeObserver gets) {
    return new FitRequest(role, family, training, samples, trainingTimes, gets, warmStart);
  }

  /** The same, going on from a model. */
  public FitRequest from(Law start) {
    return new FitRequest(role, family, training, samples, times, observer, Optional.of(start));
  }
}
