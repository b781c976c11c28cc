package org.tributary.plugins.image;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.statistics.PrincipalComponents;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.space.ColumnSpace;

/**
 * Images as their coordinates along the leading principal components of at most 5,000 of them,
 * evenly spread, held-out ones included: the axes are the same whatever is held out.
 */
final class ComponentRows {
  private static final int FITTED = 5_000;
  private static final int BLOCK = 1_000;

  private ComponentRows() {}

  /**
   * The coordinates, in the order of the images.
   *
   * @param count of components, at most the pixels and below the images
   */
  static Samples of(Samples images, int count) {
    int size = images.size();
    if (count > images.space().width() || count >= size) {
      throw new OptionException(
          "components",
          "components must be at most the "
              + images.space().width()
              + " pixels and below the "
              + size
              + " images, was "
              + count);
    }
    int fitted = Math.min(FITTED, size);
    int[] some = new int[fitted];
    for (int i = 0; i < fitted; i++) {
      some[i] = (int) ((long) i * size / fitted);
    }
    PrincipalComponents axes = PrincipalComponents.fit(rows(images.select(some)), count);
    DMatrixRMaj coordinates = new DMatrixRMaj(size, count);
    int[] labels = new int[size];
    for (int from = 0; from < size; from += BLOCK) {
      int[] block = new int[Math.min(BLOCK, size - from)];
      for (int i = 0; i < block.length; i++) {
        block[i] = from + i;
        labels[from + i] = images.source(from + i);
      }
      double[][] projected = axes.project(rows(images.select(block)));
      for (int i = 0; i < block.length; i++) {
        System.arraycopy(projected[i], 0, coordinates.data, (from + i) * count, count);
      }
    }
    return MatrixSamples.of(
        ColumnSpace.reals(count), coordinates, labels, images.sources(), Origin.REAL);
  }

  private static double[][] rows(Samples images) {
    int width = images.space().width();
    double[] all = images.toMatrix().data;
    double[][] rows = new double[images.size()][];
    Arrays.setAll(rows, i -> Arrays.copyOfRange(all, i * width, (i + 1) * width));
    return rows;
  }
}
