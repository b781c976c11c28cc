package org.tributary.plugins.score;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.tributary.sdk.space.Space;

/** The bytes of a {@link ScoreModel}: version, family, K, and for each source frame and score. */
final class ScoreFormat {
  private static final int VERSION = 1;

  private ScoreFormat() {}

  static void write(ScoreModel model, ScoreSetting setting, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(VERSION);
    data.writeUTF(setting.id());
    data.writeInt(model.sources());
    for (SourceScore each : model.scores()) {
      each.frame().write(data);
      each.field().write(data);
    }
    data.flush();
  }

  static ScoreModel read(ScoreSetting setting, ScoreLearning learning, Space space, InputStream in)
      throws IOException {
    DataInputStream data = new DataInputStream(in);
    int version = data.readInt();
    if (version != VERSION) {
      throw new IOException(
          "a diffusion of format " + version + ", this plugin reads format " + VERSION);
    }
    String id = data.readUTF();
    if (!id.equals(setting.id())) {
      throw new IOException("a model of family " + id + ", wanted " + setting.id());
    }
    int sources = data.readInt();
    List<SourceScore> scores = new ArrayList<>();
    for (int k = 0; k < sources; k++) {
      Frame frame = Frame.read(data);
      SourceScore score = new SourceScore(setting, frame, learning.read(data));
      if (score.field().dimension() != space.width()) {
        throw new IOException(
            "a model of " + score.field().dimension() + " columns, wanted " + space.width());
      }
      scores.add(score);
    }
    return new ScoreModel(space, setting, scores);
  }
}
