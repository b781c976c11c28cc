package org.tributary.testkit.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pf4j.Extension;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.option.Option;

/** A metric, {@code loss}: the mean of {@code -log q} over held-out points. */
@Extension
public final class LossFactory implements MetricFactory<LossFactory.Options> {

  /** A way of not keeping the contract of a metric. */
  public enum Fault {
    /** None. */
    NONE,
    /** Noise without the stream. */
    RANDOM,
    /** Counts its calls. */
    STATE,
    /** Adds what it measured before. */
    MEMORY,
    /** Looks at the truth where there is one. */
    READS_TRUTH,
    /** Looks at training rows, there or not. */
    READS_TRAINING,
    /** Values at points have another mean. */
    POINTS,
    /** Averages over sources evenly. */
    SOURCES,
    /** Says that higher is better. */
    DIRECTION,
    /** Divides by the spread of the points. */
    NAN,
    /** Refuses without a code. */
    UNTYPED,
    /** Measurements share one array. */
    SHARED_LOSSES,
    /** Adds a number of the first point alone. */
    FIRST_POINT,
    /** Gives a number that no output names. */
    UNSAID,
    /** Depends on the threads it may use. */
    THREADS,
    /** Its output has another name at every call. */
    RENAMED,
    /** Every row counts once, whatever its weight. */
    WEIGHTS
  }

  /** Its options. */
  public record Options(
      @Option(value = "Fault that is switched on.", fallback = "none") Fault fault) {}

  @Override
  public String id() {
    return "loss";
  }

  @Override
  public String title() {
    return "Loss";
  }

  @Override
  public String summary() {
    return "Mean negative log-density of held-out points.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Metric create(Options options) {
    return new Loss(options.fault());
  }

  private static final class Loss implements Metric {
    private static final double[] SHARED = new double[1000];
    private final Fault fault;
    private final List<Double> before = new ArrayList<>();

    Loss(Fault fault) {
      this.fault = fault;
    }

    @Override
    public List<Output> outputs() {
      if (fault == Fault.RENAMED) {
        before.add(0.0);
        return List.of(new Output("loss" + before.size(), Better.LOWER, "nats"));
      }
      return List.of(
          new Output("loss", fault == Fault.DIRECTION ? Better.HIGHER : Better.LOWER, "nats"));
    }

    @Override
    public List<Need> needs() {
      return List.of(Need.points(Role.HELD_OUT), Need.anyOf(Role.CANDIDATE, LogDensity.class));
    }

    @Override
    public List<Measurement> measure(Evaluation evaluation) {
      double[] weights = evaluation.sourceWeights();
      double sum = 0;
      for (int k = 0; k < weights.length; k++) {
        double weight = fault == Fault.SOURCES ? 1.0 / weights.length : weights[k];
        sum += weight * mean(evaluation, k);
      }
      sum += spoilt(evaluation);
      before.add(sum);
      String name = fault == Fault.UNSAID ? "gain" : "loss";
      return List.of(
          Measurement.estimate(name, sum, OptionalDouble.empty(), "mean over points", 0, 0));
    }

    private double mean(Evaluation evaluation, int source) {
      Samples points = evaluation.points(Role.HELD_OUT, source, 0);
      double[] losses = losses(evaluation, source);
      if (fault == Fault.SHARED_LOSSES) {
        System.arraycopy(losses, 0, SHARED, 0, losses.length);
        for (int row = 0; row < losses.length; row++) {
          double first = points.value(row, 0);
          losses[row] = SHARED[row] + 0 * first;
        }
      }
      double sum = 0;
      boolean once = fault == Fault.WEIGHTS;
      double total = once ? points.size() : points.totalWeight();
      for (int row = 0; row < losses.length; row++) {
        sum += (once ? 1 : points.weight(row)) * losses[row] / total;
      }
      return sum;
    }

    private static double[] losses(Evaluation evaluation, int source) {
      double[] logs =
          evaluation
              .as(Role.CANDIDATE, LogDensity.class)
              .orElseThrow()
              .logDensity(source, evaluation.points(Role.HELD_OUT, source, 0));
      return Arrays.stream(logs).map(each -> -each).toArray();
    }

    private double spoilt(Evaluation evaluation) {
      double[] losses = losses(evaluation, 0);
      double spread = Arrays.stream(losses).max().orElse(0) - Arrays.stream(losses).min().orElse(0);
      if (fault == Fault.UNTYPED && spread == 0) {
        throw new IllegalArgumentException("argument is wrong");
      }
      return switch (fault) {
        case RANDOM -> 0.01 * Math.random();
        case STATE -> before.size();
        case MEMORY -> before.isEmpty() || before.get(0) == before.get(before.size() - 1) ? 0 : 1;
        case READS_TRUTH ->
            evaluation
                .law(Role.TRUTH)
                .map(law -> law.sample(0, 1, evaluation.stream("x")))
                .map(rows -> 0.01 * rows.value(0, 0))
                .orElse(0.0);
        case READS_TRAINING -> 0.01 * evaluation.points(Role.TRAINING, 0, 0).value(0, 0);
        case FIRST_POINT -> losses[0];
        case THREADS -> 1e-3 * evaluation.numericsThreads();
        case NAN -> 0 * (1 / spread);
        default -> 0;
      };
    }

    @Override
    public Optional<double[]> perPoint(Evaluation evaluation, int source) {
      double[] losses = losses(evaluation, source);
      if (fault == Fault.POINTS) {
        losses[0] += 1;
      }
      return Optional.of(losses);
    }
  }
}
