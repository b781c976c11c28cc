package org.tributary.plugins.score.decorate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.score.diffusion.Numbers;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Space;

/**
 * A model that draws by a decoration.
 *
 * @param inside the model that is decorated
 * @param kept of each source
 * @param decoration how it draws
 */
record DecoratedModel(Model inside, List<DMatrixRMaj> kept, Decoration decoration)
    implements Model {
  private static final Origin DRAWN = Origin.synthetic(1);
  private static final int VERSION = 1;

  @Override
  public Space space() {
    return inside.space();
  }

  @Override
  public int sources() {
    return inside.sources();
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    DMatrixRMaj points =
        count == 0
            ? new DMatrixRMaj(0, space().width())
            : decoration.draw(inside, source, kept.get(source), count, stream);
    return MatrixSamples.ofSource(space(), points, source, sources(), DRAWN);
  }

  @Override
  public boolean holdsRows() {
    return inside.holdsRows() || decoration.keepsRows();
  }

  @Override
  public void save(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(VERSION);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    inside.save(bytes);
    data.writeInt(bytes.size());
    bytes.writeTo(data);
    for (DMatrixRMaj each : kept) {
      Numbers.write(data, each);
    }
    data.flush();
  }

  static DecoratedModel read(ModelFamily family, Space space, Decoration decoration, InputStream in)
      throws IOException {
    DataInputStream data = new DataInputStream(in);
    int version = data.readInt();
    if (version != VERSION) {
      throw new IOException(
          "a decorated model of format " + version + ", this plugin reads format " + VERSION);
    }
    Model inside = family.load(space, new ByteArrayInputStream(data.readNBytes(data.readInt())));
    List<DMatrixRMaj> kept = new ArrayList<>();
    for (int k = 0; k < inside.sources(); k++) {
      kept.add(Numbers.matrix(data));
    }
    return new DecoratedModel(inside, kept, decoration);
  }
}
