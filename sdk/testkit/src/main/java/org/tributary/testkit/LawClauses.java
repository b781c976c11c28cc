package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import java.util.Arrays;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;

/** What every law promises, fitted or known. */
final class LawClauses {
  private static final int DRAWS = 7;
  private static final int MANY = 400;

  private LawClauses() {}

  /**
   * Draws have the asked number of rows, the asked source and legal values; none when count is 0.
   */
  static void drawsAreLegal(Law law, RandomStream stream) {
    for (int source = 0; source < law.sources(); source++) {
      Samples drawn = law.sample(source, DRAWS, stream.child("draw", source));
      unless(
          drawn.totalWeight() == DRAWS,
          "sample(source, count, stream) draws count rows",
          "asked for " + DRAWS + ", got " + drawn.totalWeight());
      unless(
          drawn.space().equals(law.space()) && drawn.sources() == law.sources(),
          "draws have the law's space and number of sources",
          drawn.space().describe() + ", " + drawn.sources() + " sources");
      for (int row = 0; row < drawn.size(); row++) {
        unless(
            drawn.source(row) == source,
            "draws are labelled with their source",
            "row " + row + " of source " + source + " has label " + drawn.source(row));
        for (int position = 0; position < drawn.length(row); position++) {
          double value = drawn.value(row, position);
          unless(
              Rows.legal(law.space(), position, value),
              "drawn values are legal in the space",
              "row " + row + ", position " + position + " is " + value);
        }
      }
    }
    long none = law.sample(0, 0, stream.child("none")).totalWeight();
    unless(none == 0, "sample with count 0 draws nothing", "got " + none + " rows");
  }

  /**
   * A draw says nothing of the next: the first number of one and of the next are uncorrelated, to
   * five standard errors, 1 / sqrt(n) each.
   */
  static void drawsAreApart(Law law, RandomStream stream) {
    for (int source = 0; source < law.sources(); source++) {
      Samples drawn = law.sample(source, MANY, stream.child("apart", source));
      double[] first = new double[drawn.size()];
      for (int row = 0; row < first.length; row++) {
        first[row] = drawn.length(row) == 0 ? 0 : drawn.value(row, 0);
      }
      double correlation = withNext(first);
      unless(
          Math.abs(correlation) <= 5 / Math.sqrt(first.length),
          "draws of one call are independent of each other",
          "neighbouring draws have correlation " + correlation);
    }
  }

  private static double withNext(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double product = 0;
    double square = 0;
    for (int i = 0; i < values.length; i++) {
      double deviation = values[i] - mean;
      square += deviation * deviation;
      product += i == 0 ? 0 : deviation * (values[i - 1] - mean);
    }
    return square > 0 ? product / square : 0;
  }

  /** The same stream gives the same draws. */
  static void drawsRepeat(Law law, RandomStream stream) {
    Answers first = Answers.draws(law, stream);
    Clock.awaitTick();
    double apart = first.apart(Answers.draws(law, stream));
    unless(apart == 0, "the same stream gives the same draws", "they differ by " + apart);
  }

  /** Another stream gives other draws. */
  static void drawsFollow(Law law, RandomStream stream) {
    Answers first = Answers.draws(law, stream.child("stream", 0));
    boolean follows = false;
    for (int other = 1; other <= 4 && !follows; other++) {
      follows = first.apart(Answers.draws(law, stream.child("stream", other))) > 0;
    }
    unless(follows, "different streams give different draws", "five streams gave the same");
  }

  /** Drawing and asking for densities changes nothing that is drawn or said later. */
  static void staysAsItWas(Law law, Samples points, RandomStream stream) {
    Answers before = Answers.of(law, points, stream.child("asked"));
    for (int time = 0; time < 3; time++) {
      Answers.of(law, points, stream.child("between", time));
    }
    Answers after = Answers.of(law, points, stream.child("asked"));
    unless(
        before.apart(after) == 0,
        "drawing and asking leave a law as it was",
        "answers differ by " + before.apart(after));
  }

  /** Log-densities are numbers or minus infinity. */
  static void densityIsDefined(Law law, Samples at) {
    law.as(LogDensity.class)
        .ifPresent(
            density -> {
              for (int source = 0; source < law.sources(); source++) {
                double[] values = density.logDensity(source, at);
                unless(
                    values.length == at.size(),
                    "logDensity gives one value a row",
                    values.length + " values for " + at.size() + " rows");
                unless(
                    Arrays.stream(values).noneMatch(Double::isNaN),
                    "logDensity is never NaN",
                    "source " + source + ": " + Arrays.toString(values));
              }
            });
  }
}
