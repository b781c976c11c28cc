package org.tributary.plugins.deep.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.Fits;
import org.tributary.plugins.deep.GoingOn;
import org.tributary.plugins.deep.network.Tensors;
import org.tributary.plugins.deep.training.DescentOptions;
import org.tributary.plugins.deep.training.FloatArrays;
import org.tributary.plugins.deep.training.Scaling;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.space.ColumnSpace;

class FlowTest {
  private static final ColumnSpace PLANE = ColumnSpace.reals(2);

  private static FlowFamily family(int width, DescentOptions training) {
    return new FlowFamily(new FlowOptions(8, width, 4, training, "auto"));
  }

  private static Law flow(int steps, Samples rows) {
    return family(64, Fits.steps(steps, 256)).fit(rows, Fits.of(1));
  }

  /** Two half circles of radius 1, the second turned and moved by (1, .5), noise .1. */
  private static Samples moons(int count, RandomStream stream) {
    DMatrixRMaj rows = new DMatrixRMaj(count, 2);
    for (int row = 0; row < count; row++) {
      double angle = Math.PI * stream.nextDouble();
      boolean first = stream.nextBoolean();
      double x = first ? Math.cos(angle) : 1 - Math.cos(angle);
      double y = first ? Math.sin(angle) : 0.5 - Math.sin(angle);
      rows.set(row, 0, x + 0.1 * stream.nextGaussian());
      rows.set(row, 1, y + 0.1 * stream.nextGaussian());
    }
    return MatrixSamples.ofSource(PLANE, rows, 0, 1, Origin.REAL);
  }

  private static double mean(double[] values) {
    return java.util.Arrays.stream(values).average().orElseThrow();
  }

  @Test
  void itsDensityIntegratesToOne() {
    assertThat(integral(flow(60, moons(500, RandomStream.of(1, 0))), 8)).isCloseTo(1, within(0.01));
  }

  private static double integral(Law model, double reach) {
    int side = 300;
    double width = 2 * reach / side;
    DMatrixRMaj grid = new DMatrixRMaj(side * side, 2);
    for (int at = 0; at < grid.numRows; at++) {
      grid.set(at, 0, -reach + width * (at % side + 0.5));
      grid.set(at, 1, -reach + width * (at / side + 0.5));
    }
    double sum = 0;
    for (double each :
        model
            .as(LogDensity.class)
            .orElseThrow()
            .logDensity(0, MatrixSamples.ofSource(PLANE, grid, 0, 1, Origin.REAL))) {
      sum += Math.exp(each) * width * width;
    }
    return sum;
  }

  /** Weights of deviation .3, so that every coupling turns and stretches. */
  @Test
  void theMapToNormalPointsUndoesTheMapToData() {
    int rows = 200;
    FlowNetwork network = FlowNetwork.of(3, 2, new FlowOptions(6, 16, 4, Fits.steps(1, 1), "auto"));
    float[] weights = gaussian(network.layout().size(), 0.3, RandomStream.of(3, 0));
    float[] normal = gaussian(3 * rows, 1, RandomStream.of(3, 1));
    float[] ones = new float[2 * rows];
    for (int row = 0; row < rows; row++) {
      ones[2 * row + row % 2] = 1;
    }
    float[][] found =
        Tensors.cpu()
            .evaluate(
                manager -> {
                  NDList arrays =
                      network.layout().split(manager.create(weights, new Shape(weights.length)));
                  NDArray oneHot = manager.create(ones, new Shape(rows, 2));
                  NDArray data =
                      network.toData(arrays, manager.create(normal, new Shape(rows, 3)), oneHot);
                  NDArray back = network.toNormal(arrays, data, oneHot).get(0);
                  return new float[][] {data.toFloatArray(), back.toFloatArray()};
                });
    double moved = 0;
    for (int i = 0; i < normal.length; i++) {
      assertThat(found[1][i]).isCloseTo(normal[i], within(1e-4f));
      moved += Math.abs(found[0][i] - normal[i]) / normal.length;
    }
    assertThat(moved).isGreaterThan(0.1);
  }

  private static float[] gaussian(int count, double deviation, RandomStream stream) {
    double[] drawn = new double[count];
    stream.fillGaussian(drawn, 0, count);
    return FloatArrays.of(Arrays.stream(drawn).map(each -> deviation * each).toArray());
  }

  private static LogDensity flowOf(float weight) {
    FlowNetwork network = FlowNetwork.of(2, 1, new FlowOptions(4, 8, 4, Fits.steps(1, 1), "auto"));
    float[] weights = new float[network.layout().size()];
    Arrays.fill(weights, weight);
    Scaling same = new Scaling(new double[2], new double[] {1, 1});
    return new FlowModel(PLANE, network, weights, same, Tensors.cpu());
  }

  private static Samples point(double x) {
    DMatrixRMaj row = new DMatrixRMaj(new double[][] {{x, 0.5}});
    return MatrixSamples.ofSource(PLANE, row, 0, 1, Origin.REAL);
  }

  /** With all weights 0 the flow is the normal law. */
  @Test
  void theDensityIsZeroBeyondFloat32AndADivergenceWhereItHasNoValueNearTheData() {
    assertThat(flowOf(0).logDensity(0, point(0))[0])
        .isCloseTo(-Math.log(2 * Math.PI) - 0.125, within(1e-6));
    assertThat(flowOf(0).logDensity(0, point(1e40))).containsExactly(Double.NEGATIVE_INFINITY);
    assertThatThrownBy(() -> flowOf(1e30f).logDensity(0, point(0.1)))
        .isInstanceOfSatisfying(
            CensoredException.class,
            error -> assertThat(error.outcome()).isEqualTo(Outcome.DIVERGED))
        .hasMessageContaining("0.5 deviations");
  }

