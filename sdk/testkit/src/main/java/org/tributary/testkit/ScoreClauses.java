package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.Noised;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.law.Score;

/** Scores belong to the law that offers them, with noise and without. */
final class ScoreClauses {
  private static final int POINTS = 6;
  private static final int DRAWS = 2000;
  private static final double EQUAL = 1e-6;
  private static final double CLOSE = 1e-3;

  /** A slope that is uncertain by more of itself says nothing. */
  private static final double ROUGH = 0.05;

  private static final double[] LEVELS = {0.5, 2};

  private ScoreClauses() {}

  /** The score is the gradient of the log-density. */
  static void gradient(Law law, RandomStream stream) {
    RealDraws.onReals(law);
    NotApplicable.unless(
        law.as(LogDensity.class).isPresent(), "there are no log-densities to differentiate");
    LogDensity density = law.as(LogDensity.class).orElseThrow();
    Score score = law.as(Score.class).orElseThrow();
    int compared = 0;
    for (int source = 0; source < law.sources(); source++) {
      int own = source;
      double[] scales =
          RealDraws.spreads(RealDraws.of(law, source, 200, stream.child("scale", source)));
      DMatrixRMaj points = RealDraws.of(law, source, POINTS, stream.child("points", source));
      DMatrixRMaj said = score.score(source, points);
      Gradient seen =
          Gradient.of(at -> density.logDensity(own, RealDraws.samples(law, at)), points, scales);
      for (int cell = 0; cell < said.data.length; cell++) {
        int column = cell % said.numCols;
        double size = Math.max(Math.abs(said.data[cell]), 1 / scales[column]);
        double error = seen.errors().data[cell];
        unless(Double.isFinite(said.data[cell]), "a score is a number", "it is " + said.data[cell]);
        if (error <= ROUGH * size) {
          compared++;
          unless(
              Math.abs(said.data[cell] - seen.values().data[cell]) <= CLOSE * size + 3 * error,
              "score is the gradient of logDensity",
              "source "
                  + source
                  + ", column "
                  + column
                  + ": score "
                  + said.data[cell]
                  + ", slope of logDensity "
                  + seen.values().data[cell]);
        }
      }
    }
    NotApplicable.unless(compared > 0, "the log-density is too rough to differentiate");
  }

  /**
   * Of {@code y = x + level z}: {@code E s(y) = 0} and {@code E (y - c) s(y)' = -I} whatever the
   * law (Stein's identity), to six standard errors of the draws.
   */
  static void underNoise(Law law, RandomStream stream) {
    RealDraws.onReals(law);
    NoisedScore score = law.as(NoisedScore.class).orElseThrow();
    for (int source = 0; source < law.sources(); source++) {
      for (double share : LEVELS) {
        RandomStream own = stream.child("noise " + share, source);
        DMatrixRMaj rows = RealDraws.of(law, source, DRAWS, own.child("draws"));
        double level = share * RealDraws.mean(RealDraws.spreads(rows));
        DMatrixRMaj noisy = noisy(rows, level, own.child("noise"));
        stein(noisy, score.noisedScore(source, noisy, level), "source " + source + ", " + level);
      }
    }
    law.as(Score.class).ifPresent(bare -> withoutNoise(law, score, bare, stream));
  }

  private static void stein(DMatrixRMaj points, DMatrixRMaj scores, String where) {
    String clause = "noisedScore is the score of draws with noise of that level";
    for (int j = 0; j < points.numCols; j++) {
      double[] own = RealDraws.column(scores, j);
      RealDraws.meanIs(0, own, clause, "the mean score of column " + j + ", " + where);
      for (int i = 0; i < points.numCols; i++) {
        double[] values = RealDraws.column(points, i);
        double centre = RealDraws.mean(values);
        Arrays.setAll(values, row -> (values[row] - centre) * own[row]);
        RealDraws.meanIs(
            i == j ? -1 : 0,
            values,
            clause,
            "the mean of value " + i + " times score " + j + ", " + where);
      }
    }
  }

