package org.tributary.testkit;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Cholesky;
import org.tributary.numerics.linear.NotPositiveDefiniteException;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.law.GaussianForm;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.Moments;
import org.tributary.sdk.law.Support;
import org.tributary.sdk.law.Tempered;
import org.tributary.sdk.space.Kind;

/** What a law says of its place and spread is what it draws, and what its density is. */
final class MomentClauses {
  private static final int DRAWS = 2000;
  private static final int POINTS = 20;
  private static final double EQUAL = 1e-6;
  private static final double[] FACTORS = {0.5, 2};

  private MomentClauses() {}

  /** {@link Moments} against draws. */
  static void moments(Law law, RandomStream stream) {
    Moments said = law.as(Moments.class).orElseThrow();
    ofDraws(law, said::mean, said::covariance, stream);
  }

  /** {@link GaussianForm} against draws, and against the density where there is one. */
  static void gaussian(Law law, RandomStream stream) {
    GaussianForm said = law.as(GaussianForm.class).orElseThrow();
    ofDraws(law, said::mean, said::covariance, stream);
    law.as(LogDensity.class).ifPresent(density -> ofDensity(law, said, density, stream));
  }

  /** Means and covariances to six standard errors of 2,000 draws. */
  private static void ofDraws(
      Law law,
      IntFunction<double[]> means,
      IntFunction<DMatrixRMaj> covariances,
      RandomStream stream) {
    RealDraws.onReals(law);
    String clause = "mean(k) and covariance(k) are those of draws of source k";
    for (int source = 0; source < law.sources(); source++) {
      DMatrixRMaj draws = RealDraws.of(law, source, DRAWS, stream.child("draws", source));
      double[] mean = means.apply(source);
      DMatrixRMaj covariance = covariances.apply(source);
      for (int i = 0; i < draws.numCols; i++) {
        double[] first = apart(draws, i, mean[i]);
        String where = "source " + source + ", ";
        RealDraws.meanIs(0, first, clause, where + "column " + i + " less its mean");
        for (int j = 0; j <= i; j++) {
          double[] second = apart(draws, j, mean[j]);
          Arrays.setAll(second, row -> first[row] * second[row]);
          String entry = where + "covariance of columns " + i + " and " + j;
          RealDraws.meanIs(covariance.get(i, j), second, clause, entry);
          RealDraws.same(covariance.get(i, j), covariance.get(j, i), EQUAL, clause, entry);
        }
      }
    }
  }

  private static double[] apart(DMatrixRMaj draws, int column, double mean) {
    double[] values = RealDraws.column(draws, column);
    Arrays.setAll(values, row -> values[row] - mean);
    return values;
  }

  private static void ofDensity(
      Law law, GaussianForm said, LogDensity density, RandomStream stream) {
    for (int source = 0; source < law.sources(); source++) {
      DMatrixRMaj points = RealDraws.of(law, source, POINTS, stream.child("points", source));
      double[] logs = density.logDensity(source, RealDraws.samples(law, points));
      Cholesky factor = factor(said.covariance(source));
      double[] squares = factor.squaredMahalanobis(points, said.mean(source));
      double constant = factor.logDeterminant() + points.numCols * Math.log(2 * Math.PI);
      for (int row = 0; row < logs.length; row++) {
        RealDraws.same(
            -(squares[row] + constant) / 2,
            logs[row],
            EQUAL,
            "logDensity is that of the Gaussian with mean(k) and covariance(k)",
            "source " + source + ", row " + row);
      }
    }
  }

  private static Cholesky factor(DMatrixRMaj covariance) {
    try {
      return Cholesky.of(covariance);
    } catch (NotPositiveDefiniteException flat) {
      throw new NotApplicable("a covariance has no inverse, so there is no density to compare");
    }
  }

  /**
   * {@code log q_f(x) - log q_f(y) = (log q(x) - log q(y)) / f} of rows that differ in one column.
   */
  static void tempered(Law law, RandomStream stream) {
    Tempered tempered = law.as(Tempered.class).orElseThrow();
    NotApplicable.unless(
        law.space().allCategories() || law.as(GaussianForm.class).isPresent(),
        "it is tried on Gaussian laws and on category columns");
    LogDensity density = CapabilityClauses.density(law);
    for (double factor : FACTORS) {
      LogDensity other = CapabilityClauses.density(tempered.tempered(factor));
      for (int source = 0; source < law.sources(); source++) {
        Samples points = law.sample(source, POINTS, stream.child("points", source));
        Samples moved = lastMoved(points);
        double[] before = density.logDensity(source, points);
        double[] beside = density.logDensity(source, moved);
        double[] after = other.logDensity(source, points);
        double[] besideAfter = other.logDensity(source, moved);
        for (int row = 0; row < before.length; row++) {
          RealDraws.same(
              (before[row] - beside[row]) / factor,
              after[row] - besideAfter[row],
              EQUAL,
              "tempered(factor) has the density to the power 1/factor",
              "log-ratio of two rows of source " + source + ", factor " + factor);
        }
      }
    }
  }

  private static Samples lastMoved(Samples points) {
    int last = points.space().width() - 1;
    SamplesBuilder moved = new SamplesBuilder(points.space(), points.sources());
    for (int row = 0; row < points.size(); row++) {
      double[] values = new double[last + 1];
      points.copyRow(row, values, 0);
      values[last] =
          points.space().kind(last) instanceof Kind.Category category
              ? (values[last] + 1) % category.levels().size()
              : values[last] + 1;
      moved.add(values, points.source(row), row);
    }
    return moved.build();
  }

  /** Draws lie in the box. */
  static void support(Law law, RandomStream stream) {
    Support box = law.as(Support.class).orElseThrow();
    for (int source = 0; source < law.sources(); source++) {
      Samples draws = law.sample(source, DRAWS, stream.child("draws", source));
      for (int row = 0; row < draws.size(); row++) {
        for (int i = 0; i < draws.length(row); i++) {
          double value = draws.value(row, i);
          BrokenClause.unless(
              value >= box.lower()[i] && value <= box.upper()[i],
              "draws lie between lower() and upper()",
              "source "
                  + source
                  + ", position "
                  + i
                  + ": "
                  + value
                  + ", not in ["
                  + box.lower()[i]
                  + ", "
                  + box.upper()[i]
                  + "]");
        }
      }
    }
  }
}
