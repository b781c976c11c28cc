package org.tributary.plugins.deep.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tributary.plugins.deep.network.ParameterLayout;
import org.tributary.plugins.deep.network.Tensors;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.model.FitContext;

/**
 * One training: steps, reports at training times, kept states, progress and cancel. Java owns the
 * weights; a step leaves no native array behind.
 */
public final class Descent {

  /** One step of a family. */
  public interface Step {
    /**
     * Changes the networks and returns the loss; all its noise comes from {@code stream.at(step)}.
     */
    double take(int step, Networks networks);
  }

  /** The networks under training. */
  public static final class Networks {
    private final Tensors tensors;
    private final DescentOptions options;
    private final List<ParameterLayout> layouts;
    private final List<DescentVector> vectors;

    Networks(
        Tensors tensors,
        DescentOptions options,
        List<ParameterLayout> layouts,
        List<DescentVector> vectors) {
      this.tensors = tensors;
      this.options = options;
      this.layouts = layouts;
      this.vectors = vectors;
    }

    /** Current weights of a network; not to be written. */
    public float[] weights(int network) {
      return vectors.get(network).weights();
    }

    /** Lowers a loss of the arrays of one network by one step and returns its value before. */
    public double lower(int network, int step, Function<NDList, NDArray> loss) {
      DescentVector vector = vectors.get(network);
      ParameterLayout layout = layouts.get(network);
      float[] gradient = new float[layout.size()];
      double value =
          tensors.differentiate(
              vector.weights(),
              new Shape(gradient.length),
              gradient,
              flat -> loss.apply(layout.split(flat)));
      vector.update(options, step, gradient);
      return value;
    }
  }

  private final DescentOptions options;
  private final FitContext context;
  private final Tensors tensors;
  private final String identity;

  /**
   * A training.
   *
   * @param what options and data in words: a kept state of anything else is not used
   */
  public Descent(DescentOptions options, FitContext context, Tensors tensors, String what) {
    this.options = options;
    this.context = context;
    this.tensors = tensors;
    this.identity = context.stream() + " " + options + " " + what;
  }

  /**
   * Trains.
   *
   * @param freeze model of averaged weights, one array a network
   * @return averaged weights, one array a network
   * @throws CensoredException {@code diverged} when the loss stops being a number
   */
  public List<float[]> run(
      List<ParameterLayout> layouts, Step step, Function<List<float[]>, Law> freeze) {
    double[] times = times();
    TrainingState state =
        context
            .checkpoint()
            .last()
            .flatMap(bytes -> TrainingState.read(bytes, identity))
            .orElseGet(() -> start(layouts));
    List<DescentVector> vectors = state.vectors();
    List<List<float[]>> reported = new ArrayList<>(state.reported());
    for (int i = 0; i < reported.size(); i++) {
      context.at(times[i], freeze.apply(reported.get(i)));
    }
    Networks networks = new Networks(tensors, options, layouts, vectors);
    long began = System.nanoTime();
    int from = state.step();
    double loss = 0;
    for (int at = from; ; at++) {
      while (reported.size() < times.length && times[reported.size()] <= at) {
        List<float[]> weights = averages(vectors);
        context.at(times[reported.size()], freeze.apply(weights));
        reported.add(weights);
      }
      if (at == options.steps()) {
        return averages(vectors);
      }
      context.checkCancelled();
      if (at > from && at % options.checkpointEvery() == 0) {
        context.checkpoint().keep(new TrainingState(at, vectors, reported).bytes(identity));
      }
      loss = step.take(at, networks);
      if (!Double.isFinite(loss)) {
        throw new CensoredException(
            Outcome.DIVERGED,
            "the loss was " + loss + " at step " + at + "; lower the learning rate or set clip");
      }
      if (at % 20 == 0) {
        tell(at + 1, at + 1 - from, loss, System.nanoTime() - began);
      }
    }
  }

  private void tell(int done, int here, double loss, long nanoseconds) {
    context.progress(
        (double) done / options.steps(),
        String.format(
            java.util.Locale.ROOT,
            "step %d of %d, loss %.4g, %.0f steps/s",
            done,
            options.steps(),
            loss,
            here * 1e9 / Math.max(1, nanoseconds)));
  }

  private TrainingState start(List<ParameterLayout> layouts) {
    List<DescentVector> vectors = new ArrayList<>();
    for (int i = 0; i < layouts.size(); i++) {
      vectors.add(
          DescentVector.starting(layouts.get(i).initial(context.stream().child("weights", i))));
    }
    return new TrainingState(0, vectors, List.of());
  }

  private double[] times() {
    double[] times = context.trainingTimes();
    if (times.length > 0 && times[times.length - 1] > options.steps()) {
      throw new OptionException(
          "steps",
          "a model is wanted at training time "
              + times[times.length - 1]
              + ", the training has "
              + options.steps()
              + " steps: raise steps");
    }
    return times;
  }

  private static List<float[]> averages(List<DescentVector> vectors) {
    return vectors.stream().map(vector -> vector.average().clone()).toList();
  }
}
