package org.tributary.plugins.score;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.score.closed.EmpiricalField;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.Noised;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.Reversal;
import org.tributary.sdk.law.ReverseProcess;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.space.Space;

/** One diffusion a source, and what it offers; the numbers come from {@link SourceScore}. */
final class ScoreModel
    implements Model, LogDensity, Score, NoisedScore, Noised, ReverseProcess, ParameterCount {
  static final Origin DRAWN = Origin.synthetic(1);

  private final Space space;
  private final ScoreSetting setting;
  private final List<SourceScore> scores;

  ScoreModel(Space space, ScoreSetting setting, List<SourceScore> scores) {
    this.space = space;
    this.setting = setting;
    this.scores = List.copyOf(scores);
  }

  List<SourceScore> scores() {
    return scores;
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return scores.size();
  }

  @Override
  public <C> Optional<C> as(Class<C> capability) {
    return setting.offered(space.width()).contains(capability)
        ? Model.super.as(capability)
        : Optional.empty();
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    DMatrixRMaj points =
        count == 0 ? new DMatrixRMaj(0, space.width()) : scores.get(source).sample(count, stream);
    return MatrixSamples.ofSource(space, points, source, sources(), DRAWN);
  }

  @Override
  public double[] logDensity(int source, Samples points) {
    return scores.get(source).logDensity(points.toMatrix(), 0);
  }

  @Override
  public DMatrixRMaj score(int source, DMatrixRMaj points) {
    return scores.get(source).score(points, 0);
  }

  @Override
  public DMatrixRMaj noisedScore(int source, DMatrixRMaj points, double level) {
    return scores.get(source).score(points, level);
  }

  @Override
  public Law noised(double level) {
    if (!(level >= 0) || Double.isInfinite(level)) {
      throw new IllegalArgumentException("level must be >= 0 and finite, was " + level);
    }
    return level == 0 ? this : new NoisyLaw(this, level);
  }

  @Override
  public DMatrixRMaj reverse(
      int source, DMatrixRMaj points, double level, Reversal how, RandomStream stream) {
    return scores.get(source).reverse(points, level, how, stream);
  }

  @Override
  public long parameters() {
    return scores.stream().mapToLong(each -> each.field().parameters()).sum();
  }

  @Override
  public boolean holdsRows() {
    return scores.stream().anyMatch(each -> each.field() instanceof EmpiricalField);
  }

  @Override
  public void save(OutputStream out) throws IOException {
    ScoreFormat.write(this, setting, out);
  }
}
