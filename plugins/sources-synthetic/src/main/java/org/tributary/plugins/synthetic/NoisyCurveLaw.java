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
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LawCapabilities;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;

/**
 * Points of a curve plus Gaussian noise:
 *
 * <pre>p(x) = integral_0^1 N(x; c(u), noise^2 I) du</pre>
 *
 * <p>Points are drawn from the curve itself. The integral is the midpoint rule with {@link #NODES}
 * nodes, fine when neighbouring nodes are closer than the noise: densities and scores are offered
 * from there on, for noise of at least {@link #LEAST_NOISE}.
 */
final class NoisyCurveLaw implements Law {
  static final int NODES = 2048;

  /** Below, the nodes of the longest curve here (about 16 x 14 wide) would show. */
  static final double LEAST_NOISE = 0.05;

  private final Curve curve;
  private final double noise;
  private final Space space;
  private final Optional<MixtureLaw> integral;

  NoisyCurveLaw(Curve curve, int dimension, double noise) {
    this.curve = curve;
    this.noise = noise;
    this.space = ColumnSpace.reals(dimension);
    this.integral =
        noise >= LEAST_NOISE ? Optional.of(integral(curve, dimension, noise)) : Optional.empty();
  }

  private static MixtureLaw integral(Curve curve, int dimension, double noise) {
    List<Component> nodes = new ArrayList<>();
    double[] point = new double[dimension];
    for (int j = 0; j < NODES; j++) {
      curve.point((j + 0.5) / NODES, point, 0);
      List<Double> mean = new ArrayList<>();
      for (double value : point) {
        mean.add(value);
      }
      nodes.add(new Component(1, mean, noise));
    }
    return new MixtureLaw(List.of(new IsotropicMixture(nodes)));
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
    int dimension = space.width();
    DMatrixRMaj rows = new DMatrixRMaj(count, dimension);
    for (int at = 0; at < rows.data.length; at += dimension) {
      curve.point(stream.nextDouble(), rows.data, at);
      for (int i = 0; i < dimension; i++) {
        rows.data[at + i] += noise * stream.nextGaussian();
      }
    }
    return MatrixSamples.ofSource(space, rows, 0, 1, Origin.REAL);
  }

  @Override
  public Set<Class<?>> capabilities() {
    return LawCapabilities.joined(
        Law.super.capabilities(), LogDensity.class, Score.class, NoisedScore.class);
  }

  @Override
  public <C> Optional<C> as(Class<C> capability) {
    boolean known =
        capability == LogDensity.class
            || capability == Score.class
            || capability == NoisedScore.class;
    return known ? integral.flatMap(law -> law.as(capability)) : Law.super.as(capability);
  }
}