  private static void withoutNoise(Law law, NoisedScore noised, Score score, RandomStream stream) {
    for (int source = 0; source < law.sources(); source++) {
      DMatrixRMaj points = RealDraws.of(law, source, POINTS, stream.child("points", source));
      same(
          score.score(source, points),
          noised.noisedScore(source, points, 0),
          "noisedScore at level 0 is score",
          source);
    }
  }

  private static void same(DMatrixRMaj first, DMatrixRMaj second, String clause, int source) {
    for (int cell = 0; cell < first.data.length; cell++) {
      RealDraws.same(first.data[cell], second.data[cell], EQUAL, clause, "source " + source);
    }
  }

  /** A law under noise is the law of rows plus noise; under none it is the law itself. */
  static void noisedLaw(Law law, RandomStream stream) {
    RealDraws.onReals(law);
    Noised noised = law.as(Noised.class).orElseThrow();
    for (int source = 0; source < law.sources(); source++) {
      RandomStream own = stream.child("noised", source);
      DMatrixRMaj rows = RealDraws.of(law, source, DRAWS, own.child("draws"));
      double level = RealDraws.mean(RealDraws.spreads(rows));
      DMatrixRMaj expected = noisy(rows, level, own.child("noise"));
      Law under = noised.noised(level);
      DMatrixRMaj drawn = RealDraws.of(under, source, DRAWS, own.child("noisy draws"));
      spread(drawn, expected, source);
      int which = source;
      DMatrixRMaj points = RealDraws.of(law, source, POINTS, own.child("points"));
      under
          .as(Score.class)
          .flatMap(
              first ->
                  law.as(NoisedScore.class)
                      .map(second -> second.noisedScore(which, points, level))
                      .map(second -> new DMatrixRMaj[] {first.score(which, points), second}))
          .ifPresent(
              both -> same(both[0], both[1], "noised(level) has the score noisedScore", which));
    }
    law.as(LogDensity.class)
        .ifPresent(density -> equalLaw(law, density, noised.noised(0), stream.child("none")));
  }

  private static void spread(DMatrixRMaj drawn, DMatrixRMaj expected, int source) {
    String clause = "noised(level) draws rows plus noise of that level";
    for (int i = 0; i < drawn.numCols; i++) {
      double[] second = RealDraws.column(expected, i);
      double centre = RealDraws.mean(second);
      RealDraws.meansAre(
          centre,
          RealDraws.error(second),
          RealDraws.column(drawn, i),
          clause,
          "source " + source + ", the mean of column " + i);
      double[] squares = squares(second, centre);
      RealDraws.meansAre(
          RealDraws.mean(squares),
          RealDraws.error(squares),
          squares(RealDraws.column(drawn, i), centre),
          clause,
          "source " + source + ", the square of column " + i);
    }
  }

  private static double[] squares(double[] values, double centre) {
    return Arrays.stream(values).map(each -> (each - centre) * (each - centre)).toArray();
  }

  private static void equalLaw(Law law, LogDensity density, Law other, RandomStream stream) {
    NotApplicable.unless(other.as(LogDensity.class).isPresent(), "its noised laws have no density");
    for (int source = 0; source < law.sources(); source++) {
      DMatrixRMaj points = RealDraws.of(law, source, POINTS, stream.child("points", source));
      double[] first = density.logDensity(source, RealDraws.samples(law, points));
      double[] second =
          other
              .as(LogDensity.class)
              .orElseThrow()
              .logDensity(source, RealDraws.samples(law, points));
      for (int row = 0; row < first.length; row++) {
        RealDraws.same(
            first[row], second[row], EQUAL, "noised(0) is an equal law", "source " + source);
      }
    }
  }

  private static DMatrixRMaj noisy(DMatrixRMaj rows, double level, RandomStream stream) {
    DMatrixRMaj noisy = rows.copy();
    Arrays.setAll(noisy.data, i -> rows.data[i] + level * stream.nextGaussian());
    return noisy;
  }
}
