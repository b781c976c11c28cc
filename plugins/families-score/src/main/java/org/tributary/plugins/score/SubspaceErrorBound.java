package org.tributary.plugins.score;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.tributary.plugins.score.subspace.SubspaceTheory;
import org.tributary.sdk.Facts;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Observation;

/** {@link SubspaceTheory#expectedError} wherever {@code subspace-error} was measured. */
final class SubspaceErrorBound implements Bound {

  @Override
  public Meaning meaning() {
    return Meaning.EXACT;
  }

  @Override
  public List<BoundValue> at(BoundInput input) {
    Facts facts = input.facts();
    OptionalDouble rows = facts.number("study.samples");
    OptionalDouble columns = facts.number("study.dimension");
    OptionalDouble latent = facts.number("family.latent");
    OptionalDouble level = facts.number("family.noise.floor");
    if (rows.isEmpty()
        || columns.isEmpty()
        || latent.isEmpty()
        || level.isEmpty()
        || assumptions(input).stream().anyMatch(each -> each.status() == Status.VIOLATED)) {
      return List.of();
    }
    double value =
        SubspaceTheory.expectedError(
            (int) columns.getAsDouble(),
            (int) latent.getAsDouble(),
            level.getAsDouble(),
            rows.getAsDouble());
    Set<BoundValue> values = new LinkedHashSet<>();
    for (Observation each : input.observations().all()) {
      if (each.metric().equals(SubspaceError.NAME) && !each.position().part().equals("gap")) {
        values.add(new BoundValue("exact", each.arm(), SubspaceError.NAME, each.position(), value));
      }
    }
    return List.copyOf(values);
  }

  @Override
  public List<Assumption> assumptions(BoundInput input) {
    Facts facts = input.facts();
    List<Assumption> all = new ArrayList<>();
    all.add(
        compared(
            "the data are standard normal on as many axes as the subspace has",
            facts.get("source.latent-standard-normal"),
            facts.get("family.latent").map(Object::toString)));
    all.add(
        compared(
            "the subspace is estimated from one noisy copy of each row",
            facts.get("family.copies"),
            Optional.of("1")));
    all.add(compared("there is one source", facts.get("study.sources"), Optional.of("1")));
    all.add(
        compared(
            "the noise is in the data's units",
            facts.get("family.noise.scaling"),
            Optional.of("none")));
    return all;
  }

  private static Assumption compared(String text, Optional<Object> found, Optional<String> wanted) {
    if (found.isEmpty() || wanted.isEmpty()) {
      return new Assumption(text, Status.UNKNOWN, "");
    }
    boolean same = found.get().toString().equals(wanted.get());
    return new Assumption(
        text,
        same ? Status.MET : Status.VIOLATED,
        "it is " + found.get() + ", asked " + wanted.get());
  }
}
