package org.tributary.plugins.systems;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Conditional;
import org.tributary.sdk.law.GaussianForm;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;

/** A Gaussian a source, of which columns can be given: a world, or what a family has learnt. */
public final class GaussianLaw implements Model, GaussianForm, LogDensity, Conditional {
  private static final int VERSION = 1;

  private final ColumnSpace space;
  private final List<Gaussian> sources;
  private final Origin origin;

  private GaussianLaw(ColumnSpace space, List<Gaussian> sources, Origin origin) {
    this.space = space;
    this.sources = List.copyOf(sources);
    this.origin = origin;
  }

  /** A known world of one source. */
  public static GaussianLaw world(ColumnSpace space, Gaussian law) {
    return new GaussianLaw(space, List.of(law), Origin.REAL);
  }

  /** What was learnt, one Gaussian a source. */
  public static GaussianLaw model(ColumnSpace space, List<Gaussian> sources) {
    return new GaussianLaw(space, sources, Origin.synthetic(1));
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return sources.size();
  }

  @Override
  public double[] mean(int source) {
    return sources.get(source).mean().clone();
  }

  @Override
  public DMatrixRMaj covariance(int source) {
    return sources.get(source).covariance();
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    DMatrixRMaj rows = sources.get(source).draw(count, stream);
    return MatrixSamples.ofSource(space, rows, source, sources(), origin);
  }

  @Override
  public double[] logDensity(int source, Samples points) {
    return sources.get(source).logDensity(points.toMatrix());
  }

  @Override
  public GaussianLaw given(int[] columns, double[] values) {
    GivenColumns.check(columns, values, space.width());
    return new GaussianLaw(
        GivenColumns.rest(space, columns),
        sources.stream().map(each -> each.given(columns, values)).toList(),
        origin);
  }

  @Override
  public void save(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(VERSION);
    data.writeInt(sources.size());
    for (Gaussian each : sources) {
      each.write(data);
    }
    data.flush();
  }

  /** Reads what {@link #save} wrote. */
  public static GaussianLaw load(ColumnSpace space, InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int version = data.readInt();
    if (version != VERSION) {
      throw new IOException(
          "a Gaussian law of format " + version + ", this plugin reads format " + VERSION);
    }
    int count = data.readInt();
    List<Gaussian> sources = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      Gaussian each = Gaussian.read(data);
      if (each.mean().length != space.width()) {
        throw new IOException(
            "a Gaussian of " + each.mean().length + " columns, wanted " + space.width());
      }
      sources.add(each);
    }
    return model(space, sources);
  }
}
