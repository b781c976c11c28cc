package org.tributary.plugins.deep.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;

/** Rows of real columns from which batches are drawn. */
public final class PointRows {
  private final float[] points;
  private final Samples samples;
  private final RowDraws draws;

  /**
   * Rows.
   *
   * @param points what the network sees of the rows, row major
   * @param samples the rows with their sources and weights, at least one
   */
  public PointRows(float[] points, Samples samples) {
    this.points = points;
    this.samples = samples;
    this.draws = new RowDraws(samples);
  }

  /**
   * Rows of one step, row major.
   *
   * @param rows number of rows
   * @param values rows x dimension
   * @param oneHot rows x sources: 1 at the source
   * @param shares of the sources among the rows
   */
  public record Batch(int rows, float[] values, float[] oneHot, double[] shares) {

    /** The points: rows x dimension. */
    public NDArray points(NDManager manager) {
      return manager.create(values, new Shape(rows, values.length / rows));
    }

    /** The sources: rows x K. */
    public NDArray sources(NDManager manager) {
      return manager.create(oneHot, new Shape(rows, shares.length));
    }
  }

  /** Batches of a number of rows, drawn with replacement. */
  public BatchStep.Draw<Batch> batches(int rows) {
    return stream -> draw(rows, stream);
  }

  /** Draws rows with replacement. */
  public Batch draw(int rows, RandomStream stream) {
    int d = samples.space().width();
    int sources = samples.sources();
    float[] values = new float[rows * d];
    float[] oneHot = new float[rows * sources];
    double[] shares = new double[sources];
    for (int i = 0; i < rows; i++) {
      int row = draws.next(stream);
      System.arraycopy(points, row * d, values, i * d, d);
      oneHot[i * sources + samples.source(row)] = 1;
      shares[samples.source(row)] += 1.0 / rows;
    }
    return new Batch(rows, values, oneHot, shares);
  }
}
