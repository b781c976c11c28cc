/**
 * Matrix products and decompositions on EJML's row-major {@code DMatrixRMaj}: {@code Products},
 * {@code Cholesky}, {@code SymmetricEigen}, {@code SymmetricRoot}, {@code LinearSystem}, {@code
 * LeastSquares}, {@code Svd}. Behind them is one backend, OpenBLAS where its native library can be
 * loaded and pure Java elsewhere; small matrices never leave Java. Statistics do not live here.
 */
@NullMarked
package org.tributary.numerics.linear;

import org.jspecify.annotations.NullMarked;
