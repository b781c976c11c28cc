package org.tributary.plugins.observation;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.observation.ObservationModel;
import org.tributary.sdk.space.Space;

/** An observation model whose rows are told from true ones at once, and what tells them. */
record Poison() implements ObservationModel {
  static final double DOSE = 1e6;

  @Override
  public Samples observe(Samples truth, RandomStream stream) {
    DMatrixRMaj values = truth.toMatrix();
    for (int at = 0; at < values.data.length; at++) {
      values.data[at] += DOSE;
    }
    return SeenRows.of(truth, values);
  }

  /** Greatest value of held-out points and of training rows, and the mean that was fitted. */
  record Found(boolean inTraining) implements Metric {
    @Override
    public List<Output> outputs() {
      return Stream.of("held-out", "training", "candidate")
          .filter(name -> inTraining || !name.equals("training"))
          .map(name -> new Output(name, Better.NEITHER, ""))
          .toList();
    }

    @Override
    public List<Need> needs() {
      return Stream.of(Role.HELD_OUT, Role.TRAINING, Role.CANDIDATE)
          .filter(role -> inTraining || role != Role.TRAINING)
          .map(Need::points)
          .toList();
    }

    @Override
    public List<Measurement> measure(Evaluation evaluation) {
      List<Measurement> found = new ArrayList<>();
      found.add(greatest("held-out", evaluation.points(Role.HELD_OUT, 0, 0)));
      if (inTraining) {
        found.add(greatest("training", evaluation.points(Role.TRAINING, 0, 0)));
      }
      found.add(greatest("candidate", evaluation.points(Role.CANDIDATE, 0, 5)));
      return found;
    }

    private static Measurement greatest(String name, Samples points) {
      double most = Double.NEGATIVE_INFINITY;
      for (int row = 0; row < points.size(); row++) {
        most = Math.max(most, points.value(row, 0));
      }
      return Measurement.exact(name, most, "greatest");
    }
  }

  /** Draws its mean and nothing else. */
  record Means() implements ModelFamily {
    @Override
    public Capabilities capabilities(Space space) {
      return Capabilities.closedForm(false, Set.of());
    }

    @Override
    public Model fit(Samples samples, FitContext context) {
      double sum = 0;
      for (int row = 0; row < samples.size(); row++) {
        sum += samples.value(row, 0);
      }
      return new Mean(samples.space(), sum / samples.size());
    }

    @Override
    public Model load(Space space, InputStream in) {
      throw new UnsupportedOperationException("no model is kept");
    }
  }

  private record Mean(Space space, double mean) implements Model {
    @Override
    public int sources() {
      return 1;
    }

    @Override
    public Samples sample(int source, int count, RandomStream stream) {
      DMatrixRMaj values = new DMatrixRMaj(count, 1);
      values.fill(mean);
      return MatrixSamples.of(space, values, new int[count], 1, Origin.REAL);
    }

    @Override
    public void save(OutputStream out) {
      throw new UnsupportedOperationException("no model is kept");
    }
  }
}
