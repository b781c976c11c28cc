package org.tributary.sdk.law;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;

/**
 * A Gaussian a source: draws, densities, scores with noise and without, moments, and the law of
 * some columns given others. A world as it is; a family makes a class that extends it and is a
 * {@code Model}.
 */
public class GaussianLaw
    implements Law, LogDensity, GaussianForm, Moments, Score, NoisedScore, Conditional {
  private final Space space;
  private final Origin origin;
  private final List<Gaussian> gaussians;

  /**
   * A law.
   *
   * @param space of real columns
   * @param origin of its draws: {@link Origin#REAL} of a world, synthetic of a model
   * @param sources one Gaussian a source, of as many columns as the space
   * @throws IllegalArgumentException when there is none, or one does not fit the space
   */
  public GaussianLaw(Space space, Origin origin, List<Gaussian> sources) {
    this.space = space;
    this.origin = origin;
    this.gaussians = List.copyOf(sources);
    if (!space.allReal() || gaussians.isEmpty()) {
      throw new IllegalArgumentException(
          "a Gaussian law needs a source and real columns, was given "
              + gaussians.size()
              + " sources on "
              + space.describe());
    }
    for (Gaussian each : gaussians) {
      if (each.mean().length != space.width()) {
        throw new IllegalArgumentException(
            "a Gaussian of " + each.mean().length + " columns on " + space.describe());
      }
    }
  }

  /** The numbers of one source. */
  public Gaussian gaussian(int source) {
    return gaussians.get(source);
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return gaussians.size();
  }

  @Override
  public double[] mean(int source) {
    return gaussian(source).mean().clone();
  }

  @Override
  public DMatrixRMaj covariance(int source) {
    return gaussian(source).covariance();
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    DMatrixRMaj rows = gaussian(source).draw(count, stream);
    return MatrixSamples.ofSource(space, rows, source, sources(), origin);
  }

  @Override
  public double[] logDensity(int source, Samples points) {
    return gaussian(source).logDensity(points.toMatrix());
  }

  @Override
  public DMatrixRMaj score(int source, DMatrixRMaj points) {
    return gaussian(source).score(points);
  }

  @Override
  public DMatrixRMaj noisedScore(int source, DMatrixRMaj points, double level) {
    if (!(level >= 0)) {
      throw new IllegalArgumentException("level must be >= 0, was " + level);
    }
    return gaussian(source).noised(level).score(points);
  }

  @Override
  public GaussianLaw given(int[] columns, double[] values) {
    GivenColumns.check(columns, values, space.width());
    if (!(space instanceof ColumnSpace table)) {
      throw new IllegalArgumentException(space.describe() + " has no columns to be given");
    }
    return new GaussianLaw(
        GivenColumns.rest(table, columns),
        origin,
        gaussians.stream().map(each -> each.given(columns, values)).toList());
  }
}
