package org.tributary.plugins.image.glyph;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.PrincipalComponents;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;

/**
 * Another law seen in its leading principal components, which are fitted once, to the same number
 * of draws of each source from a stream of its own: no training row has a part in them.
 */
final class ComponentLaw implements Law {
  private static final int DRAWS = 2000;

  private final Law law;
  private final PrincipalComponents components;
  private final ColumnSpace space;

  ComponentLaw(Law law, int count) {
    this.law = law;
    this.space = ColumnSpace.reals(count);
    List<double[]> reference = new ArrayList<>();
    RandomStream stream = RandomStream.of(0, 0).child("glyph components");
    for (int k = 0; k < law.sources(); k++) {
      reference.addAll(
          java.util.Arrays.asList(rows(law.sample(k, DRAWS, stream.child("source", k)))));
    }
    this.components = PrincipalComponents.fit(reference.toArray(new double[0][]), count);
  }

  private static double[][] rows(Samples samples) {
    double[][] rows = new double[samples.size()][samples.space().width()];
    for (int i = 0; i < rows.length; i++) {
      samples.copyRow(i, rows[i], 0);
    }
    return rows;
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return law.sources();
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    DMatrixRMaj coordinates =
        count == 0
            ? new DMatrixRMaj(0, space.width())
            : new DMatrixRMaj(components.project(rows(law.sample(source, count, stream))));
    return MatrixSamples.ofSource(space, coordinates, source, sources(), Origin.REAL);
  }
}
