package org.tributary.sdk.model;

import java.util.Optional;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.law.Law;

/** What a fit may use. */
public interface FitContext {

  /** The only randomness of the fit; step t uses {@code stream().at(t)}. */
  RandomStream stream();

  /** Training times at which a model is wanted, ascending; empty when only the last is. */
  default double[] trainingTimes() {
    return new double[0];
  }

  /** Reports the frozen model of a training time. Closed forms call it for each time at the end. */
  default void at(double time, Law model) {}

  /** A model to start from, when the training is a fine-tuning. */
  default Optional<Law> warmStart() {
    return Optional.empty();
  }

  /**
   * Where a step-by-step fit keeps its full state. A resumed fit equals an unbroken one: it reports
   * the training times that it has passed again.
   */
  default Checkpoint checkpoint() {
    return Checkpoint.none();
  }

  /** Device as resolved by the plan: {@code cpu}, {@code gpu:0}, {@code gpu:1} and so on. */
  default String device() {
    return "cpu";
  }

  /** Threads for products and decompositions. */
  default int numericsThreads() {
    return 1;
  }

  /** Registers something to close on success, failure and cancel. */
  <C extends AutoCloseable> C closing(C resource);

  /**
   * Tells a number along the training, as the loss of a step: drawn on the live page while the fit
   * goes on in the process of the run, and for the first replicate in the report. What is told
   * follows from data and stream; a resumed fit tells again what it had told. Times ascend; one
   * that does not begins the training of the next model.
   *
   * @param series name, as {@code training-loss}
   * @param time step or training time
   */
  default void series(String series, double time, double value) {}

  /** Tells how far the fit is, {@code 0 <= share <= 1}, with a short text such as the loss. */
  default void progress(double share, String text) {}

  /**
   * Call it between steps.
   *
   * @throws java.util.concurrent.CancellationException when the run is being stopped
   */
  default void checkCancelled() {}
}
