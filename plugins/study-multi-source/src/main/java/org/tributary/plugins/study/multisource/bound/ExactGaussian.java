package org.tributary.plugins.study.multisource.bound;

import java.util.ArrayList;
import java.util.List;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Position;

/**
 * The expected average total variation at finite n, by quadrature: with n_k ~ Binomial(n, p_k), TV
 * = erf(r / (2 sqrt 2)) where r^2 ~ chi2_d / n_k apart, and chi2_d1 / n_k + chi2_(d-d1) / n pooled.
 * An empty source counts as n_k = 1. Where the study fixes the rows of each source, so does n_k.
 */
record ExactGaussian() implements Bound {
  @Override
  public Meaning meaning() {
    return Meaning.EXACT;
  }

  @Override
  public List<BoundValue> at(BoundInput input) {
    List<BoundValue> values = new ArrayList<>();
    GaussianClass.of(input.facts())
        .ifPresent(
            facts -> {
              double pooled = ExpectedTotalVariation.pooled(facts);
              double separate = ExpectedTotalVariation.separate(facts);
              Trainings.each(
                  input.facts(),
                  (training, arm) ->
                      values.add(value(arm, training.equals("pooled") ? pooled : separate)));
            });
    return values;
  }

  private static BoundValue value(String arm, double expected) {
    return new BoundValue("exact", arm, "average-tv", Position.none(), expected);
  }

  @Override
  public List<Assumption> assumptions(BoundInput input) {
    return new GaussianReader(false).assumptions(input);
  }
}
