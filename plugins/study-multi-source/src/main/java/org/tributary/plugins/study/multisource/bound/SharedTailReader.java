package org.tributary.plugins.study.multisource.bound;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tributary.sdk.Facts;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.BoundInput;

/** Reads {@link SharedTailClass} from what a family of tables publishes. */
record SharedTailReader() implements ClassReader<ConditionalClass> {

  @Override
  public Optional<SharedTailClass> read(BoundInput input) {
    Facts facts = input.facts();
    OptionalDouble sources = facts.number("study.sources");
    OptionalDouble samples = facts.number("study.samples");
    OptionalDouble heads = facts.number("family.head-outcomes");
    OptionalDouble tails = facts.number("family.tail-outcomes");
    boolean all =
        sources.isPresent() && samples.isPresent() && heads.isPresent() && tails.isPresent();
    return all && heads.getAsDouble() * tails.getAsDouble() > 1
        ? Optional.of(
            new SharedTailClass(
                (int) sources.getAsDouble(),
                (int) samples.getAsDouble(),
                (long) heads.getAsDouble(),
                (long) tails.getAsDouble()))
        : Optional.empty();
  }

  @Override
  public List<Assumption> assumptions(BoundInput input) {
    Optional<Object> truth = input.facts().get("source.head");
    Optional<Object> fitted = input.facts().get("family.head");
    Status realizable =
        truth.isEmpty() || fitted.isEmpty()
            ? Status.UNKNOWN
            : truth.get().toString().equals(fitted.get().toString()) ? Status.MET : Status.VIOLATED;
    return List.of(
        new Assumption(
            "the sources differ in exactly the columns whose table is not shared in the fit",
            realizable,
            "first columns of their own: in truth "
                + truth.map(Object::toString).orElse("not said")
                + ", in the fit "
                + fitted.map(Object::toString).orElse("not said")),
        new Assumption(
            "all outcomes are about equally likely",
            Status.UNKNOWN,
            "skewed tables gain less from sharing than the count of probabilities says"));
  }
}
