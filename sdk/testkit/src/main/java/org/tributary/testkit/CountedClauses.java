package org.tributary.testkit;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.LabelPosterior;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.NextTokens;
import org.tributary.sdk.space.Kind;

/** Probabilities of what can be counted (outcomes, labels, tokens) are those of the density. */
final class CountedClauses {
  private static final int POINTS = 40;
  private static final double EQUAL = 1e-6;

  /** Networks count in single precision. */
  private static final double SINGLE = 1e-4;

  private CountedClauses() {}

  /** {@link FiniteForm}: exp of logDensity at each outcome, the first column running fastest. */
  static void outcomes(Law law) {
    NotApplicable.unless(law.space().allCategories(), "it is tried on category columns alone");
    LogDensity density = CapabilityClauses.density(law);
    FiniteForm finite = law.as(FiniteForm.class).orElseThrow();
    int width = law.space().width();
    for (int source = 0; source < law.sources(); source++) {
      double[] said = finite.probabilities(source);
      long outcomes = 1;
      for (int i = 0; i < width; i++) {
        outcomes *= ((Kind.Category) law.space().kind(i)).levels().size();
      }
      BrokenClause.unless(
          said.length == outcomes,
          "there is one probability an outcome",
          said.length + " of " + outcomes);
      SamplesBuilder all = new SamplesBuilder(law.space(), law.sources());
      for (int outcome = 0; outcome < said.length; outcome++) {
        double[] row = new double[width];
        int rest = outcome;
        for (int i = 0; i < width; i++) {
          int levels = ((Kind.Category) law.space().kind(i)).levels().size();
          row[i] = rest % levels;
          rest /= levels;
        }
        all.add(row, source, outcome);
      }
      double[] logs = density.logDensity(source, all.build());
      for (int outcome = 0; outcome < said.length; outcome++) {
        RealDraws.same(
            said[outcome],
            Math.exp(logs[outcome]),
            EQUAL,
            "probabilities are exp of logDensity, the first column running fastest",
            "outcome " + outcome + " of source " + source);
      }
    }
  }

  /**
   * {@link LabelPosterior}: {@code p(k|x) / p(j|x)} is {@code p_k(x) / p_j(x)} times one number for
   * all points, which are how much more probable label k is than j.
   */
  static void labels(Law law, RandomStream stream) {
    NotApplicable.unless(law.sources() > 1, "there is one source");
    LogDensity density = CapabilityClauses.density(law);
    LabelPosterior labels = law.as(LabelPosterior.class).orElseThrow();
    Samples points = law.sample(0, POINTS, stream.child("points"));
    DMatrixRMaj posterior = labels.posterior(points);
    NotApplicable.unless(posterior.numCols == law.sources(), "its labels are not its sources");
    double[] first = density.logDensity(0, points);
    int compared = 0;
    for (int k = 1; k < law.sources(); k++) {
      double[] own = density.logDensity(k, points);
      double odds = Double.NaN;
      for (int row = 0; row < own.length; row++) {
        double prior =
            Math.log(posterior.get(row, k) / posterior.get(row, 0)) - (own[row] - first[row]);
        BrokenClause.unless(
            posterior.get(row, k) >= 0 && posterior.get(row, k) <= 1,
            "posterior is a probability",
            posterior.get(row, k) + " for label " + k);
        if (Double.isFinite(prior)) {
          compared++;
          odds = Double.isNaN(odds) ? prior : odds;
          RealDraws.same(
              odds,
              prior,
              SINGLE,
              "posterior is by Bayes' rule from the densities of the sources",
              "log-odds of labels " + k + " and 0 beyond the densities', at two points");
        }
      }
    }
    NotApplicable.unless(compared > 0, "no point has a finite density under two sources");
  }

  /** {@link NextTokens}: of sequences of one length the log-density is the sum over places. */
  static void tokens(Law law, RandomStream stream) {
    LogDensity density = CapabilityClauses.density(law);
    NextTokens next = law.as(NextTokens.class).orElseThrow();
    for (int source = 0; source < law.sources(); source++) {
      Samples points = law.sample(source, POINTS, stream.child("points", source));
      double[] logs = density.logDensity(source, points);
      double[] lengths = new double[law.space().width() + 1];
      Arrays.fill(lengths, Double.NaN);
      for (int row = 0; row < logs.length; row++) {
        int[] tokens = new int[points.length(row)];
        for (int i = 0; i < tokens.length; i++) {
          tokens[i] = (int) points.value(row, i);
        }
        double[][] places = next.nextTokens(source, tokens);
        double rest = logs[row];
        for (int i = 0; i < tokens.length; i++) {
          rest -= Math.log(places[i][tokens[i]]);
        }
        double before = lengths[tokens.length];
        lengths[tokens.length] = Double.isNaN(before) ? rest : before;
        RealDraws.same(
            lengths[tokens.length],
            rest,
            SINGLE,
            "logDensity is the sum of log nextTokens, but for a number of each length",
            "what is over for two sequences of " + tokens.length + " tokens");
      }
    }
  }
}
