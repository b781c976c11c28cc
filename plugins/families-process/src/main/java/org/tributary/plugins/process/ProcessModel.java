package org.tributary.plugins.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LawCapability;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.law.WarmStart;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.Space;

/**
 * A law whose questions a program answers. It offers what the program offers.
 *
 * @param held one model for all sources, or one a source
 */
record ProcessModel(
    Program program,
    Channel channel,
    Set<Class<?>> capabilities,
    Space space,
    int sources,
    List<HeldModel> held)
    implements Model, LogDensity, Score, NoisedScore, WarmStart {
  private static final int VERSION = 1;

  ProcessModel {
    held = List.copyOf(held);
    if (held.size() != 1 && held.size() != sources) {
      throw new IllegalArgumentException(held.size() + " models for " + sources + " sources");
    }
  }

  @Override
  public <C> Optional<C> as(Class<C> capability) {
    boolean hidden =
        LawCapability.class.isAssignableFrom(capability) && !capabilities.contains(capability);
    return hidden ? Optional.empty() : Model.super.as(capability);
  }

  private boolean alone() {
    return held.size() == sources;
  }

  private Message ask(int source, Message question) {
    question.header().put("source", alone() ? 0 : source);
    return held.get(alone() ? source : 0).ask(channel, question);
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    long seed = Seeds.of(stream);
    if (count == 0) {
      return RowBlocks.none(space, sources);
    }
    Message question = Message.of("sample");
    question.header().put("count", count).put("seed", seed);
    Message answer = ask(source, question);
    return checked(question, () -> RowBlocks.drawn(answer, space, source, sources, count));
  }

  @Override
  public double[] logDensity(int source, Samples points) {
    Message question = Message.of("density").with(RowBlocks.of("points", points.withoutSources()));
    Message answer = points.size() == 0 ? question : ask(source, question);
    return checked(question, () -> RowBlocks.logs(answer, points.size()));
  }

  @Override
  public DMatrixRMaj score(int source, DMatrixRMaj points) {
    return score(source, points, Message.of("score"));
  }

  @Override
  public DMatrixRMaj noisedScore(int source, DMatrixRMaj points, double level) {
    Message question = Message.of("noised-score");
    question.header().put("level", level);
    return score(source, points, question);
  }

  private DMatrixRMaj score(int source, DMatrixRMaj points, Message question) {
    if (points.numRows == 0) {
      return points.copy();
    }
    Message whole = question.with(List.of(RowBlocks.of("points", points)));
    whole.header().put("rows", points.numRows);
    Message answer = ask(source, whole);
    return checked(
        question,
        () -> RowBlocks.matrix(answer.of("answers", Block.Part.VALUE), space, points.numRows));
  }

  private <T> T checked(Message question, java.util.function.Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException wrong) {
      throw program.failure(question, "answers wrong: " + wrong.getMessage(), new LogTail());
    }
  }

  @Override
  public byte[] reached(int source) {
    return held.get(alone() ? source : 0).bytes().clone();
  }

  /** Format version, number of sources, number of models, each with its length. */
  @Override
  public void save(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(VERSION);
    data.writeInt(sources);
    data.writeInt(held.size());
    for (HeldModel model : held) {
      data.writeInt(model.bytes().length);
      data.write(model.bytes());
    }
    data.flush();
  }

  static ProcessModel read(
      Program program, Channel channel, Set<Class<?>> capabilities, Space space, InputStream in)
      throws IOException {
    DataInputStream data = new DataInputStream(in);
    int version = data.readInt();
    if (version != VERSION) {
      throw new IOException(
          "a model of a program in format " + version + ", this plugin reads format " + VERSION);
    }
    int sources = data.readInt();
    int count = data.readInt();
    List<HeldModel> held = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int length = data.readInt();
      byte[] bytes = data.readNBytes(length);
      if (bytes.length != length) {
        throw new IOException(bytes.length + " of " + length + " bytes of a model");
      }
      held.add(HeldModel.of(bytes));
    }
    return new ProcessModel(program, channel, capabilities, space, sources, held);
  }
}
