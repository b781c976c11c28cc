package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LawCapabilities;
import org.tributary.sdk.law.LogDensity;

/** What every law promises, fitted or known. */
final class LawClauses {
  private static final int DRAWS = 7;

  private LawClauses() {}

  /** What a law offers: every capability it lists, the SDK's or a plugin's, and gives. */
  static Set<Class<?>> capabilities(Law law) {
    Set<Class<?>> offered = new HashSet<>(LawCapabilities.of(law));
    offered.remove(Law.class);
    return offered;
  }

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

  /** The same stream gives the same draws. */
  static void drawsRepeat(Law law, RandomStream stream) {
    sameDraws(law, law, 0, stream, "the same stream gives the same draws");
  }

  /** Two laws draw alike, within a relative tolerance. */
  static void sameDraws(
      Law first, Law second, double tolerance, RandomStream stream, String clause) {
    for (int source = 0; source < first.sources(); source++) {
      Samples a = first.sample(source, DRAWS, stream.child("same", source));
      Samples b = second.sample(source, DRAWS, stream.child("same", source));
      unless(a.size() == b.size(), clause, a.size() + " and " + b.size() + " rows");
      for (int row = 0; row < a.size(); row++) {
        unless(a.length(row) == b.length(row), clause, "row " + row + " differs in length");
        for (int position = 0; position < a.length(row); position++) {
          same(a.value(row, position), b.value(row, position), tolerance, clause, "draw " + row);
        }
      }
    }
  }

  /** Two laws have the same log-densities, where both offer them. */
  static void sameDensity(Law first, Law second, Samples at, double tolerance, String clause) {
    if (first.as(LogDensity.class).isEmpty() || second.as(LogDensity.class).isEmpty()) {
      return;
    }
    for (int source = 0; source < first.sources(); source++) {
      double[] a = first.as(LogDensity.class).orElseThrow().logDensity(source, at);
      double[] b = second.as(LogDensity.class).orElseThrow().logDensity(source, at);
      for (int row = 0; row < a.length; row++) {
        same(a[row], b[row], tolerance, clause, "log-density of row " + row);
      }
    }
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

  private static void same(double a, double b, double tolerance, String clause, String what) {
    boolean equal =
        Double.compare(a, b) == 0
            || Math.abs(a - b) <= tolerance * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    unless(equal, clause, what + " is " + a + " once and " + b + " then");
  }
}
