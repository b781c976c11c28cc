package org.tributary.plugins.gaussian;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.Moments;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.law.WarmStart;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.Space;

/** One fitted Gaussian mixture a source. */
record MixtureModel(Space space, List<GaussianMixture> mixtures)
    implements Model, LogDensity, Score, NoisedScore, Moments, ParameterCount, WarmStart {
  private static final Origin DRAWN = Origin.synthetic(1);

  MixtureModel {
    mixtures = List.copyOf(mixtures);
  }

  @Override
  public int sources() {
    return mixtures.size();
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    return MatrixSamples.ofSource(
        space, mixtures.get(source).sample(count, stream), source, mixtures.size(), DRAWN);
  }

  @Override
  public double[] logDensity(int source, Samples points) {
    return mixtures.get(source).logDensity(points.toMatrix());
  }

  @Override
  public DMatrixRMaj score(int source, DMatrixRMaj points) {
    return mixtures.get(source).score(points);
  }

  @Override
  public DMatrixRMaj noisedScore(int source, DMatrixRMaj points, double level) {
    return mixtures.get(source).noised(level).score(points);
  }

  @Override
  public double[] mean(int source) {
    return mixtures.get(source).mean();
  }

  @Override
  public DMatrixRMaj covariance(int source) {
    return mixtures.get(source).covariance();
  }

  @Override
  public long parameters() {
    return mixtures.stream().mapToLong(GaussianMixture::parameters).sum();
  }

  @Override
  public byte[] reached(int source) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      MixtureFormat.write(List.of(mixtures.get(source)), bytes);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  @Override
  public void save(OutputStream out) throws IOException {
    MixtureFormat.write(mixtures, out);
  }
}
