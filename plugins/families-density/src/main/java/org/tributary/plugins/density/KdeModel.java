package org.tributary.plugins.density;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.Moments;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.Space;

/** One kernel density estimate a source. */
final class KdeModel implements Model, LogDensity, Score, NoisedScore, Moments {
  private static final Origin DRAWN = Origin.synthetic(1);

  private final Space space;
  private final KernelOrder order;
  private final List<KernelDensity> densities;

  KdeModel(Space space, KernelOrder order, List<KernelDensity> densities) {
    this.space = space;
    this.order = order;
    this.densities = List.copyOf(densities);
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return densities.size();
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    KernelDensity density = densities.get(source);
    return MatrixSamples.ofSource(
        space,
        order == KernelOrder.GAUSSIAN
            ? density.draw(count, stream)
            : density.drawTwicing(count, stream),
        source,
        densities.size(),
        DRAWN);
  }

  @Override
  public double[] logDensity(int source, Samples points) {
    KernelDensity density = densities.get(source);
    return order == KernelOrder.GAUSSIAN
        ? density.logDensity(points.toMatrix())
        : density.twicingLogDensity(points.toMatrix());
  }

  @Override
  public DMatrixRMaj score(int source, DMatrixRMaj points) {
    return densities.get(source).score(points);
  }

  @Override
  public DMatrixRMaj noisedScore(int source, DMatrixRMaj points, double level) {
    return densities.get(source).noised(level).score(points);
  }

  @Override
  public double[] mean(int source) {
    return densities.get(source).mean();
  }

  @Override
  public DMatrixRMaj covariance(int source) {
    return densities.get(source).covariance();
  }

  @Override
  public <C> Optional<C> as(Class<C> capability) {
    return KdeFamily.offered(order).contains(capability)
        ? Model.super.as(capability)
        : Optional.empty();
  }

  @Override
  public boolean holdsRows() {
    return true;
  }

  @Override
  public void save(OutputStream out) throws IOException {
    KdeFormat.write(order, densities, out);
  }
}
