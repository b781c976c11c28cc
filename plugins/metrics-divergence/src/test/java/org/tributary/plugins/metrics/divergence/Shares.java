package org.tributary.plugins.metrics.divergence;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.metric.RoleEvaluation;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/** One categorical column with given probabilities, of one source. */
record Shares(double[] shares) implements Law, FiniteForm, LogDensity {
  static Shares of(double... shares) {
    return new Shares(shares);
  }

  static RoleEvaluation evaluation(Law truth, Law candidate) {
    return new RoleEvaluation(
            truth.space(), new double[] {1}, 1000, RandomStream.of(8, 0).child("evaluation"), 1)
        .with(Role.TRUTH, truth)
        .with(Role.HELD_OUT, truth)
        .with(Role.CANDIDATE, candidate);
  }

  @Override
  public Space space() {
    return new ColumnSpace(
        java.util.List.of(new ColumnSpace.Column("letter", Kind.Category.ofSize(shares.length))));
  }

  @Override
  public int sources() {
    return 1;
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    DMatrixRMaj values = new DMatrixRMaj(count, 1);
    for (int row = 0; row < count; row++) {
      double left = stream.nextDouble();
      int code = 0;
      while (code < shares.length - 1 && left >= shares[code]) {
        left -= shares[code++];
      }
      values.data[row] = code;
    }
    return MatrixSamples.ofSource(space(), values, 0, 1, Origin.REAL);
  }

  @Override
  public double[] probabilities(int source) {
    return shares.clone();
  }

  @Override
  public double[] logDensity(int source, Samples points) {
    double[] logs = new double[points.size()];
    for (int row = 0; row < logs.length; row++) {
      logs[row] = Math.log(shares[(int) points.value(row, 0)]);
    }
    return logs;
  }
}
