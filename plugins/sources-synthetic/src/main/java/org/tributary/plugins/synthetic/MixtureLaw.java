package org.tributary.plugins.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.GaussianForm;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LawCapabilities;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.Moments;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.law.Tempered;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;

/**
 * A law whose every source is a mixture of isotropic Gaussians. When each source has one component
 * it is a Gaussian law too, and can be tempered.
 */
final class MixtureLaw implements Law, LogDensity, Score, NoisedScore, Moments {
  private final List<IsotropicMixture> sources;
  private final Space space;
  private final boolean gaussian;

  /** Made when first asked for: d x d numbers are no small thing to have for nothing. */
  private List<DMatrixRMaj> covariances = List.of();

  /** A law of these sources, all of one dimension. */
  MixtureLaw(List<IsotropicMixture> sources) {
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("a law needs at least one source");
    }
    int dimension = sources.get(0).dimension();
    for (IsotropicMixture source : sources) {
      if (source.dimension() != dimension) {
        throw new IllegalArgumentException(
            "sources must have one dimension, had " + dimension + " and " + source.dimension());
      }
    }
    this.sources = List.copyOf(sources);
    this.space = ColumnSpace.reals(dimension);
    this.gaussian = sources.stream().allMatch(source -> source.components() == 1);
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return sources.size();
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    DMatrixRMaj rows = new DMatrixRMaj(count, space.width());
    sources.get(source).draw(stream, rows.data);
    return MatrixSamples.ofSource(space, rows, source, sources.size(), Origin.REAL);
  }

  @Override
  public double[] logDensity(int source, Samples points) {
    double[] row = new double[space.width()];
    double[] result = new double[points.size()];
    IsotropicMixture mixture = sources.get(source);
    for (int i = 0; i < result.length; i++) {
      points.copyRow(i, row, 0);
      result[i] = mixture.logDensity(row, 0, 0);
    }
    return result;
  }

  @Override
  public DMatrixRMaj score(int source, DMatrixRMaj points) {
    return noisedScore(source, points, 0);
  }

  @Override
  public DMatrixRMaj noisedScore(int source, DMatrixRMaj points, double level) {
    if (!(level >= 0)) {
      throw new IllegalArgumentException("level must be >= 0, was " + level);
    }
    DMatrixRMaj scores = new DMatrixRMaj(points.numRows, points.numCols);
    IsotropicMixture mixture = sources.get(source);
    for (int at = 0; at < scores.data.length; at += space.width()) {
      mixture.score(points.data, at, level, scores.data);
    }
    return scores;
  }

  @Override
  public double[] mean(int source) {
    return sources.get(source).mean();
  }

  @Override
  public synchronized DMatrixRMaj covariance(int source) {
    if (covariances.isEmpty()) {
      covariances = covariances(sources, gaussian);
    }
    return covariances.get(source);
  }

  @Override
  public Set<Class<?>> capabilities() {
    return LawCapabilities.joined(Law.super.capabilities(), GaussianForm.class, Tempered.class);
  }

  @Override
  public <C> Optional<C> as(Class<C> capability) {
    if (gaussian && capability == GaussianForm.class) {
      return Optional.of(capability.cast(new Form(this)));
    }
    if (gaussian && capability == Tempered.class) {
      return Optional.of(capability.cast((Tempered) this::tempered));
    }
    return Law.super.as(capability);
  }

  private Law tempered(double factor) {
    if (!(factor > 0)) {
      throw new IllegalArgumentException("factor must be > 0, was " + factor);
    }
    return new MixtureLaw(sources.stream().map(source -> source.widened(factor)).toList());
  }

  /** Gaussians of one deviation share one matrix: who compares two sources can see it. */
  private static List<DMatrixRMaj> covariances(List<IsotropicMixture> sources, boolean gaussian) {
    List<DMatrixRMaj> matrices = new ArrayList<>();
    for (int k = 0; k < sources.size(); k++) {
      IsotropicMixture source = sources.get(k);
      if (gaussian && k > 0 && source.deviation(0) == sources.get(0).deviation(0)) {
        matrices.add(matrices.get(0));
      } else {
        int dimension = source.dimension();
        matrices.add(DMatrixRMaj.wrap(dimension, dimension, source.covariance()));
      }
    }
    return List.copyOf(matrices);
  }

  private record Form(MixtureLaw law) implements GaussianForm {
    @Override
    public double[] mean(int source) {
      return law.mean(source);
    }

    @Override
    public DMatrixRMaj covariance(int source) {
      return law.covariance(source);
    }
  }
}
