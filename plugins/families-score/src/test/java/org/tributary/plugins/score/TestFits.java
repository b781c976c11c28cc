package org.tributary.plugins.score;

import java.util.SortedMap;
import java.util.TreeMap;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.space.ColumnSpace;

/** A context of tests that keeps what was reported, and rows to fit. */
public class TestFits implements FitContext {
  private final RandomStream stream;
  private final double[] times;
  private final SortedMap<Double, Law> reported = new TreeMap<>();

  public TestFits(long seed, double... times) {
    this.stream = RandomStream.of(seed, 0).child("fit");
    this.times = times.clone();
  }

  public SortedMap<Double, Law> reported() {
    return reported;
  }

  /** Rows of one source. */
  public static Samples samples(DMatrixRMaj rows) {
    return MatrixSamples.ofSource(ColumnSpace.reals(rows.numCols), rows, 0, 1, Origin.REAL);
  }

  /** Rows of the equal mixture of {@code N(-mu e1, I)} and {@code N(mu e1, I)}. */
  public static DMatrixRMaj twoModes(int count, int dimension, double mu, RandomStream stream) {
    DMatrixRMaj rows = new DMatrixRMaj(count, dimension);
    stream.fillGaussian(rows.data, 0, rows.data.length);
    for (int row = 0; row < count; row++) {
      rows.data[row * dimension] += stream.nextBoolean() ? mu : -mu;
    }
    return rows;
  }

  @Override
  public RandomStream stream() {
    return stream;
  }

  @Override
  public double[] trainingTimes() {
    return times.clone();
  }

  @Override
  public void at(double time, Law model) {
    reported.put(time, model);
  }

  @Override
  public <C extends AutoCloseable> C closing(C resource) {
    return resource;
  }
}
