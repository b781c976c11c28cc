package org.tributary.sdk.study;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ToldSeries;
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
 * @param told gets what the fit told along its trainings, once, when it has ended or was censored;
 *     the same whether it was fitted, resumed, or loaded from what an equal fit left
 */
public record FitRequest(
    String role,
    ModelFamily family,
    Training training,
    Samples samples,
    double[] times,
    CellRun.TimeObserver observer,
    Optional<Law> warmStart,
    Consumer<List<ToldSeries>> told) {
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
    return new FitRequest(
        role, family, training, samples, new double[0], NOBODY, Optional.empty(), all -> {});
  }

  /** The same with models at training times. */
  public FitRequest at(double[] trainingTimes, CellRun.TimeObserver gets) {
    return new FitRequest(role, family, training, samples, trainingTimes, gets, warmStart, told);
  }

  /** The same, going on from a model. */
  public FitRequest from(Law start) {
    return new FitRequest(
        role, family, training, samples, times, observer, Optional.of(start), told);
  }

  /** The same, with someone who hears what the fit tells along its trainings. */
  public FitRequest telling(Consumer<List<ToldSeries>> gets) {
    return new FitRequest(role, family, training, samples, times, observer, warmStart, gets);
  }
}
