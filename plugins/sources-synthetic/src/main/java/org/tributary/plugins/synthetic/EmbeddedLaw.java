package org.tributary.plugins.synthetic;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.Moments;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;

/**
 * A mixture on the first d of D columns, the others 0. It has no density; under noise its score is
 * that of the mixture on the first columns and {@code -x / level^2} on the others.
 */
final class EmbeddedLaw implements Law, NoisedScore, Moments {
  private final IsotropicMixture latent;
  private final Space space;
  private final DMatrixRMaj covariance;

  EmbeddedLaw(IsotropicMixture latent, int columns) {
    this.latent = latent;
    this.space = ColumnSpace.reals(columns);
    this.covariance = new DMatrixRMaj(columns, columns);
    double[] own = latent.covariance();
    int d = latent.dimension();
    for (int i = 0; i < d; i++) {
      System.arraycopy(own, i * d, covariance.data, i * columns, d);
    }
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return 1;
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    int d = latent.dimension();
    double[] drawn = new double[count * d];
    latent.draw(stream, drawn);
    DMatrixRMaj rows = new DMatrixRMaj(count, space.width());
    for (int row = 0; row < count; row++) {
      System.arraycopy(drawn, row * d, rows.data, row * space.width(), d);
    }
    return MatrixSamples.ofSource(space, rows, 0, 1, Origin.REAL);
  }

  @Override
  public DMatrixRMaj noisedScore(int source, DMatrixRMaj points, double level) {
    if (!(level > 0)) {
      throw new IllegalArgumentException(
          "a law on a subspace has a score under noise only: level must be > 0, was " + level);
    }
    int d = latent.dimension();
    int columns = space.width();
    DMatrixRMaj scores = new DMatrixRMaj(points.numRows, columns);
    double[] own = new double[d];
    double[] score = new double[d];
    for (int row = 0; row < points.numRows; row++) {
      int at = row * columns;
      System.arraycopy(points.data, at, own, 0, d);
      latent.score(own, 0, level, score);
      System.arraycopy(score, 0, scores.data, at, d);
      for (int i = d; i < columns; i++) {
        scores.data[at + i] = -points.data[at + i] / (level * level);
      }
    }
    return scores;
  }

  @Override
  public double[] mean(int source) {
    double[] mean = new double[space.width()];
    System.arraycopy(latent.mean(), 0, mean, 0, latent.dimension());
    return mean;
  }

  @Override
  public DMatrixRMaj covariance(int source) {
    return covariance;
  }
}
