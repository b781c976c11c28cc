package org.tributary.engine.run.fit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.tributary.cells.CellStore;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ToldSeries;
import org.tributary.sdk.model.ToldSeries.Point;

/**
 * The models of one fit as bytes, in the order the training made them: those of training times
 * along the way, and the last of each model fitted. A separate training fits one a source.
 *
 * @param models in order
 * @param rows whether one of them holds rows that it was fitted to
 * @param told along the trainings, thinned
 */
record KeptModels(List<Kept> models, boolean rows, List<ToldSeries> told) {
  private static final int FORMAT = 3;

  /**
   * One model.
   *
   * @param time training time; empty for the last model of a fit
   */
  record Kept(OptionalDouble time, byte[] bytes) {}

  KeptModels {
    models = List.copyOf(models);
    told = List.copyOf(told);
  }

  static byte[] saved(Model model) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      model.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("saving a model failed: " + e.getMessage(), e);
    }
  }

  byte[] bytes() {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeByte(rows ? CellStore.HOLDS_ROWS : 0);
      out.writeInt(FORMAT);
      out.writeInt(models.size());
      for (Kept model : models) {
        out.writeBoolean(model.time().isPresent());
        out.writeDouble(model.time().orElse(0));
        out.writeInt(model.bytes().length);
        out.write(model.bytes());
      }
      write(told, out);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot fail to be written", e);
    }
  }

  /**
   * Reads them back.
   *
   * @throws IOException when the bytes are of another format
   */
  static KeptModels of(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    boolean rows = in.readByte() == CellStore.HOLDS_ROWS;
    int format = in.readInt();
    if (format != FORMAT) {
      throw new IOException("kept models of format " + format);
    }
    List<Kept> models = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      boolean timed = in.readBoolean();
      double time = in.readDouble();
      byte[] model = in.readNBytes(in.readInt());
      models.add(new Kept(timed ? OptionalDouble.of(time) : OptionalDouble.empty(), model));
    }
    return new KeptModels(models, rows, told(in));
  }

  private static void write(List<ToldSeries> told, DataOutputStream out) throws IOException {
    out.writeInt(told.size());
    for (ToldSeries series : told) {
      out.writeInt(series.model());
      out.writeUTF(series.name());
      out.writeInt(series.points().size());
      for (Point point : series.points()) {
        out.writeDouble(point.time());
        out.writeDouble(point.value());
      }
    }
  }

  private static List<ToldSeries> told(DataInputStream in) throws IOException {
    List<ToldSeries> told = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      int model = in.readInt();
      String name = in.readUTF();
      List<Point> points = new ArrayList<>();
      for (int more = in.readInt(); more > 0; more--) {
        points.add(new Point(in.readDouble(), in.readDouble()));
      }
      told.add(new ToldSeries(model, name, points));
    }
    return told;
  }
}