  /** More points than are evaluated at once: each has the value that it has alone. */
  @Test
  void pointsInManyBlocksHaveTheirOwnDensities() {
    int count = 2 * FlowModel.ROWS + 3;
    Law model = flow(20, moons(100, RandomStream.of(1, 0)));
    LogDensity density = model.as(LogDensity.class).orElseThrow();
    Samples drawn = model.sample(0, count, RandomStream.of(2, 0));
    double[] all = density.logDensity(0, drawn);
    assertThat(all).hasSize(count);
    for (int row : new int[] {0, FlowModel.ROWS - 1, FlowModel.ROWS, count - 1}) {
      assertThat(density.logDensity(0, drawn.select(new int[] {row}))[0])
          .isCloseTo(all[row], within(1e-4));
    }
  }

  /**
   * Draws and density are of one law: the mean of 1 / p over the draws in a box of area 1 is that
   * area.
   */
  @Test
  void drawsFollowTheDensity() {
    Law model = flow(60, moons(500, RandomStream.of(1, 0)));
    Samples drawn = model.sample(0, 4000, RandomStream.of(2, 0));
    double[] ofDraws = model.as(LogDensity.class).orElseThrow().logDensity(0, drawn);
    double inside = 0;
    for (int row = 0; row < 4000; row++) {
      if (Math.abs(drawn.value(row, 0) - 0.5) < 0.5 && Math.abs(drawn.value(row, 1) - 0.25) < 0.5) {
        inside += Math.exp(-ofDraws[row]) / 4000;
      }
    }
    // About 1,000 draws of weight near 4: one standard error is near .05.
    assertThat(inside).isCloseTo(1, within(0.25));
  }

  /** One moon each: the first lies above y = .25, the second below, but for their tips. */
  private static Samples eachMoonASource(int count, RandomStream stream) {
    DMatrixRMaj rows = new DMatrixRMaj(count, 2);
    int[] labels = new int[count];
    for (int row = 0; row < count; row++) {
      double angle = Math.PI * stream.nextDouble();
      labels[row] = row % 2;
      double x = labels[row] == 0 ? Math.cos(angle) : 1 - Math.cos(angle);
      double y = labels[row] == 0 ? Math.sin(angle) : 0.5 - Math.sin(angle);
      rows.set(row, 0, x + 0.1 * stream.nextGaussian());
      rows.set(row, 1, y + 0.1 * stream.nextGaussian());
    }
    return MatrixSamples.of(PLANE, rows, labels, 2, Origin.REAL);
  }

  /** The law of the first moon has mean y = 2 / pi, that of the second .5 - 2 / pi. */
  @Test
  void eachSourceHasALawOfItsOwn() {
    Law model = flow(150, eachMoonASource(600, RandomStream.of(1, 0)));
    for (int k = 0; k < 2; k++) {
      Samples drawn = model.sample(k, 2000, RandomStream.of(2, k));
      double sum = 0;
      for (int row = 0; row < 2000; row++) {
        sum += drawn.value(row, 1) / 2000;
      }
      double expected = k == 0 ? 2 / Math.PI : 0.5 - 2 / Math.PI;
      // 4 standard errors of .33 / sqrt(2000), and .15 for training.
      assertThat(sum).isCloseTo(expected, within(0.15 + 4 * 0.33 / Math.sqrt(2000)));
    }
  }

  @Test
  void aTrainingGoesOnFromAnother() {
    GoingOn.isShown(
        family(16, Fits.steps(20, 16)),
        family(16, Fits.still()),
        family(8, Fits.still()),
        eachMoonASource(40, RandomStream.of(1, 0)));
  }

  @Test
  @Tag("acceptance")
  void onTwoMoonsItBeatsTheFullGaussianByHalfANat() {
    Samples rows = moons(5000, RandomStream.of(3, 0));
    Samples fresh = moons(5000, RandomStream.of(4, 0));
    Law model = flow(3000, rows);
    double flow = mean(model.as(LogDensity.class).orElseThrow().logDensity(0, fresh));
    double gaussian = gaussian(rows, fresh);
    double integral = integral(model, 4);
    System.out.println(
        "flow " + flow + ", Gaussian " + gaussian + ", integral over the grid " + integral);
    assertThat(integral).isCloseTo(1, within(0.01));
    assertThat(flow).isGreaterThanOrEqualTo(gaussian + 0.5);
  }

  /** Mean log-density of fresh points under the Gaussian fitted to the rows. */
  private static double gaussian(Samples rows, Samples fresh) {
    double[] mean = new double[2];
    double[] moment = new double[3];
    for (int row = 0; row < rows.size(); row++) {
      double x = rows.value(row, 0);
      double y = rows.value(row, 1);
      mean[0] += x / rows.size();
      mean[1] += y / rows.size();
      moment[0] += x * x / rows.size();
      moment[1] += x * y / rows.size();
      moment[2] += y * y / rows.size();
    }
    double a = moment[0] - mean[0] * mean[0];
    double b = moment[1] - mean[0] * mean[1];
    double c = moment[2] - mean[1] * mean[1];
    double determinant = a * c - b * b;
    double sum = 0;
    for (int row = 0; row < fresh.size(); row++) {
      double x = fresh.value(row, 0) - mean[0];
      double y = fresh.value(row, 1) - mean[1];
      double square = (c * x * x - 2 * b * x * y + a * y * y) / determinant;
      sum += -Math.log(2 * Math.PI) - Math.log(determinant) / 2 - square / 2;
    }
    return sum / fresh.size();
  }
}
