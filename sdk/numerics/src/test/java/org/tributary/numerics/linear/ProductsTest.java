package org.tributary.numerics.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.tributary.numerics.linear.RandomMatrices.assertClose;
import static org.tributary.numerics.linear.RandomMatrices.gaussian;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 16, 40, 130})
  void allFourTranspositionsEqualEjml(int size) {
    int n = size;
    int k = size + 2;
    int m = 2 * size + 1;
    DMatrixRMaj a = gaussian("a", n, k);
    DMatrixRMaj b = gaussian("b", k, m);
    DMatrixRMaj expected = new DMatrixRMaj(n, m);
    CommonOps_DDRM.mult(a, b, expected);
    DMatrixRMaj aTransposed = CommonOps_DDRM.transpose(a, null);
    DMatrixRMaj bTransposed = CommonOps_DDRM.transpose(b, null);

    assertClose(Products.multiply(a, b), expected, 1e-12);
    assertClose(Products.multiplyTransposedA(aTransposed, b), expected, 1e-12);
    assertClose(Products.multiplyTransposedB(a, bTransposed), expected, 1e-12);
    assertClose(Products.multiplyTransposedBoth(aTransposed, bTransposed), expected, 1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 70})
  void gramMatricesAreExactlySymmetricAndEqualTheProduct(int size) {
    DMatrixRMaj x = gaussian("x", 3 * size, size);
    DMatrixRMaj gram = Products.gram(x);
    DMatrixRMaj outer = Products.outerGram(x);

    assertClose(gram, Products.multiplyTransposedA(x, x), 1e-12);
    assertClose(outer, Products.multiplyTransposedB(x, x), 1e-12);
    assertThat(CommonOps_DDRM.transpose(gram, null).data).isEqualTo(gram.data);
    assertThat(CommonOps_DDRM.transpose(outer, null).data).isEqualTo(outer.data);
  }

  @Test
  void aWeightOfTwoEqualsTheRowGivenTwice() {
    DMatrixRMaj x = gaussian("x", 5, 3);
    DMatrixRMaj repeated = new DMatrixRMaj(6, 3);
    CommonOps_DDRM.insert(x, repeated, 0, 0);
    CommonOps_DDRM.insert(CommonOps_DDRM.extractRow(x, 1, null), repeated, 5, 0);
    double[] weights = {1, 2, 1, 1, 1};

    assertClose(Products.covariance(x, weights, 1), Products.covariance(repeated, 1), 1e-14);
    assertThat(Products.mean(x, weights)[2]).isCloseTo(Products.mean(repeated)[2], within(1e-15));
  }

  @Test
  void covarianceDividesByTheChosenDegreesOfFreedom() {
    DMatrixRMaj x = new DMatrixRMaj(new double[][] {{1, 0}, {3, 2}});

    assertThat(Products.covariance(x, 0).data).containsExactly(1, 1, 1, 1);
    assertThat(Products.covariance(x, 1).data).containsExactly(2, 2, 2, 2);
    assertThatThrownBy(() -> Products.covariance(x, 2)).hasMessageContaining("more than 2 rows");
  }

  @Test
  void aFarAwayMeanDoesNotSpoilTheCovariance() {
    DMatrixRMaj x = gaussian("x", 50, 3);
    DMatrixRMaj far = x.copy();
    CommonOps_DDRM.add(far, 1e6);

    assertClose(Products.covariance(far, 1), Products.covariance(x, 1), 1e-8);
  }

  @Test
  void shapesThatDoNotAgreeAreNamed() {
    assertThatThrownBy(() -> Products.multiply(new DMatrixRMaj(2, 3), new DMatrixRMaj(2, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("columns of a and rows of b must agree, were 3 and 2");
  }
}
