package org.tributary.plugins.deep.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.Fits;
import org.tributary.plugins.deep.GoingOn;
import org.tributary.plugins.deep.training.DescentOptions;
import org.tributary.plugins.deep.training.Optimiser;
import org.tributary.plugins.deep.training.Schedule;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.space.ColumnSpace;

class EnergyTest {
  private static final ColumnSpace PLANE = ColumnSpace.reals(2);
  private static final int SIDE = 256;

  private static EnergyFamily family(int steps) {
    DescentOptions training =
        new DescentOptions(steps, 256, 0.01, Schedule.COSINE, Optimiser.ADAM, 0, 0, 0.98, steps);
    return family(32, training);
  }

  private static EnergyFamily family(int width, DescentOptions training) {
    return new EnergyFamily(
        new EnergyOptions(4, 3, width, List.of(0.0, 0.0), List.of(1.0, 1.0), 16, training, "auto"));
  }

  /** Both coordinates independent with density 2x on [0,1] for source 0, 2(1 - x) for source 1. */
  private static Samples wedges(int count, int sources, RandomStream stream) {
    DMatrixRMaj rows = new DMatrixRMaj(count, 2);
    int[] labels = new int[count];
    for (int row = 0; row < count; row++) {
      labels[row] = row % sources;
      for (int i = 0; i < 2; i++) {
        double x = Math.sqrt(stream.nextDouble());
        rows.set(row, i, labels[row] == 0 ? x : 1 - x);
      }
    }
    return MatrixSamples.of(PLANE, rows, labels, sources, Origin.REAL);
  }

  private static double[] densities(Law model, int source) {
    DMatrixRMaj grid = new DMatrixRMaj(SIDE * SIDE, 2);
    for (int at = 0; at < grid.numRows; at++) {
      grid.set(at, 0, (at % SIDE + 0.5) / SIDE);
      grid.set(at, 1, (at / SIDE + 0.5) / SIDE);
    }
    double[] found =
        model
            .as(LogDensity.class)
            .orElseThrow()
            .logDensity(source, MatrixSamples.ofSource(PLANE, grid, 0, 1, Origin.REAL));
    for (int at = 0; at < found.length; at++) {
      found[at] = Math.exp(found[at]);
    }
    return found;
  }

  private static double totalVariation(double[] found) {
    double sum = 0;
    for (int at = 0; at < found.length; at++) {
      double truth = 4 * (at % SIDE + 0.5) / SIDE * (at / SIDE + 0.5) / SIDE;
      sum += Math.abs(found[at] - truth) / 2 / found.length;
    }
    return sum;
  }

  @Test
  void itIntegratesToOneAndTellsTheSourcesApart() {
    Law model = family(150).fit(wedges(1000, 2, RandomStream.of(1, 0)), Fits.of(1));
    for (int source = 0; source < 2; source++) {
      double sum = 0;
      for (double each : densities(model, source)) {
        sum += each / SIDE / SIDE;
      }
      assertThat(sum).isCloseTo(1, within(1e-3));
    }
    Samples drawn = model.sample(1, 2000, RandomStream.of(2, 0));
    double mean = 0;
    for (int row = 0; row < 2000; row++) {
      mean += drawn.value(row, 0) / 2000;
    }
    // The mean is 1/3 with deviation .236: 4 standard errors, and .08 for training.
    assertThat(mean).isCloseTo(1.0 / 3, within(0.08 + 4 * 0.236 / Math.sqrt(2000)));
  }

  @Test
  void aPointOutsideTheBoxHasNoDensityAndIsRefusedInTraining() {
    Samples outside =
        MatrixSamples.ofSource(
            PLANE, new DMatrixRMaj(new double[][] {{0.5, 1.5}}), 0, 1, Origin.REAL);
    Law model = family(1).fit(wedges(10, 1, RandomStream.of(1, 0)), Fits.of(1));
    assertThat(model.as(LogDensity.class).orElseThrow().logDensity(0, outside))
        .containsExactly(Double.NEGATIVE_INFINITY);
    assertThatThrownBy(() -> family(1).fit(outside, Fits.of(1)))
        .hasMessageContaining("row 0 lies outside the box");
  }

  @Test
  void aTrainingGoesOnFromAnother() {
    GoingOn.isShown(
        family(20),
        family(32, Fits.still()),
        family(16, Fits.still()),
        wedges(60, 2, RandomStream.of(1, 0)));
  }

  @Test
  void threeColumnsAreRefusedAtPlanning() {
    assertThatThrownBy(() -> family(1).capabilities(ColumnSpace.reals(3)))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("1 or 2 columns");
  }

  @Test
  @Tag("acceptance")
  void totalVariationFallsInTheSampleSize() {
    double[] errors = new double[3];
    int[] counts = {30, 300, 10_000};
    for (int i = 0; i < counts.length; i++) {
      for (int seed = 1; seed <= 3; seed++) {
        Samples rows = wedges(counts[i], 1, RandomStream.of(seed, 1));
        errors[i] += totalVariation(densities(family(800).fit(rows, Fits.of(seed)), 0)) / 3;
      }
      System.out.println("n " + counts[i] + ": " + errors[i]);
    }
    assertThat(errors[1]).isLessThan(errors[0]);
    assertThat(errors[2]).isLessThan(errors[1]);
  }
}
