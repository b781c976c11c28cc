package org.tributary.plugins.deep.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.space.ColumnSpace;

class EnergyTeacherTest {
  private static final int SIDE = 256;

  private static EnergyTeacherOptions options(int sources, double deviation) {
    return new EnergyTeacherOptions(sources, 2, 8, 3, 32, deviation, 11);
  }

  private static Samples grid() {
    DMatrixRMaj grid = new DMatrixRMaj(SIDE * SIDE, 2);
    for (int at = 0; at < grid.numRows; at++) {
      grid.set(at, 0, (at % SIDE + 0.5) / SIDE);
      grid.set(at, 1, (at / SIDE + 0.5) / SIDE);
    }
    return MatrixSamples.ofSource(ColumnSpace.reals(2), grid, 0, 1, Origin.REAL);
  }

  private static double[] masses(DataSource source, int k, Samples grid) {
    double[] logs =
        source.law().orElseThrow().as(LogDensity.class).orElseThrow().logDensity(k, grid);
    return Arrays.stream(logs).map(log -> Math.exp(log) / (SIDE * SIDE)).toArray();
  }

  @Test
  void itsTenSourcesAreDifferentLawsOnTheSquare(TestReporter reporter) {
    DataSource source = new EnergyTeacherFactory().create(options(10, 1));
    Samples grid = grid();
    double[][] masses = new double[10][];
    for (int k = 0; k < 10; k++) {
      masses[k] = masses(source, k, grid);
      assertThat(Arrays.stream(masses[k]).sum()).isCloseTo(1, within(1e-6));
    }
    double mean = 0;
    double uniform = 0;
    for (int k = 0; k < 10; k++) {
      for (int j = 0; j < k; j++) {
        mean += variation(masses[k], masses[j]) / 45;
      }
      double[] flat = new double[SIDE * SIDE];
      Arrays.fill(flat, 1.0 / flat.length);
      uniform += variation(masses[k], flat) / 10;
    }
    reporter.publishEntry("mean pairwise TV " + mean + ", to uniform " + uniform);
    reporter.publishEntry("ends " + variation(masses[0], masses[9]));
    assertThat(mean).isBetween(0.1, 0.6);
    assertThat(uniform).isBetween(0.1, 0.6);
  }

  private static double variation(double[] p, double[] q) {
    double sum = 0;
    for (int at = 0; at < p.length; at++) {
      sum += Math.abs(p[at] - q[at]);
    }
    return sum / 2;
  }

  @Test
  void theFirstSourcesOfTenAreThoseOfFew() {
    Samples grid = grid();
    assertThat(masses(new EnergyTeacherFactory().create(options(3, 1)), 2, grid))
        .containsExactly(masses(new EnergyTeacherFactory().create(options(10, 1)), 2, grid));
  }

  @Test
  void theEnergyHasTheDeviationAskedFor() {
    EnergyModel model = EnergyTeacher.of(options(10, 1.7));
    double variance = 0;
    for (int k = 0; k < 10; k++) {
      double[] u = model.energies(k, new UnitGrid(2, 64).middles());
      double mean = Arrays.stream(u).average().orElseThrow();
      variance += Arrays.stream(u).map(x -> (x - mean) * (x - mean)).average().orElseThrow() / 10;
    }
    assertThat(Math.sqrt(variance)).isCloseTo(1.7, within(1e-3));
  }

  @Test
  void itPublishesTheNetworkThatBoundsAskFor() {
    var facts = new EnergyTeacherFactory().create(options(3, 1)).facts();
    // (2 + 8) 32 + 32, 32^2 + 32, 32 + 1.
    assertThat(facts.number("network-parameters")).hasValue(1441);
    assertThat(facts.get("class")).contains("energy");
    assertThat(facts.number("largest-weight").orElseThrow())
        .isEqualTo(EnergyTeacher.of(options(3, 1)).largestWeight())
        .isPositive();
  }

  @Test
  void mistakesAreNamed() {
    assertThatThrownBy(() -> options(11, 1)).hasMessageContaining("sources must be in [1, 10]");
    assertThatThrownBy(() -> options(3, 0)).hasMessageContaining("deviation must be > 0");
  }
}
