package org.tributary.plugins.deep.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.network.ParameterLayout;
import org.tributary.plugins.deep.network.Scalars;
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

    /** Whether its losses take weights in float16. */
    default boolean mixes() {
      return false;
    }

    /**
     * Loss of averaged weights, one array a network, on the rows held out; the same noise at every
     * call.
     *
     * @throws OptionException when the family cannot stop early
     */
    default double heldOut(List<float[]> weights) {
      throw new OptionException(
          "stopping", "this family has no held-out loss: set stopping: {patience: 0}");
    }
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
              options.precision().format(),
              gradient,
              flat -> scaled(loss.apply(layout.split(flat))));
      if (options.precision() == Precision.MIXED) {
        unscale(gradient, step);
      }
      vector.update(options, step, gradient);
      return value / options.precision().lossScale();
    }

    private NDArray scaled(NDArray loss) {
      float scale = options.precision().lossScale();
      return scale == 1 ? loss : Scalars.times(loss, scale);
    }

    private void unscale(float[] gradient, int step) {
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] /= options.precision().lossScale();
        if (!Float.isFinite(gradient[i])) {
          throw new CensoredException(
              Outcome.DIVERGED,
              "the gradient left the range of float16 at step "
                  + step
                  + "; lower the learning rate or set precision: single");
        }
      }
    }
  }

  private static final String LOSS = "loss";

  /** Steps between two losses that are told. */
  private static final int TOLD_EVERY = 20;

  private final DescentOptions options;
  private final FitContext context;
  private final Tensors tensors;
  private final String identity;
  private final Optional<Start> from;

  /**
   * A training from random weights.
   *
   * @param options with epochs counted in steps
   * @param what options and data in words: a kept state of anything else is not used
   */
  public Descent(DescentOptions options, FitContext context, Tensors tensors, String what) {
    this(options, context, tensors, what, Optional.empty());
  }

  /**
   * A training from weights that the networks have already, if there are any.
   *
   * @param options with epochs counted in steps
   * @param what options and data in words: a kept state of anything else is not used
   */
  public Descent(
      DescentOptions options,
      FitContext context,
      Tensors tensors,
      String what,
      Optional<Start> from) {
    this.options = options;
    this.context = context;
    this.tensors = tensors;
    this.identity =
        context.stream() + " " + options + " " + what + from.map(each -> " " + each).orElse("");
    this.from = from;
    if (options.epochs() > 0) {
      throw new OptionException("epochs", "this family counts steps: set steps, not epochs");
    }
    if (options.precision() == Precision.MIXED && !tensors.device().isGpu()) {
      throw new OptionException(
          "precision",
          "mixed precision is for GPUs and this fit is on the processor, where it saves nothing:"
              + " set precision: single, or device: gpu");
    }
  }

  /**
   * Trains.
   *
   * @param freeze model of averaged weights, one array a network
   * @return averaged weights, one array a network; those of the lowest held-out loss where it is
   *     watched
   * @throws CensoredException {@code diverged} when the loss or the weights stop being numbers
   */
  public List<float[]> run(
      List<ParameterLayout> layouts, Step step, Function<List<float[]>, Law> freeze) {
    if (options.precision() == Precision.MIXED && !step.mixes()) {
      throw new OptionException(
          "precision", "this family trains in single precision: set precision: single");
    }
    double[] times = times();
    TrainingState state =
        context
            .checkpoint()
            .last()
            .flatMap(bytes -> TrainingState.read(bytes, identity))
            .orElseGet(() -> start(layouts, step));
    List<DescentVector> vectors = state.vectors();
    List<List<float[]>> reported = new ArrayList<>(state.reported());
    for (int i = 0; i < reported.size(); i++) {
      context.at(times[i], freeze.apply(reported.get(i)));
    }
    List<Double> told = new ArrayList<>(state.told());
    for (int i = 0; i < told.size(); i++) {
      context.series(LOSS, 1 + i * TOLD_EVERY, told.get(i));
    }
    Networks networks = new Networks(tensors, options, layouts, vectors);
    long began = System.nanoTime();
    int first = state.step();
    Low low = state.low();
    for (int at = first; ; at++) {
      while (reported.size() < times.length && times[reported.size()] <= at) {
        List<float[]> weights = averages(vectors, at);
        context.at(times[reported.size()], freeze.apply(weights));
        reported.add(weights);
      }
      if (options.stopping().watched() && low.misses() >= options.stopping().patience()) {
        context.progress(1, "stopped early after step " + at + ", held-out loss " + low.loss());
        return low.weights();
      }
      if (at == options.steps()) {
        return options.stopping().watched() ? low.weights() : averages(vectors, at);
      }
      context.checkCancelled();
      if (at > first && at % options.checkpointEvery() == 0) {
        context
            .checkpoint()
            .keep(new TrainingState(at, vectors, reported, low, told).bytes(identity));
      }
      double loss = finite(step.take(at, networks), at);
      if (options.stopping().watched() && (at + 1) % options.stopping().every() == 0) {
        low = checked(low, vectors, step, at + 1);
      }
      if (at % TOLD_EVERY == 0) {
        told.add(loss);
        tell(at + 1, at + 1 - first, loss, System.nanoTime() - began);
      }
    }
  }

  private static Low checked(Low low, List<DescentVector> vectors, Step step, int at) {
    List<float[]> weights = averages(vectors, at);
    return low.after(finite(step.heldOut(weights), at), weights);
  }

  private static double finite(double loss, int at) {
    if (!Double.isFinite(loss)) {
      throw new CensoredException(
          Outcome.DIVERGED,
          "the loss was " + loss + " at step " + at + "; lower the learning rate or set clip");
    }
    return loss;
  }

  private void tell(int done, int here, double loss, long nanoseconds) {
    context.series(LOSS, done, loss);
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

  private TrainingState start(List<ParameterLayout> layouts, Step step) {
    List<DescentVector> vectors = new ArrayList<>();
    for (int i = 0; i < layouts.size(); i++) {
      RandomStream stream = context.stream().child("weights", i);
      ParameterLayout layout = layouts.get(i);
      int network = i;
      vectors.add(
          DescentVector.starting(
              from.map(each -> each.weights().get(network).clone())
                  .orElseGet(() -> layout.initial(stream))));
    }
    Low low = options.stopping().watched() ? checked(Low.none(), vectors, step, 0) : Low.none();
    return new TrainingState(0, vectors, List.of(), low, List.of());
  }

  private double[] times() {
    double[] times = context.trainingTimes();
    if (times.length > 0 && options.stopping().watched()) {
      throw new OptionException(
          "stopping",
          "models are wanted at training times, so the training cannot stop early: set stopping:"
              + " {patience: 0}");
    }
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

  /** Copies after a number of steps; the loss has not seen the weights of the last of them. */
  private static List<float[]> averages(List<DescentVector> vectors, int steps) {
    for (DescentVector vector : vectors) {
      for (float weight : vector.average()) {
        if (!Float.isFinite(weight)) {
          throw new CensoredException(
              Outcome.DIVERGED,
              "a weight was "
                  + weight
                  + " after step "
                  + steps
                  + "; lower the learning rate or set clip");
        }
      }
    }
    return vectors.stream().map(vector -> vector.average().clone()).toList();
  }
}
