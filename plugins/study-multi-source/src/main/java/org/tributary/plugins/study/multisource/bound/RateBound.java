package org.tributary.plugins.study.multisource.bound;

import java.util.ArrayList;
import java.util.List;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Position;

/**
 * The rate of a class, without constant and logarithm: the dashed curves of the paper's Figure 1.
 * The ratio of its two curves is sqrt(1 - ((K-1)/K) beta_sim).
 */
record RateBound(ClassReader<?> reader) implements Bound {

  @Override
  public Meaning meaning() {
    return Meaning.RATE;
  }

  @Override
  public List<BoundValue> at(BoundInput input) {
    List<BoundValue> values = new ArrayList<>();
    reader
        .read(input)
        .ifPresent(
            models ->
                Trainings.each(
                    input.facts(),
                    (training, arm) ->
                        values.add(
                            new BoundValue(
                                "rate",
                                arm,
                                "average-tv",
                                Position.none(),
                                models.rate(training)))));
    return values;
  }

  @Override
  public List<Assumption> assumptions(BoundInput input) {
    return reader.assumptions(input);
  }
}
