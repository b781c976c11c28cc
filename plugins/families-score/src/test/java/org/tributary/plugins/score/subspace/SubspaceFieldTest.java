package org.tributary.plugins.score.subspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.score.NumericScores;
import org.tributary.plugins.score.closed.MixtureField;
import org.tributary.plugins.score.closed.NormalComponent;

class SubspaceFieldTest {
  private static final double[] ORIGIN = {1, -1, 0.5};

  /** A plane through the origin given, in three dimensions. */
  private static final Subspace PLANE =
      new Subspace(
          ORIGIN,
          new DMatrixRMaj(
              new double[][] {
                {2 / 3.0, -2 / 3.0},
                {2 / 3.0, 1 / 3.0},
                {1 / 3.0, 2 / 3.0}
              }));

  private static final double[][] MEANS = {{-1, 0}, {1, 2}};
  private static final DMatrixRMaj SPREAD = new DMatrixRMaj(new double[][] {{0.5, 0.1}, {0.1, 1}});

  @Test
  void withTheTrueSubspaceAndLatentScoreItIsTheScoreOfTheEmbeddedMixture() {
    MixtureField latent =
        new MixtureField(
            List.of(
                NormalComponent.of(1, MEANS[0], SPREAD), NormalComponent.of(2, MEANS[1], SPREAD)));
    MixtureField embedded = new MixtureField(List.of(embedded(1, MEANS[0]), embedded(2, MEANS[1])));
    SubspaceField field = new SubspaceField(PLANE, latent);
    DMatrixRMaj x = new DMatrixRMaj(100, 3);
    RandomStream.of(1, 0).fillGaussian(x.data, 0, 300);
    for (double level : new double[] {0.2, 1, 5}) {
      assertThat(field.at(x, level).score().data)
          .containsExactly(embedded.at(x, level).score().data, within(1e-9));
      assertThat(field.at(x, level).divergence())
          .containsExactly(embedded.at(x, level).divergence(), within(1e-9));
    }
    DMatrixRMaj one = new DMatrixRMaj(new double[][] {{0.3, 0.1, -1}});
    NumericScores.divergenceIsTrace(field, one, 0.5, 1e-3, 1e-7);
  }

  private static NormalComponent embedded(double weight, double[] mean) {
    DMatrixRMaj v = PLANE.basis();
    double[] centre = ORIGIN.clone();
    for (int i = 0; i < 3; i++) {
      centre[i] += v.get(i, 0) * mean[0] + v.get(i, 1) * mean[1];
    }
    return NormalComponent.of(
        weight, centre, Products.multiplyTransposedB(Products.multiply(v, SPREAD), v));
  }

  @Test
  void rowsOnASubspaceGiveItBack() {
    DMatrixRMaj latent = new DMatrixRMaj(30, 2);
    RandomStream.of(2, 0).fillGaussian(latent.data, 0, 60);
    DMatrixRMaj rows = PLANE.decode(latent);
    for (int at = 0; at < rows.data.length; at++) {
      rows.data[at] += ORIGIN[at % 3];
    }
    Subspace found = Subspace.leading(rows, 2);
    assertThat(found.squaredDistance(PLANE.basis())).isCloseTo(0, within(1e-12));
    DMatrixRMaj across = new DMatrixRMaj(new double[][] {{1 / 3.0}, {-2 / 3.0}, {2 / 3.0}});
    assertThat(found.squaredDistance(across)).isCloseTo(3, within(1e-12));
    assertThatThrownBy(() -> Subspace.leading(rows, 3)).hasMessageContaining("lower latent");
  }
}
