package org.tributary.plugins.score.features;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.tributary.plugins.score.diffusion.LevelRange;
import org.tributary.plugins.score.diffusion.NoiseKind;
import org.tributary.plugins.score.diffusion.NoiseProcess;
import org.tributary.plugins.score.diffusion.NormalPrior;
import org.tributary.plugins.score.diffusion.Numbers;

/** The bytes of a {@link FeatureField}. */
public final class FeatureFormat {
  private FeatureFormat() {}

  static void write(FeatureField field, DataOutputStream out) throws IOException {
    ScoreShape shape = field.shape();
    RandomFeatures features = shape.features();
    out.writeUTF(features.activation().name());
    out.writeUTF(features.process().kind().name());
    out.writeDouble(features.process().rate());
    out.writeDouble(features.range().floor());
    out.writeDouble(features.range().top());
    out.writeInt(features.dimension());
    Numbers.write(out, features.weights());
    out.writeUTF(shape.output().name());
    out.writeUTF(shape.start().name());
    Numbers.write(out, shape.prior().mean());
    Numbers.write(out, shape.prior().variance());
    Numbers.write(out, field.coefficients());
  }

  /** Reads it back. */
  public static FeatureField read(DataInputStream in) throws IOException {
    Activation activation = Activation.valueOf(in.readUTF());
    NoiseKind kind = NoiseKind.valueOf(in.readUTF());
    NoiseProcess process = new NoiseProcess(kind, in.readDouble());
    LevelRange range = new LevelRange(in.readDouble(), in.readDouble());
    int dimension = in.readInt();
    RandomFeatures features =
        new RandomFeatures(activation, process, range, Numbers.matrix(in), dimension);
    Output output = Output.valueOf(in.readUTF());
    Start start = Start.valueOf(in.readUTF());
    NormalPrior prior = new NormalPrior(Numbers.array(in), Numbers.array(in));
    return new FeatureField(new ScoreShape(features, output, start, prior), Numbers.matrix(in));
  }
}
