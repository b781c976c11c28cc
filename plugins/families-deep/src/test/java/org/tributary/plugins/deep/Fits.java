package org.tributary.plugins.deep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.training.DescentOptions;
import org.tributary.plugins.deep.training.Optimiser;
import org.tributary.plugins.deep.training.Schedule;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.model.Checkpoint;
import org.tributary.sdk.model.FitContext;

/** A context of tests: it remembers, and can be made to stop at a step. */
public final class Fits implements FitContext, Checkpoint {
  private final RandomStream stream;
  private final double[] times;
  private final List<Law> reported = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final List<String> series = new ArrayList<>();
  private Optional<byte[]> kept = Optional.empty();
  private Optional<Law> start = Optional.empty();
  private int stopAfter = Integer.MAX_VALUE;
  private int checks;
  private int threads = 1;

  private Fits(RandomStream stream, double[] times) {
    this.stream = stream;
    this.times = times;
  }

  public static Fits of(long seed, double... times) {
    return new Fits(RandomStream.of(seed, 0), times);
  }

  /** Training of a given length, the rest as by default. */
  public static DescentOptions steps(int steps, int batch) {
    return new DescentOptions(
        steps, batch, 0.001, Schedule.COSINE, Optimiser.ADAM, 0, 0, 0.999, Math.max(1, steps / 4));
  }

  /** Training that moves no weight. */
  public static DescentOptions still() {
    return new DescentOptions(
        3, 16, Double.MIN_VALUE, Schedule.CONSTANT, Optimiser.SGD, 0, 0, 0, 3);
  }

  /** A fit that goes on from a law. */
  public Fits from(Law law) {
    start = Optional.of(law);
    return this;
  }

  /** Cancels when asked for the n-th time. */
  public Fits stoppingAfter(int count) {
    stopAfter = checks + count;
    return this;
  }

  /** Computes on a number of threads. */
  public Fits threads(int count) {
    threads = count;
    return this;
  }

  /** A new process that finds what this one kept. */
  public Fits again() {
    Fits next = new Fits(stream, times);
    next.kept = kept;
    return next;
  }

  /** Texts of the progress. */
  public List<String> told() {
    return told;
  }

  /** Numbers along the training, each with its name and step. */
  public List<String> series() {
    return series;
  }

  public List<Law> reported() {
    return reported;
  }

  @Override
  public RandomStream stream() {
    return stream;
  }

  @Override
  public int numericsThreads() {
    return threads;
  }

  @Override
  public double[] trainingTimes() {
    return times.clone();
  }

  @Override
  public void at(double time, Law model) {
    reported.add(model);
  }

  @Override
  public Optional<Law> warmStart() {
    return start;
  }

  @Override
  public Checkpoint checkpoint() {
    return this;
  }

  @Override
  public Checkpoint of(String fit) {
    return this;
  }

  @Override
  public Optional<byte[]> last() {
    return kept;
  }

  @Override
  public void keep(byte[] state) {
    kept = Optional.of(state.clone());
  }

  @Override
  public <C extends AutoCloseable> C closing(C resource) {
    return resource;
  }

  @Override
  public void progress(double share, String text) {
    told.add(text);
  }

  @Override
  public void series(String name, double time, double value) {
    series.add(name + " " + time + " " + value);
  }

  @Override
  public void checkCancelled() {
    if (++checks > stopAfter) {
      throw new CancellationException("stopped by the test");
    }
  }
}
