package org.tributary.plugins.deep.diffusion;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.network.Tensors;
import org.tributary.plugins.deep.training.Scaling;
import org.tributary.plugins.deep.training.Start;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.Reversal;
import org.tributary.sdk.law.ReverseProcess;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.law.WarmStart;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.Space;

/** A trained diffusion. */
final class DiffusionModel
    implements Model, LogDensity, Score, NoisedScore, ReverseProcess, ParameterCount, WarmStart {
  private static final Origin DRAWN = Origin.synthetic(1);

  private final Space space;
  private final DiffusionOptions options;
  private final DenoiserNetwork network;
  private final float[] weights;
  private final Scaling scaling;
  private final SourceMoments moments;
  private final Tensors tensors;

  DiffusionModel(
      Space space,
      DiffusionOptions options,
      DenoiserNetwork network,
      float[] weights,
      Scaling scaling,
      SourceMoments moments,
      Tensors tensors) {
    this.space = space;
    this.options = options;
    this.network = network;
    this.weights = weights;
    this.scaling = scaling;
    this.moments = moments;
    this.tensors = tensors;
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return network.sources();
  }

  @Override
  public long parameters() {
    return weights.length;
  }

  @Override
  public <C> Optional<C> as(Class<C> capability) {
    boolean needsOneScale = capability == NoisedScore.class || capability == ReverseProcess.class;
    return needsOneScale && !DiffusionFamily.isotropic(options, space)
        ? Optional.empty()
        : Model.super.as(capability);
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    double[] points = new double[count * space.width()];
    if (count > 0) {
      stream.child("start").fillGaussian(points, 0, points.length);
      double top = options.startNoise();
      double[] mean = moments.mean()[source];
      double[] variance = moments.variance()[source];
      for (int at = 0; at < points.length; at++) {
        int i = at % mean.length;
        points[at] = mean[i] + Math.sqrt(variance[i] + top * top) * points[at];
      }
      options.sampler().run(denoiser(source), points, top, stream.child("churn"));
    }
    return MatrixSamples.ofSource(space, scaling.restored(points), source, sources(), DRAWN);
  }

  @Override
  public double[] logDensity(int source, Samples points) {
    double[] result =
        options
            .flow()
            .logDensity(
                denoiser(source),
                scaling.standardised(points.toMatrix()),
                moments.mean()[source],
                moments.variance()[source]);
    double volume = scaling.logVolume();
    for (int row = 0; row < result.length; row++) {
      result[row] = Double.isNaN(result[row]) ? Double.NEGATIVE_INFINITY : result[row] - volume;
    }
    return result;
  }

  @Override
  public DMatrixRMaj score(int source, DMatrixRMaj points) {
    return score(source, points, options.leastNoise());
  }

  @Override
  public DMatrixRMaj noisedScore(int source, DMatrixRMaj points, double level) {
    return score(source, points, standardised(level));
  }

  /** {@code (D(y, s) - y) / s^2}, in the data's units. */
  private DMatrixRMaj score(int source, DMatrixRMaj points, double level) {
    double[] y = scaling.standardised(points);
    double[] clean = denoiser(source).denoise(y, level);
    DMatrixRMaj score = new DMatrixRMaj(points.numRows, points.numCols);
    for (int at = 0; at < clean.length; at++) {
      score.data[at] = (clean[at] - y[at]) / (level * level) / scaling.scale()[at % points.numCols];
    }
    return score;
  }

  @Override
  public DMatrixRMaj reverse(
      int source, DMatrixRMaj points, double level, Reversal how, RandomStream stream) {
    if (!(level > 0)) {
      throw new IllegalArgumentException("level must be > 0, was " + level);
    }
    double[] y = scaling.standardised(points);
    if (y.length > 0) {
      options.sampler().run(how).run(denoiser(source), y, level / scaling.scale()[0], stream);
    }
    return scaling.restored(y);
  }

  @Override
  public byte[] reached(int source) {
    return Start.reached(network.layout(), weights, source, scaling.bytes());
  }

  @Override
  public void save(OutputStream out) throws IOException {
    DiffusionFormat.write(network, weights, scaling, moments, out);
  }

  /** A level in the data's units, at least the lowest the network is used at. */
  private double standardised(double level) {
    if (!(level >= 0)) {
      throw new IllegalArgumentException("level must be >= 0, was " + level);
    }
    return Math.max(options.leastNoise(), level / scaling.scale()[0]);
  }

  private Denoiser denoiser(int source) {
    return new Denoiser(network, weights, tensors, source);
  }
}
