package org.tributary.plugins.score;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.score.diffusion.ExactField;
import org.tributary.plugins.score.diffusion.FlowDensity;
import org.tributary.plugins.score.diffusion.LevelRange;
import org.tributary.plugins.score.diffusion.LineDensity;
import org.tributary.plugins.score.diffusion.ReverseEquation;
import org.tributary.plugins.score.diffusion.ScoreField;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.law.Reversal;

/**
 * The diffusion of one source, in the data's units: the law is that of the rows at the noise floor.
 *
 * @param setting what the family's models share
 * @param frame coordinates of the noise
 * @param field the score in them
 */
record SourceScore(ScoreSetting setting, Frame frame, ScoreField field) {
  /** Levels are compared with the trained range up to this, relative. */
  private static final double ROUNDING = 1e-9;

  /** Score of the law under noise of a level; at the floor where the level is below it. */
  DMatrixRMaj score(DMatrixRMaj points, double level) {
    DMatrixRMaj score = field.at(frame.inside(points), inside(level)).score();
    for (int i = 0; i < score.data.length; i++) {
      score.data[i] /= frame.scale();
    }
    return score;
  }

  private double inside(double level) {
    return Math.max(setting.range().floor(), known(level / frame.scale()));
  }

  private double known(double level) {
    double top = setting.range().top();
    if (!(level >= 0) || !(field instanceof ExactField) && level > top * (1 + ROUNDING)) {
      throw new IllegalArgumentException(
          "noise level must be between 0 and "
              + top * frame.scale()
              + ", the greatest that family "
              + setting.id()
              + " was trained for, was "
              + level * frame.scale()
              + ": raise noise.to");
    }
    return Math.min(level, field instanceof ExactField ? level : top);
  }

  /**
   * Log-density of the law under noise of a level; at the floor where the level is below it.
   *
   * @param level 0 unless the score is exact
   */
  double[] logDensity(DMatrixRMaj points, double level) {
    double volume = field.dimension() * Math.log(frame.scale());
    DMatrixRMaj y = frame.inside(points);
    double[] result =
        field instanceof ExactField exact ? exact.logDensity(y, inside(level)) : integrated(y);
    for (int row = 0; row < result.length; row++) {
      result[row] -= volume;
    }
    return result;
  }

  private double[] integrated(DMatrixRMaj y) {
    if (setting.drawsFromLine(field.dimension())) {
      LineDensity density = line();
      return Arrays.stream(y.data).map(density::logDensity).toArray();
    }
    return new FlowDensity(setting.density().flowSteps())
        .logDensity(field, y, setting.range(), frame.prior());
  }

  /** Deviation of what is added to draws, so that they have the noise of a level in all. */
  double added(double level) {
    double had = setting.reversal().denoise() ? 0 : setting.range().floor() * frame.scale();
    return Math.sqrt(Math.max(0, (level - had) * (level + had)));
  }

  private LineDensity line() {
    DensityOptions options = setting.density();
    double floor = setting.range().floor();
    double margin = 3 * Math.sqrt(frame.prior().variance()[0] + floor * floor);
    double shift = frame.shift()[0];
    double from =
        options.from().map(x -> (x - shift) / frame.scale()).orElse(frame.least()[0] - margin);
    double to =
        options.to().map(x -> (x - shift) / frame.scale()).orElse(frame.greatest()[0] + margin);
    return LineDensity.of(field, floor, from, to, options.gridPoints());
  }

  DMatrixRMaj sample(int count, RandomStream stream) {
    LevelRange range = setting.range();
    if (setting.drawsFromLine(field.dimension())) {
      return frame.restored(DMatrixRMaj.wrap(count, 1, line().draw(count, stream)));
    }
    if (range.single()) {
      throw new TributaryException(
          "not-samplable",
          "family "
              + setting.id()
              + " was trained at one noise level, from which no point of several columns can be"
              + " drawn: set noise.to above noise.from");
    }
    DMatrixRMaj start = frame.prior().draw(count, range.top(), stream.child("start"));
    Reversal how = setting.reversal().reversal();
    return reversed(start, range.top(), how, stream.child("reverse"));
  }

  DMatrixRMaj reverse(DMatrixRMaj points, double level, Reversal how, RandomStream stream) {
    if (!(level > 0)) {
      throw new IllegalArgumentException("level must be > 0, was " + level);
    }
    return reversed(frame.inside(points), known(level / frame.scale()), how, stream);
  }

  /** Points of the law from points at a level, both inside; the result is in the data's units. */
  private DMatrixRMaj reversed(
      DMatrixRMaj points, double level, Reversal how, RandomStream stream) {
    double floor = setting.range().floor();
    ReverseEquation equation = new ReverseEquation(field, floor);
    DMatrixRMaj y = equation.run(points, level, how, stream);
    if (setting.reversal().denoise()) {
      y = equation.denoised(y, Math.min(level, floor));
    }
    if (!Arrays.stream(y.data).allMatch(Double::isFinite)) {
      throw new CensoredException(
          Outcome.DIVERGED,
          "the reverse process of family "
              + setting.id()
              + " ran to infinity: train for less time");
    }
    return frame.restored(y);
  }
}
