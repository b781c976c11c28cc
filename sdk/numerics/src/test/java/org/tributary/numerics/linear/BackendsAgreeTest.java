package org.tributary.numerics.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tributary.numerics.linear.RandomMatrices.assertClose;
import static org.tributary.numerics.linear.RandomMatrices.gaussian;
import static org.tributary.numerics.linear.RandomMatrices.positiveDefinite;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.numerics.linear.LinearBackend.Product;

/** The native backend of this machine and the fallback give the same matrices up to rounding. */
class BackendsAgreeTest {
  private final LinearBackend java = new JavaBackend();
  private final LinearBackend current = Backends.current();

  @Test
  void theNativeLibraryIsLoadedWhereItIsShipped() {
    boolean shipped =
        System.getProperty("os.name").startsWith("Linux")
            && System.getProperty("os.arch").equals("amd64");
    boolean wanted = !"java".equals(System.getProperty(NumericsBackend.CHOICE_PROPERTY));

    assertThat(NumericsBackend.current().isNative()).isEqualTo(shipped && wanted);
  }

  @ParameterizedTest
  @CsvSource({"1,1,1", "5,4,3", "33,65,17", "90,600,50"})
  void products(int rows, int columns, int inner) {
    DMatrixRMaj start = gaussian("c", rows, columns);
    for (boolean transposeA : new boolean[] {false, true}) {
      for (boolean transposeB : new boolean[] {false, true}) {
        Product shape = new Product(rows, columns, inner, transposeA, transposeB);
        double[] a = gaussian("a", rows, inner).data;
        double[] b = gaussian("b", inner, columns).data;
        DMatrixRMaj first = start.copy();
        DMatrixRMaj second = start.copy();
        java.multiply(shape, 0.5, a, b, -2, first.data);
        current.multiply(shape, 0.5, a, b, -2, second.data);
        assertClose(first, second, 1e-13);
      }
    }
  }

  @Test
  void triangularSolvesAndFactors() {
    DMatrixRMaj a = positiveDefinite(20);
    DMatrixRMaj first = a.copy();
    DMatrixRMaj second = a.copy();
    assertThat(java.cholesky(20, first.data)).isZero();
    assertThat(current.cholesky(20, second.data)).isZero();
    assertClose(first, second, 1e-13);

    for (boolean transposed : new boolean[] {false, true}) {
      DMatrixRMaj x = gaussian("x", 20, 7);
      DMatrixRMaj y = x.copy();
      java.solveLower(20, 7, first.data, transposed, x.data);
      current.solveLower(20, 7, first.data, transposed, y.data);
      assertClose(x, y, 1e-12);
    }
    DMatrixRMaj rows = gaussian("rows", 9, 20);
    DMatrixRMaj same = rows.copy();
    java.whitenRows(9, 20, first.data, rows.data);
    current.whitenRows(9, 20, first.data, same.data);
    assertClose(rows, same, 1e-12);
  }

  @Test
  void failuresNameTheSamePivot() {
    DMatrixRMaj a = positiveDefinite(12);
    a.set(7, 7, -5);

    assertThat(java.cholesky(12, a.data.clone())).isEqualTo(8);
    assertThat(current.cholesky(12, a.data.clone())).isEqualTo(8);
  }

  @Test
  void eigenvectorsAgreeWithTheirSigns() {
    DMatrixRMaj a = positiveDefinite(18);
    SymmetricEigen first = SymmetricEigen.of(java, a);
    SymmetricEigen second = SymmetricEigen.of(current, a);

    assertThat(first.values()).containsExactly(second.values(), within(1e-11));
    assertClose(first.vectors(), second.vectors(), 1e-10);
  }

  @Test
  void onlyTheLowerTriangleIsRead() {
    DMatrixRMaj a = positiveDefinite(9);
    DMatrixRMaj spoilt = a.copy();
    spoilt.set(0, 8, 77);

    assertThat(SymmetricEigen.of(java, spoilt).values())
        .isEqualTo(SymmetricEigen.of(java, a).values());
    assertThat(SymmetricEigen.of(spoilt).values()).isEqualTo(SymmetricEigen.of(a).values());
    assertThat(Cholesky.of(spoilt).lower().data).isEqualTo(Cholesky.of(a).lower().data);
  }

  @ParameterizedTest
  @CsvSource({"6,6", "40,9", "9,40"})
  void singularValues(int rows, int columns) {
    DMatrixRMaj a = gaussian("a", rows, columns);
    for (LinearBackend backend : new LinearBackend[] {java, current}) {
      Svd svd = Svd.of(backend, a);
      DMatrixRMaj scaled = svd.left().copy();
      CommonOps_DDRM.multCols(scaled, svd.values());
      assertClose(Products.multiply(scaled, svd.rightTransposed()), a, 1e-12);
    }
    assertThat(Svd.of(java, a).values())
        .containsExactly(Svd.of(current, a).values(), within(1e-12));
    assertThat(Svd.of(current, a).values()[0]).isGreaterThan(Svd.of(current, a).values()[1]);
  }

  @Test
  void systems() {
    DMatrixRMaj a = gaussian("a", 15, 15);
    DMatrixRMaj b = gaussian("b", 15, 2);

    assertClose(LinearSystem.solve(java, a, b), LinearSystem.solve(current, a, b), 1e-11);
  }
}
