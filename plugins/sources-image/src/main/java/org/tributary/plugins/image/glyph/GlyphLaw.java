package org.tributary.plugins.image.glyph;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;
import org.tributary.sdk.space.TensorSpace;

/** Glyphs drawn at random: source k is the k-th glyph under a nuisance law. */
final class GlyphLaw implements Law {
  private final List<Nuisance> nuisances;
  private final TensorSpace space =
      new TensorSpace(List.of(Drawing.SIDE, Drawing.SIDE, 1), Kind.real());

  /**
   * A law.
   *
   * @param nuisances one a source
   */
  GlyphLaw(List<Nuisance> nuisances) {
    this.nuisances = List.copyOf(nuisances);
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return nuisances.size();
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    DMatrixRMaj rows = new DMatrixRMaj(count, space.width());
    Drawing drawing = new Drawing();
    Glyph glyph = Glyph.values()[source];
    for (int i = 0; i < count; i++) {
      drawing.draw(glyph, nuisances.get(source), stream, rows.data, i * space.width());
    }
    return MatrixSamples.ofSource(space, rows, source, sources(), Origin.REAL);
  }
}
