package org.tributary.plugins.score;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tributary.sdk.Facts;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.Capabilities.Repeatability;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Space;

/** A diffusion for each source; nothing is shared between sources. */
record ScoreFamily(ScoreSetting setting, ScoreLearning learning) implements ModelFamily {

  @Override
  public Capabilities capabilities(Space space) {
    if (!space.allReal()) {
      throw new OptionException(
          "",
          "family "
              + setting.id()
              + " models real columns only, the data are "
              + space.describe()
              + "; use gaussian-copula for mixed tables or categorical for categories");
    }
    learning.check(space);
    Capabilities offered =
        new Capabilities(
            setting.offered(space.width()), false, !setting.exact(), Repeatability.BITWISE);
    return setting.exact() ? offered : offered.approximating();
  }

  @Override
  public Facts facts(Space space, int sources) {
    Facts noise =
        new Facts(
            Map.of(
                "noise.floor",
                setting.range().floor(),
                "noise.top",
                setting.range().top(),
                "noise.scaling",
                setting.scaling().name().toLowerCase(Locale.ROOT)));
    return noise.with(learning.facts(space.width()));
  }

  @Override
  public Model fit(Samples samples, FitContext context) {
    if (context.warmStart().isPresent()) {
      throw new IllegalArgumentException(
          "family "
              + setting.id()
              + " cannot go on from a trained model: use pooled, separate or merged training");
    }
    List<Frame> frames = new ArrayList<>();
    List<ScoreCurve> curves = new ArrayList<>();
    for (int k = 0; k < samples.sources(); k++) {
      Samples own = samples.sources() == 1 ? samples : samples.ofSource(k);
      SourceRows rows = SourceRows.of(own, k, setting.scaling());
      frames.add(rows.frame());
      curves.add(learning.learn(rows, context.stream().child("score", k), context));
    }
    for (double time : context.trainingTimes()) {
      context.checkCancelled();
      context.at(time, model(samples.space(), frames, curves, time));
    }
    return model(samples.space(), frames, curves, setting.trainingTime());
  }

  private ScoreModel model(Space space, List<Frame> frames, List<ScoreCurve> curves, double time) {
    List<SourceScore> sources = new ArrayList<>();
    for (int k = 0; k < frames.size(); k++) {
      sources.add(new SourceScore(setting, frames.get(k), curves.get(k).at(time)));
    }
    return new ScoreModel(space, setting, sources);
  }

  @Override
  public Model load(Space space, InputStream in) throws IOException {
    return ScoreFormat.read(setting, learning, space, in);
  }
}
