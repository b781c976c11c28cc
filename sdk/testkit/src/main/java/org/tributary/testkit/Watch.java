package org.tributary.testkit;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Space;

/**
 * Watches what a study does with its rows: a family that remembers them, and a metric that shows
 * its models the held-out ones.
 */
final class Watch {
  static final String OUTPUT = "contract-loss";
  private static final String VALUE = "value ";
  static final String ID = "id ";
  private final List<Samples> fitted = new ArrayList<>();
  private final List<Samples> heldOut = new ArrayList<>();
  private final List<String> leaks = new ArrayList<>();
  private boolean judging = false;
  private long fair = 0;
  private long unfair = 0;

  /** The rows of every fit, in order. */
  List<Samples> fitted() {
    return List.copyOf(fitted);
  }

  /** The held-out rows of every judgement, in order. */
  List<Samples> heldOut() {
    return List.copyOf(heldOut);
  }

  /**
   * Held-out rows that the judged model had been fitted on, beside others that it had not: a model
   * judged by its training rows alone is judged so on purpose.
   */
  List<String> leaks() {
    return List.copyOf(leaks);
  }

  /** Whether models were judged by training rows only. */
  boolean neverFair() {
    return fair == 0 && unfair > 0;
  }

  /** A family whose models know the rows that they come from. */
  ModelFamily family() {
    return new ModelFamily() {
      @Override
      public Capabilities capabilities(Space space) {
        return Capabilities.closedForm(true, Set.of(LogDensity.class));
      }

      @Override
      public Model fit(Samples samples, FitContext context) {
        fitted.add(samples);
        Model model = new Remembering(samples);
        for (double time : context.trainingTimes()) {
          context.at(time, model);
        }
        return model;
      }

      @Override
      public Model load(Space space, InputStream in) {
        throw new UnsupportedOperationException("a watched model is never read back");
      }
    };
  }

  /** A metric that judges a model by held-out rows, as a loss does. */
  Metric metric() {
    return new Metric() {
      @Override
      public List<Output> outputs() {
        return List.of(new Output(OUTPUT, Better.LOWER, "nats"));
      }

      @Override
      public List<Need> needs() {
        return List.of(Need.points(Role.HELD_OUT), Need.points(Role.CANDIDATE));
      }

      @Override
      public List<Measurement> measure(Evaluation evaluation) {
        double sum = 0;
        for (int source = 0; source < evaluation.sources(); source++) {
          sum += evaluation.sourceWeights()[source] * show(evaluation, source)[0];
        }
        return List.of(
            Measurement.estimate(OUTPUT, 1 + sum, OptionalDouble.empty(), "watched", 0, 0));
      }

      @Override
      public Optional<double[]> perPoint(Evaluation evaluation, int source) {
        return Optional.of(show(evaluation, source));
      }
    };
  }

  private double[] show(Evaluation evaluation, int source) {
    Samples points = evaluation.points(Role.HELD_OUT, source, 0);
    double[] losses = new double[Math.max(1, points.size())];
    evaluation
        .as(Role.CANDIDATE, LogDensity.class)
        .filter(law -> points.size() > 0)
        .ifPresent(
            law -> {
              judging = true;
              double[] logs = law.logDensity(source, points);
              judging = false;
              losses[0] = -logs[0];
            });
    heldOut.add(points);
    return losses;
  }

  /** What real rows are known by, also when they were copied: ids, and reals where all are. */
  static Set<String> keys(Samples rows) {
    Set<String> keys = new HashSet<>();
    boolean continuous = rows.space().allReal();
    for (int row = 0; row < rows.size(); row++) {
      if (rows.origin(row).real()) {
        keys.add(ID + rows.rowId(row));
        if (continuous) {
          keys.add(VALUE + rows.value(row, 0));
        }
      }
    }
    return keys;
  }

  private final class Remembering implements Model, LogDensity {
    private final Samples rows;
    private final Set<String> seen;

    Remembering(Samples rows) {
      this.rows = rows;
      this.seen = keys(rows);
    }

    @Override
    public Space space() {
      return rows.space();
    }

    @Override
    public int sources() {
      return rows.sources();
    }

    @Override
    public Samples sample(int source, int count, RandomStream stream) {
      SamplesBuilder drawn = new SamplesBuilder(space(), sources());
      for (int i = 0; i < count; i++) {
        int row = stream.nextInt(rows.size());
        double[] values = new double[rows.length(row)];
        rows.copyRow(row, values, 0);
        drawn.add(values, source, -1 - i, Origin.synthetic(1), 1);
      }
      return drawn.build();
    }

    @Override
    public double[] logDensity(int source, Samples points) {
      if (judging) {
        judge(keys(points));
      }
      double[] logs = new double[points.size()];
      for (int row = 0; row < logs.length; row++) {
        logs[row] = -0.001 * ((points.rowId(row) % 97) + rows.rowId(0) % 89);
      }
      return logs;
    }

    private void judge(Set<String> points) {
      Set<String> both = new TreeSet<>(points);
      both.retainAll(seen);
      String prefix = rows.space().allReal() ? VALUE : ID;
      boolean all =
          points.stream().filter(each -> each.startsWith(prefix)).allMatch(both::contains)
              && !both.isEmpty();
      if (!both.isEmpty() && !all) {
        leaks.addAll(both);
      }
      fair += both.isEmpty() && !points.isEmpty() ? 1 : 0;
      unfair += all ? 1 : 0;
    }

    @Override
    public void save(OutputStream out) {
      throw new UnsupportedOperationException("a watched model is never kept");
    }
  }
}
