package org.tributary.plugins.deep.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a training is, after a number of steps.
 *
 * @param step steps done
 * @param vectors one a network
 * @param reported averaged weights at each training time reached so far, one a network
 */
record TrainingState(int step, List<DescentVector> vectors, List<List<float[]>> reported) {
  private static final int VERSION = 1;

  /** Bytes that carry whose state it is. */
  byte[] bytes(String identity) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(VERSION);
      out.writeUTF(identity);
      out.writeInt(step);
      out.writeInt(vectors.size());
      for (DescentVector vector : vectors) {
        FloatArrays.write(out, vector.weights());
        FloatArrays.write(out, vector.first());
        FloatArrays.write(out, vector.second());
        FloatArrays.write(out, vector.average());
      }
      out.writeInt(reported.size());
      for (List<float[]> each : reported) {
        for (float[] weights : each) {
          FloatArrays.write(out, weights);
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** The state in the bytes, when it is that of this training; a fit may find another's. */
  static Optional<TrainingState> read(byte[] bytes, String identity) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readInt() != VERSION || !in.readUTF().equals(identity)) {
        return Optional.empty();
      }
      int step = in.readInt();
      int count = in.readInt();
      List<DescentVector> vectors = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        vectors.add(
            new DescentVector(
                FloatArrays.read(in),
                FloatArrays.read(in),
                FloatArrays.read(in),
                FloatArrays.read(in)));
      }
      List<List<float[]>> reported = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        List<float[]> each = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          each.add(FloatArrays.read(in));
        }
        reported.add(each);
      }
      return Optional.of(new TrainingState(step, vectors, reported));
    } catch (IOException cut) {
      return Optional.empty();
    }
  }
}
