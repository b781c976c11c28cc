package org.tributary.plugins.score.decorate;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.NoisedScore;

/**
 * Tunes the steps of a chain so that what it ends in lies nearer the training rows:
 *
 * <pre>
 * J = sum over columns of KL(N(row mean, row variance) || N(end mean, end variance))
 *     + penalty * mean change_k^2 + contrast * InfoNCE(end, middle)
 * </pre>
 *
 * <p>The first term needs the chain's end only; the second is the denoising loss that a change of
 * an exact denoiser costs, over its mean square.
 *
 * @param chain the sampler
 * @param tuned whether it is tuned at all
 * @param penalty at least 0
 * @param contrast weight of the contrastive term, at least 0
 * @param points chains that are run
 * @param iterations of the descent
 */
record ChainTuning(
    Chain chain, boolean tuned, double penalty, double contrast, int points, int iterations)
    implements Decoration {
  private static final double WIDTH = 1e-4;

  @Override
  public Class<?> needs() {
    return NoisedScore.class;
  }

  /** Two rows of the greater of d and K numbers: the centre, and the changes. */
  @Override
  public DMatrixRMaj learn(Law inside, int source, Samples rows, RandomStream stream) {
    DMatrixRMaj values = rows.toMatrix();
    double[] weights = new double[rows.size()];
    Arrays.setAll(weights, rows::weight);
    double[] centre = Products.mean(values, weights);
    DMatrixRMaj covariance = Products.covariance(values, weights, 0);
    double[] variance = new double[centre.length];
    Arrays.setAll(variance, i -> covariance.get(i, i));
    double[] change = new double[chain.levels().length];
    if (tuned) {
      DMatrixRMaj start = standardised(points, centre.length, stream);
      change =
          new Descent(iterations, WIDTH)
              .from(
                  change, tried -> loss(denoiser(inside, source), start, centre, variance, tried));
    }
    DMatrixRMaj kept = new DMatrixRMaj(2, Math.max(centre.length, change.length));
    System.arraycopy(centre, 0, kept.data, 0, centre.length);
    System.arraycopy(change, 0, kept.data, kept.numCols, change.length);
    return kept;
  }

  /** J; infinite where the chain leaves the numbers. */
  double loss(
      Chain.Denoiser denoiser,
      DMatrixRMaj start,
      double[] centre,
      double[] variance,
      double[] change) {
    Chain.Passed passed = chain.run(denoiser, start, centre, change);
    double[] mean = Products.mean(passed.end());
    DMatrixRMaj covariance = Products.covariance(passed.end(), 0);
    double loss = penalty * Arrays.stream(change).map(c -> c * c).average().orElse(0);
    for (int i = 0; i < mean.length; i++) {
      // a constant column has no scale to be near in
      if (variance[i] > 0) {
        double ended = covariance.get(i, i);
        double apart = centre[i] - mean[i];
        loss += 0.5 * ((variance[i] + apart * apart) / ended - 1 - Math.log(variance[i] / ended));
      }
    }
    if (contrast > 0) {
      double scale = Arrays.stream(variance).average().orElse(0);
      double level = chain.levels()[chain.levels().length / 2];
      double temperature = Math.sqrt(scale + level * level);
      loss += contrast * new InfoNce(temperature).loss(passed.end(), passed.middle());
    }
    return Double.isNaN(loss) ? Double.POSITIVE_INFINITY : loss;
  }

  /** Normal points in pairs of opposite sign, of variance 1 in each column. */
  static DMatrixRMaj standardised(int count, int columns, RandomStream stream) {
    int half = Math.max(1, count / 2);
    DMatrixRMaj points = new DMatrixRMaj(2 * half, columns);
    stream.fillGaussian(points.data, 0, half * columns);
    double[] squares = new double[columns];
    for (int at = 0; at < half * columns; at++) {
      squares[at % columns] += points.data[at] * points.data[at] / half;
    }
    for (int at = 0; at < half * columns; at++) {
      points.data[at] /= Math.sqrt(squares[at % columns]);
      points.data[half * columns + at] = -points.data[at];
    }
    return points;
  }

  private static Chain.Denoiser denoiser(Law inside, int source) {
    NoisedScore score = inside.as(NoisedScore.class).orElseThrow();
    return (points, level) -> {
      DMatrixRMaj clean = score.noisedScore(source, points, level);
      for (int at = 0; at < clean.data.length; at++) {
        clean.data[at] = points.data[at] + level * level * clean.data[at];
      }
      return clean;
    };
  }

  @Override
  public boolean keepsRows() {
    return false;
  }

  @Override
  public DMatrixRMaj draw(
      Law inside, int source, DMatrixRMaj kept, int count, RandomStream stream) {
    int d = inside.space().width();
    DMatrixRMaj start = new DMatrixRMaj(count, d);
    stream.fillGaussian(start.data, 0, start.data.length);
    double[] centre = Arrays.copyOf(kept.data, d);
    double[] change =
        Arrays.copyOfRange(kept.data, kept.numCols, kept.numCols + chain.levels().length);
    return chain.run(denoiser(inside, source), start, centre, change).end();
  }
}
