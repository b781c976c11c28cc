package org.tributary.plugins.score.decorate;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.Reversal;
import org.tributary.sdk.law.ReverseProcess;

/**
 * Draws training rows anew: a row at random, noise of a level on it, and the reverse process from
 * there. At level 0 they would be the rows themselves, at the greatest level pure synthesis.
 *
 * @param level of the noise, above 0
 * @param how the reverse process is run
 */
record Reconstruction(double level, Reversal how) implements Decoration {

  @Override
  public Class<?> needs() {
    return ReverseProcess.class;
  }

  /** The rows and, in a last column, how often those up to each were seen. */
  @Override
  public DMatrixRMaj learn(Law inside, int source, Samples rows, RandomStream stream) {
    int d = rows.space().width();
    DMatrixRMaj kept = new DMatrixRMaj(rows.size(), d + 1);
    double total = 0;
    for (int row = 0; row < rows.size(); row++) {
      total += rows.weight(row);
      rows.copyRow(row, kept.data, row * (d + 1));
      kept.set(row, d, total);
    }
    return kept;
  }

  @Override
  public boolean keepsRows() {
    return true;
  }

  @Override
  public DMatrixRMaj draw(
      Law inside, int source, DMatrixRMaj kept, int count, RandomStream stream) {
    int d = kept.numCols - 1;
    double[] cumulative = new double[kept.numRows];
    double total = kept.get(kept.numRows - 1, d);
    Arrays.setAll(cumulative, row -> kept.get(row, d) / total);
    RandomStream rows = stream.child("rows");
    DMatrixRMaj noisy = new DMatrixRMaj(count, d);
    stream.child("noise").fillGaussian(noisy.data, 0, noisy.data.length);
    for (int i = 0; i < count; i++) {
      int row = rows.categorical(cumulative);
      for (int column = 0; column < d; column++) {
        noisy.set(i, column, kept.get(row, column) + level * noisy.get(i, column));
      }
    }
    return inside
        .as(ReverseProcess.class)
        .orElseThrow()
        .reverse(source, noisy, level, how, stream.child("reverse"));
  }
}
