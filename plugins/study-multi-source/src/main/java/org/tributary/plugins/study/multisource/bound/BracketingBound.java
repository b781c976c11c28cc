package org.tributary.plugins.study.multisource.bound;

import java.util.ArrayList;
import java.util.List;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Position;

/** The explicit bound of a class: {@link BracketingTheorem} with the class's bracketing numbers. */
record BracketingBound(BracketingForm form, double delta, ClassReader<BracketedClass> reader)
    implements Bound {

  @Override
  public Meaning meaning() {
    return Meaning.UPPER_BOUND;
  }

  @Override
  public List<BoundValue> at(BoundInput input) {
    List<BoundValue> values = new ArrayList<>();
    reader
        .read(input)
        .ifPresent(
            models ->
                Trainings.each(
                    input.facts(), (training, arm) -> values.add(of(models, training, arm))));
    return values;
  }

  private BoundValue of(BracketedClass models, String training, String arm) {
    double value = BracketingTheorem.bound(form, models, training, delta);
    return new BoundValue(form.label(), arm, "average-tv", Position.none(), value);
  }

  @Override
  public List<Assumption> assumptions(BoundInput input) {
    List<Assumption> all = new ArrayList<>(reader.assumptions(input));
    all.add(Labels.assumption(input.facts()));
    return all;
  }
}
