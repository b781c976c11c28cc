package org.tributary.plugins.score.subspace;

import java.io.DataOutputStream;
import java.io.IOException;
import org.ejml.data.DMatrixRMaj;
import org.tributary.plugins.score.diffusion.Numbers;
import org.tributary.plugins.score.diffusion.ScoreField;
import org.tributary.plugins.score.diffusion.ScoreValues;

/**
 * The score of points on a subspace under noise (Chen et al., 2023):
 *
 * <pre>
 * V g(V'(y - o), level) - (I - V V')(y - o) / level^2
 * </pre>
 *
 * @param subspace o and V
 * @param latent g, a score in k coordinates
 */
public record SubspaceField(Subspace subspace, ScoreField latent) implements ScoreField {

  @Override
  public int dimension() {
    return subspace.origin().length;
  }

  @Override
  public ScoreValues at(DMatrixRMaj points, double level) {
    double precision = 1 / (level * level);
    DMatrixRMaj encoded = subspace.encode(points);
    ScoreValues inside = latent.at(encoded, level);
    DMatrixRMaj along = encoded.copy();
    for (int i = 0; i < along.data.length; i++) {
      along.data[i] = inside.score().data[i] + precision * along.data[i];
    }
    DMatrixRMaj score = subspace.decode(along);
    DMatrixRMaj centred = subspace.centred(points);
    for (int i = 0; i < score.data.length; i++) {
      score.data[i] -= precision * centred.data[i];
    }
    double[] divergence = inside.divergence();
    for (int row = 0; row < divergence.length; row++) {
      divergence[row] -= (dimension() - subspace.basis().numCols) * precision;
    }
    return new ScoreValues(score, divergence);
  }

  @Override
  public long parameters() {
    return subspace.basis().data.length + latent.parameters();
  }

  @Override
  public void write(DataOutputStream out) throws IOException {
    Numbers.write(out, subspace.origin());
    Numbers.write(out, subspace.basis());
    latent.write(out);
  }
}
