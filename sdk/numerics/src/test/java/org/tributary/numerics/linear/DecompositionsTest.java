package org.tributary.numerics.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.tributary.numerics.linear.RandomMatrices.assertClose;
import static org.tributary.numerics.linear.RandomMatrices.gaussian;
import static org.tributary.numerics.linear.RandomMatrices.positiveDefinite;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecompositionsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 30, 120})
  void choleskyFactorsSolvesAndWhitens(int order) {
    DMatrixRMaj a = positiveDefinite(order);
    DMatrixRMaj right = gaussian("right", order, 3);
    double[] mean = gaussian("mean", 1, order).data;
    Cholesky cholesky = Cholesky.of(a);
    DMatrixRMaj lower = cholesky.lower();

    assertClose(Products.multiplyTransposedB(lower, lower), a, 1e-12);
    assertThat(lower.get(0, order - 1)).isEqualTo(order == 1 ? lower.get(0, 0) : 0);
    assertClose(Products.multiply(a, cholesky.solve(right)), right, 1e-11);
    assertClose(Products.multiply(a, cholesky.inverse()), CommonOps_DDRM.identity(order), 1e-11);

    DMatrixRMaj z = gaussian("z", 7, order);
    DMatrixRMaj x = cholesky.colour(z, mean);
    assertClose(cholesky.whiten(x, mean), z, 1e-11);
    double expected = 0;
    for (int j = 0; j < order; j++) {
      expected += z.get(2, j) * z.get(2, j);
    }
    assertThat(cholesky.squaredMahalanobis(x, mean)[2]).isCloseTo(expected, within(1e-9));
  }

  @Test
  void logDeterminantIsTheSumOfLogEigenvalues() {
    DMatrixRMaj a = positiveDefinite(25);
    double expected = 0;
    for (double value : SymmetricEigen.of(a).values()) {
      expected += Math.log(value);
    }
    assertThat(Cholesky.of(a).logDeterminant()).isCloseTo(expected, within(1e-10));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 40})
  void anIndefiniteMatrixIsRefusedNamingThePivot(int order) {
    DMatrixRMaj a = CommonOps_DDRM.identity(order);
    a.set(2, 2, -1);
    var refusal = catchThrowableOfType(NotPositiveDefiniteException.class, () -> Cholesky.of(a));

    assertThat(refusal.pivot()).isEqualTo(2);
    assertThat(refusal).hasMessageContaining("pivot 2 is not positive");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 50, 200})
  void eigenvaluesAscendAndResidualsVanish(int order) {
    DMatrixRMaj a = gaussian("a", order, order);
    CommonOps_DDRM.addEquals(a, CommonOps_DDRM.transpose(a, null));
    SymmetricEigen eigen = SymmetricEigen.of(a);

    assertThat(eigen.values()).isSorted();
    assertClose(eigen.recompose(eigen.values()), a, 1e-12);
    assertClose(Products.gram(eigen.vectors()), CommonOps_DDRM.identity(order), 1e-12);
  }

  @Test
  void rootsMultiplyBackToTheMatrix() {
    DMatrixRMaj a = positiveDefinite(35);
    DMatrixRMaj root = SymmetricRoot.squareRoot(a);
    DMatrixRMaj inverse = SymmetricRoot.inverseSquareRoot(a);

    assertClose(Products.multiply(root, root), a, 1e-12);
    assertClose(Products.multiply(root, inverse), CommonOps_DDRM.identity(35), 1e-11);
  }

  @Test
  void aSingularCovarianceHasARootAndNoInverseRoot() {
    DMatrixRMaj rankOne = new DMatrixRMaj(new double[][] {{1, 1}, {1, 1}});
    DMatrixRMaj root = SymmetricRoot.squareRoot(rankOne);

    assertClose(Products.multiply(root, root), rankOne, 1e-12);
    DMatrixRMaj zero = new DMatrixRMaj(2, 2);
    assertThat(SymmetricRoot.squareRoot(zero).data).containsOnly(0);
    assertThatThrownBy(() -> SymmetricRoot.inverseSquareRoot(zero))
        .isInstanceOf(NotPositiveDefiniteException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 60})
  void generalSystemsAreSolved(int order) {
    DMatrixRMaj a = gaussian("a", order, order);
    DMatrixRMaj right = gaussian("b", order, 4);

    assertClose(Products.multiply(a, LinearSystem.solve(a, right)), right, 1e-9);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 40})
  void aSingularSystemIsRefused(int order) {
    DMatrixRMaj a = CommonOps_DDRM.identity(order);
    a.set(1, 1, 0);

    assertThatThrownBy(() -> LinearSystem.solve(a, new DMatrixRMaj(order, 1)))
        .isInstanceOf(SingularMatrixException.class)
        .hasMessageContaining("pivot 1 is zero");
  }

  @Test
  void leastSquaresHasTheLeastNormWhenColumnsRepeat() {
    DMatrixRMaj x = gaussian("x", 30, 1);
    DMatrixRMaj twice = CommonOps_DDRM.concatColumns(x, x, null);
    DMatrixRMaj y = x.copy();
    CommonOps_DDRM.scale(3, y);
    LeastSquares result = LeastSquares.solve(twice, y);

    assertThat(result.rank()).isEqualTo(1);
    assertThat(result.solution().data[0]).isCloseTo(1.5, within(1e-12));
    assertThat(result.solution().data[1]).isCloseTo(1.5, within(1e-12));
  }

  @Test
  void matricesWithNaNAreRefusedWithTheirPlace() {
    DMatrixRMaj a = CommonOps_DDRM.identity(3);
    a.set(1, 2, Double.NaN);

    assertThatThrownBy(() -> SymmetricEigen.of(a))
        .hasMessage("the matrix must be finite, was NaN in row 1, column 2");
  }
}
