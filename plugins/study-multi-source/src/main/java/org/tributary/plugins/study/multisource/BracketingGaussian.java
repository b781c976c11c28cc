package org.tributary.plugins.study.multisource;

import java.util.ArrayList;
import java.util.List;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Position;

/**
 * The explicit Gaussian bound of Wang et al.: Theorem 3.2 with the bracketing numbers of Theorem
 * B.1, or the sharper inequality (12) of its proof with the same numbers.
 */
final class BracketingGaussian implements Bound {
  private final double delta;
  private final BracketingGaussianFactory.Form form;

  BracketingGaussian(double delta, BracketingGaussianFactory.Form form) {
    this.delta = delta;
    this.form = form;
  }

  @Override
  public Meaning meaning() {
    return Meaning.UPPER_BOUND;
  }

  @Override
  public List<BoundValue> at(BoundInput input) {
    return GaussianFacts.of(input.facts())
        .map(
            facts -> {
              List<BoundValue> values = new ArrayList<>();
              for (String arm : GaussianFacts.arms()) {
                values.add(
                    new BoundValue(label(), arm, "average-tv", Position.none(), value(facts, arm)));
              }
              return values;
            })
        .orElse(List.of());
  }

  private String label() {
    return form == BracketingGaussianFactory.Form.EXPLICIT ? "Thm 3.2" : "eq. 12";
  }

  double value(GaussianFacts facts, String arm) {
    double n = facts.samples();
    double logBrackets = logBracketingNumber(facts, arm, 1 / n);
    double logTerm = logBrackets + Math.log(1 / delta);
    if (form == BracketingGaussianFactory.Form.EXPLICIT) {
      // R <= 3 sqrt((log N(1/n) + log(1/delta)) / n)
      return 3 * Math.sqrt(logTerm / n);
    }
    // (12) at eps = 1/n: R <= (1/2) sqrt(eps (eps+4) + 2 (eps+2) (eps + (2/n) log(N/delta)))
    double eps = 1 / n;
    return 0.5 * Math.sqrt(eps * (eps + 4) + 2 * (eps + 2) * (eps + 2 / n * logTerm));
  }

  /** Theorem B.1: log N = (free means) log(2 (1+d) B / eps + 1). */
  static double logBracketingNumber(GaussianFacts facts, String arm, double eps) {
    return facts.parameters(arm) * Math.log(2 * (1 + facts.dimension()) * facts.box() / eps + 1);
  }

  @Override
  public List<Assumption> assumptions(BoundInput input) {
    List<Assumption> all = new ArrayList<>(GaussianFacts.assumptions(input));
    GaussianFacts.of(input.facts())
        .ifPresent(
            facts -> {
              boolean enough = facts.samples() >= (1 + facts.dimension()) / 2.0;
              all.add(
                  new Assumption(
                      "n >= (1+d)/2, where the printed bracket is one (erratum of Theorem B.1)",
                      enough ? Status.MET : Status.VIOLATED,
                      "n = " + facts.samples() + ", d = " + facts.dimension()));
            });
    return all;
  }
}
