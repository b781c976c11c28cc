package org.tributary.plugins.study.multisource.bound;

import org.tributary.numerics.quadrature.GaussRules;
import org.tributary.numerics.quadrature.QuadratureRule;
import org.tributary.numerics.special.ErrorFunction;
import org.tributary.numerics.special.GammaFunctions;

/** Exact expectations of Figure 1 of Wang et al. at finite n. */
final class ExpectedTotalVariation {
  private static final int NODES = 48;
  private static final int KNOTS = 24;

  private ExpectedTotalVariation() {}

  /** One model a source. */
  static double separate(GaussianClass facts) {
    Chi all = new Chi(facts.dimension());
    return overCounts(facts, own -> all.mean(chi -> ErrorFunction.erf(chi / Math.sqrt(8.0 * own))));
  }

  /** One model that shares the coordinates the sources share. */
  static double pooled(GaussianClass facts) {
    int shared = facts.dimension() - facts.dissimilar();
    if (shared == 0) {
      return separate(facts);
    }
    Chi common = new Chi(shared);
    double n = facts.samples();
    if (facts.dissimilar() == 0) {
      return common.mean(chi -> ErrorFunction.erf(chi / Math.sqrt(8 * n)));
    }
    Chi specific = new Chi(facts.dissimilar());
    return overCounts(
        facts,
        own ->
            specific.mean(
                a ->
                    common.mean(b -> ErrorFunction.erf(Math.sqrt((a * a / own + b * b / n) / 8)))));
  }

  interface OfCount {
    double at(double own);
  }

  /** The mean over sources with their shares; sources of equal share have equal errors. */
  private static double overCounts(GaussianClass facts, OfCount term) {
    if (facts.imbalance() == 1) {
      return overCounts(facts, 1.0 / facts.sources(), term);
    }
    double sum = 0;
    for (double share : facts.shares()) {
      sum += share * overCounts(facts, share, term);
    }
    return sum;
  }

  /** E over n_k ~ Binomial(n, p), summed where its probability exceeds 1e-14. */
  private static double overCounts(GaussianClass facts, double p, OfCount term) {
    int n = facts.samples();
    if (facts.sources() == 1 || facts.fixedCounts()) {
      return term.at(n * p);
    }
    double centre = n * p;
    double spread = 8 * Math.sqrt(n * p * (1 - p)) + 8;
    int low = (int) Math.max(0, Math.floor(centre - spread));
    int high = (int) Math.min(n, Math.ceil(centre + spread));
    OfCount cheap =
        high - low > 2 * KNOTS && 16L * low >= high ? interpolated(term, low, high) : term;
    double sum = 0;
    double mass = 0;
    for (int own = low; own <= high; own++) {
      double log =
          GammaFunctions.logGamma(n + 1)
              - GammaFunctions.logGamma(own + 1)
              - GammaFunctions.logGamma(n - own + 1)
              + own * Math.log(p)
              + (n - own) * Math.log1p(-p);
      double probability = Math.exp(log);
      if (probability > 1e-14) {
        sum += probability * cheap.at(Math.max(1, own));
        mass += probability;
      }
    }
    return sum / mass;
  }

  /**
   * The term through Chebyshev knots in u = 1 / sqrt(n_k), in which it is analytic: a few hundred
   * double sums become a few dozen. To 1e-10 where {@code 16 low >= high}.
   */
  static OfCount interpolated(OfCount term, int low, int high) {
    double least = 1 / Math.sqrt(high);
    double most = 1 / Math.sqrt(low);
    double[] knots = new double[KNOTS];
    double[] values = new double[KNOTS];
    double[] weights = new double[KNOTS];
    for (int i = 0; i < KNOTS; i++) {
      double angle = Math.PI * (2 * i + 1) / (2.0 * KNOTS);
      knots[i] = (least + most) / 2 + (most - least) / 2 * Math.cos(angle);
      values[i] = term.at(1 / (knots[i] * knots[i]));
      weights[i] = (i % 2 == 0 ? 1 : -1) * Math.sin(angle);
    }
    return own -> {
      double u = 1 / Math.sqrt(own);
      double above = 0;
      double below = 0;
      for (int i = 0; i < KNOTS; i++) {
        if (u == knots[i]) {
          return values[i];
        }
        double share = weights[i] / (u - knots[i]);
        above += share * values[i];
        below += share;
      }
      return above / below;
    };
  }

  /** The chi law of a number of degrees of freedom, as a quadrature rule. */
  private static final class Chi {
    private final double[] nodes;
    private final double[] weights;

    Chi(int degrees) {
      double centre = Math.sqrt(degrees);
      QuadratureRule rule = GaussRules.legendre(NODES, Math.max(0, centre - 7), centre + 7);
      nodes = new double[NODES];
      weights = new double[NODES];
      double logNorm = (1 - degrees / 2.0) * Math.log(2) - GammaFunctions.logGamma(degrees / 2.0);
      for (int i = 0; i < NODES; i++) {
        double x = rule.node(i);
        nodes[i] = x;
        weights[i] = rule.weight(i) * Math.exp(logNorm + (degrees - 1) * Math.log(x) - x * x / 2);
      }
    }

    interface OfChi {
      double at(double chi);
    }

    double mean(OfChi term) {
      double sum = 0;
      for (int i = 0; i < NODES; i++) {
        sum += weights[i] * term.at(nodes[i]);
      }
      return sum;
    }
  }
}
