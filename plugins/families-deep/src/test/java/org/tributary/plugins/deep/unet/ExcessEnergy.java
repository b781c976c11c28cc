package org.tributary.plugins.deep.unet;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.pairwise.PairwiseKernels;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.PrincipalComponents;
import org.tributary.sdk.data.Samples;

/**
 * How much farther candidates lie from held-out images than training images do: a difference of
 * unbiased energy distances between 3,000 and 3,000 points, in the 32 leading principal components
 * of training images, pixels in [0, 1].
 */
final class ExcessEnergy {
  static final int POINTS = 3000;
  static final int COMPONENTS = 32;
  private static final int FITTED_ON = 10_000;

  private final PrincipalComponents components;
  private final DMatrixRMaj training;
  private final DMatrixRMaj heldOut;

  ExcessEnergy(Samples training, Samples heldOut, RandomStream stream) {
    RandomStream rows = stream.child("rows");
    components =
        PrincipalComponents.fit(
            pixels(training.select(rows.sampleWithoutReplacement(training.size(), FITTED_ON))),
            COMPONENTS);
    this.training = projected(some(training, stream.child("training")));
    this.heldOut = projected(some(heldOut, stream.child("held-out")));
  }

  private static Samples some(Samples samples, RandomStream stream) {
    return samples.select(stream.sampleWithoutReplacement(samples.size(), POINTS));
  }

  /** Images as points in the components. */
  DMatrixRMaj projected(Samples images) {
    return new DMatrixRMaj(components.project(pixels(images)));
  }

  private static double[][] pixels(Samples images) {
    double[][] pixels = new double[images.size()][images.space().width()];
    for (int i = 0; i < pixels.length; i++) {
      images.copyRow(i, pixels[i], 0);
      for (int j = 0; j < pixels[i].length; j++) {
        pixels[i][j] = (pixels[i][j] + 1) / 2;
      }
    }
    return pixels;
  }

  /** Energy distance of training images to held-out ones. */
  double yardstick() {
    return distance(training, heldOut);
  }

  /** The excess of candidates, in the components. */
  double of(DMatrixRMaj candidates) {
    return distance(candidates, heldOut) - yardstick();
  }

  private static double distance(DMatrixRMaj x, DMatrixRMaj y) {
    PairwiseKernels kernels = PairwiseKernels.oneThread();
    double n = x.numRows;
    double m = y.numRows;
    return 2 * kernels.distanceTotal(x, y) / (n * m)
        - kernels.distanceTotal(x, x) / (n * (n - 1))
        - kernels.distanceTotal(y, y) / (m * (m - 1));
  }
}
