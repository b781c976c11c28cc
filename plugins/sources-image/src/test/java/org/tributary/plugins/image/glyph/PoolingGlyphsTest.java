package org.tributary.plugins.image.glyph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.linear.SymmetricEigen;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Moments;
import org.tributary.sdk.law.Law;

/**
 * What pooling the covariance of images gains, where fitting is counting: a Gaussian a shape, in 16
 * principal components, with one covariance for all or one each. The gain is the logarithm of the
 * squared Frechet distance to 10,000 fresh images a shape, averaged over shapes, separate over
 * pooled: above 0 pooling wins. Replicates are paired and share the fresh images.
 *
 * <p>Pooling, more sources and more similarity were expected to help. They do where what varies is
 * added to the shape (pose 0). Pose and stroke move each shape in its own way: then no covariance
 * is shared, however alike the laws of pose are, and pooling loses everywhere.
 */
@Tag("acceptance")
class PoolingGlyphsTest {
  private static final int COMPONENTS = 16;
  private static final int FRESH = 10_000;
  private static final int REPLICATES = 100;

  private record Cell(double pose, int size, int similarity, int sources) {}

  private record Gaussian(double[] mean, DMatrixRMaj covariance) {
    static Gaussian of(DMatrixRMaj rows) {
      return new Gaussian(Products.mean(rows), Products.covariance(rows, 0));
    }
  }

  /** One gain a replicate. */
  private static double[] gains(Cell cell) {
    Law law =
        new GlyphsFactory()
            .create(new GlyphsOptions(cell.sources, cell.similarity, cell.pose, COMPONENTS))
            .law()
            .orElseThrow();
    List<Gaussian> truths = new ArrayList<>();
    for (int k = 0; k < cell.sources; k++) {
      RandomStream fresh = RandomStream.of(7, 0).child("fresh", k);
      truths.add(Gaussian.of(law.sample(k, FRESH, fresh).toMatrix()));
    }
    double[] gains = new double[REPLICATES];
    for (int r = 0; r < REPLICATES; r++) {
      List<Gaussian> own = new ArrayList<>();
      DMatrixRMaj within = new DMatrixRMaj(COMPONENTS, COMPONENTS);
      for (int k = 0; k < cell.sources; k++) {
        RandomStream stream = RandomStream.of(8, r).child("training", k);
        own.add(Gaussian.of(law.sample(k, cell.size, stream).toMatrix()));
        CommonOps_DDRM.add(within, 1.0 / cell.sources, own.get(k).covariance, within);
      }
      double separate = 0;
      double pooled = 0;
      for (int k = 0; k < cell.sources; k++) {
        separate += frechet(truths.get(k), own.get(k));
        pooled += frechet(truths.get(k), new Gaussian(own.get(k).mean, within));
      }
      gains[r] = Math.log(separate / pooled);
    }
    return gains;
  }

  /** {@code |m - m'|^2 + tr(S + S' - 2 (S^(1/2) S' S^(1/2))^(1/2))}. */
  private static double frechet(Gaussian truth, Gaussian model) {
    double distance = 0;
    for (int i = 0; i < COMPONENTS; i++) {
      double gap = truth.mean[i] - model.mean[i];
      distance += gap * gap + truth.covariance.get(i, i) + model.covariance.get(i, i);
    }
    DMatrixRMaj root = root(truth.covariance);
    DMatrixRMaj inner = Products.multiply(Products.multiply(root, model.covariance), root);
    return distance - 2 * CommonOps_DDRM.trace(root(inner));
  }

  private static DMatrixRMaj root(DMatrixRMaj covariance) {
    SymmetricEigen eigen = SymmetricEigen.of(covariance);
    return eigen.recompose(
        Arrays.stream(eigen.values()).map(value -> Math.sqrt(Math.max(0, value))).toArray());
  }

  private static double error(double[] values) {
    return Math.sqrt(Moments.of(values).variance(1) / values.length);
  }

  private static double mean(double[] values) {
    return Moments.of(values).mean();
  }

  /** How many standard errors the mean of paired differences lies above 0. */
  private static double above(double[] more, double[] less) {
    double[] differences = new double[more.length];
    Arrays.setAll(differences, i -> more[i] - less[i]);
    return mean(differences) / error(differences);
  }

  @Test
  void poolingHelpsWhereWhatVariesIsAddedAndHurtsWhereItMovesTheShape(TestReporter reporter) {
    Map<Cell, double[]> gains = new LinkedHashMap<>();
    StringBuilder table = new StringBuilder();
    for (double pose : new double[] {0, 1}) {
      for (int size : new int[] {100, 500}) {
        for (int similarity : new int[] {1, 2}) {
          for (int sources : new int[] {3, 10}) {
            Cell cell = new Cell(pose, size, similarity, sources);
            double[] own = gains(cell);
            gains.put(cell, own);
            table.append(
                String.format(Locale.ROOT, "%s: %.3f (s.e. %.3f)%n", cell, mean(own), error(own)));
          }
        }
      }
    }
    reporter.publishEntry("gains of pooling", table.toString());
    gains.forEach(
        (cell, own) -> {
          boolean shared = cell.pose == 0 && cell.similarity == 2;
          // Four standard errors on the side of 0 that the derivation says.
          assertThat(mean(own) / error(own) * (shared ? 1 : -1)).as(cell + "").isGreaterThan(4);
          if (cell.similarity == 2) {
            Cell unlike = new Cell(cell.pose, cell.size, 1, cell.sources);
            assertThat(above(own, gains.get(unlike))).as(cell + " over unlike").isGreaterThan(4);
          }
          if (shared && cell.sources == 10) {
            Cell fewer = new Cell(cell.pose, cell.size, 2, 3);
            assertThat(above(own, gains.get(fewer))).as(cell + " over fewer").isGreaterThan(3);
          }
        });
  }
}
