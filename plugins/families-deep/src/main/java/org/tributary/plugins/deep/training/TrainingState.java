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
 * @param low the lowest held-out loss so far
 * @param told losses told so far, in order
 */
record TrainingState(
    int step,
    List<DescentVector> vectors,
    List<List<float[]>> reported,
    Low low,
    List<Double> told) {
  private static final int VERSION = 3;

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
        writeAll(out, each);
      }
      out.writeDouble(low.loss());
      out.writeInt(low.misses());
      out.writeInt(low.weights().size());
      writeAll(out, low.weights());
      out.writeInt(told.size());
      for (double loss : told) {
        out.writeDouble(loss);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void writeAll(DataOutputStream out, List<float[]> arrays) throws IOException {
    for (float[] each : arrays) {
      FloatArrays.write(out, each);
    }
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
        reported.add(readAll(in, count));
      }
      Low low = new Low(in.readDouble(), in.readInt(), readAll(in, in.readInt()));
      List<Double> told = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        told.add(in.readDouble());
      }
      return Optional.of(new TrainingState(step, vectors, reported, low, told));
    } catch (IOException cut) {
      return Optional.empty();
    }
  }

  private static List<float[]> readAll(DataInputStream in, int count) throws IOException {
    List<float[]> arrays = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      arrays.add(FloatArrays.read(in));
    }
    return arrays;
  }
}
