package org.tributary.plugins.metrics.sample.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.metric.RoleEvaluation;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.TensorSpace;

class EncodingTest {
  private static final ColumnSpace SPACE =
      new ColumnSpace(
          List.of(
              new ColumnSpace.Column("a", Kind.real()),
              new ColumnSpace.Column("b", new Kind.Category(List.of("x", "y", "z")))));
  private static final DMatrixRMaj REFERENCE = new DMatrixRMaj(new double[][] {{1, 0}, {3, 2}});

  @Test
  void differentLevelsLieAtDistanceOneAndNumbersInDeviations() {
    Encoding encoding = Encoding.of(SPACE, Scaling.NONE, REFERENCE);
    DMatrixRMaj encoded = encoding.encode(new DMatrixRMaj(new double[][] {{2, 0}, {2, 1}, {4, 1}}));
    assertThat(encoded.numCols).isEqualTo(4);
    assertThat(distance(encoded, 0, 1)).isCloseTo(1, within(1e-15));
    assertThat(distance(encoded, 1, 2)).isCloseTo(2 / Math.sqrt(2), within(1e-15));
    assertThat(encoding.description())
        .isEqualTo("categories one-hot over sqrt 2, numbers scaled by the held-out rows");
  }

  @Test
  void aConstantColumnIsShiftedAndNotScaled() {
    DMatrixRMaj constant = new DMatrixRMaj(new double[][] {{0.1}, {0.1}, {0.1}});
    DMatrixRMaj encoded =
        Encoding.of(ColumnSpace.reals(1), Scaling.REFERENCE, constant)
            .encode(new DMatrixRMaj(new double[][] {{0.1}, {2.1}}));
    assertThat(encoded.data).containsExactly(0, 2);
  }

  @Test
  void aTensorHasOneScaleSoThatADeadPixelIsNotBlownUp() {
    TensorSpace image = new TensorSpace(List.of(1, 2, 1), Kind.real());
    DMatrixRMaj reference = new DMatrixRMaj(new double[][] {{0, 10}, {0, 30}});
    DMatrixRMaj encoded =
        Encoding.of(image, Scaling.REFERENCE, reference)
            .encode(new DMatrixRMaj(new double[][] {{0, 0}, {1, 1}}));
    assertThat(encoded.get(1, 0) - encoded.get(0, 0))
        .isEqualTo(encoded.get(1, 1) - encoded.get(0, 1));
  }

  @Test
  void aCodeThatIsNoLevelAndAMissingReferenceValueAreNamed() {
    Encoding encoding = Encoding.of(SPACE, Scaling.NONE, REFERENCE);
    assertThatThrownBy(() -> encoding.encode(new DMatrixRMaj(new double[][] {{0, 3}})))
        .hasMessageContaining("coded 0..2, was 3.0");
    DMatrixRMaj missing = new DMatrixRMaj(new double[][] {{1, 0}, {Double.NaN, 1}});
    assertThatThrownBy(() -> Encoding.of(SPACE, Scaling.REFERENCE, missing))
        .hasMessageContaining("row 1 holds NaN in column 0");
  }

  @Test
  void heavyWeightsAreThinnedToTheWantedNumberInProportion() {
    ColumnSpace line = ColumnSpace.reals(1);
    MatrixSamples weighted =
        MatrixSamples.weighted(
            line,
            new DMatrixRMaj(new double[][] {{0}, {1}}),
            new int[2],
            1,
            Origin.REAL,
            new long[] {30_000, 10_000});
    RoleEvaluation evaluation =
        new RoleEvaluation(line, new double[] {1}, 10, RandomStream.of(3, 0), 1)
            .with(Role.HELD_OUT, weighted);
    DMatrixRMaj rows = RolePoints.of(evaluation, Role.HELD_OUT, 0, 1000);
    assertThat(rows.numRows).isEqualTo(1000);
    // Four standard errors of a share of 1/4 among 1000: 4 sqrt(3/16/1000).
    assertThat(java.util.Arrays.stream(rows.data).average().orElseThrow())
        .isCloseTo(0.25, within(0.055));
  }

  @Test
  void rowsInTheOrderOfAFileAreThinnedNotCutOff() {
    ColumnSpace line = ColumnSpace.reals(1);
    DMatrixRMaj ascending = new DMatrixRMaj(4000, 1);
    for (int row = 0; row < 4000; row++) {
      ascending.set(row, 0, row / 4000.0);
    }
    RoleEvaluation evaluation =
        new RoleEvaluation(line, new double[] {1}, 10, RandomStream.of(4, 0), 1)
            .with(Role.HELD_OUT, MatrixSamples.ofSource(line, ascending, 0, 1, Origin.REAL));
    DMatrixRMaj rows = RolePoints.of(evaluation, Role.HELD_OUT, 0, 500);
    assertThat(rows.numRows).isEqualTo(500);
    // Four standard errors of the mean of 500 uniform numbers: 4 sqrt(1/12/500).
    assertThat(java.util.Arrays.stream(rows.data).average().orElseThrow())
        .isCloseTo(0.5, within(0.052));
  }

  private static double distance(DMatrixRMaj rows, int first, int second) {
    double squares = 0;
    for (int column = 0; column < rows.numCols; column++) {
      squares += Math.pow(rows.get(first, column) - rows.get(second, column), 2);
    }
    return Math.sqrt(squares);
  }
}
