package org.tributary.plugins.bounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.Bound.Meaning;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Position;
import org.tributary.studies.ArmFacts;

/**
 * What a theorem is about, resolved at one setting: its arms and whether its assumptions hold.
 *
 * @param options as the study file gives them
 * @param label of the curve
 * @param aliases that assumptions may use
 */
record Theorem(TheoremOptions options, String label, Aliases aliases) {

  /**
   * The arms it speaks of: the one named; those trained so (once, unless it follows generations)
   * whose rows are seen as they are; else all at once, as the empty name, or each by itself.
   *
   * @param follows whether it has a value a generation
   * @param each whether every arm has values of its own
   */
  List<String> arms(BoundInput input, boolean follows, boolean each) {
    ArmFacts facts = new ArmFacts(input.facts());
    if (options.arm().isPresent()) {
      boolean there = facts.arms().isEmpty() || facts.arms().contains(options.arm().get());
      return there ? List.of(options.arm().get()) : List.of();
    }
    if (options.training().isPresent()) {
      String training = options.training().get();
      return follows && !facts.arms().isEmpty()
          ? facts.arms().stream()
              .filter(arm -> facts.get(arm, "training").filter(training::equals).isPresent())
              .filter(arm -> facts.get(arm, "observe").isEmpty())
              .toList()
          : facts.trained(training);
    }
    return each ? facts.arms() : List.of("");
  }

  /** Whether something that must hold for an expectation does not. */
  boolean silencedAt(BoundInput input, String arm) {
    return options.meaning() == Meaning.EXACT
        && checked(input, arm).stream().anyMatch(each -> each.status() == Status.VIOLATED);
  }

  private List<Assumption> checked(BoundInput input, String arm) {
    Named named = new Named(input, arm, Position.none());
    return options.assumptions().stream()
        .map(
            each ->
                each.holds()
                    .map(holds -> Comparison.of(holds).check(each.text(), aliases, named))
                    .orElseGet(() -> new Assumption(each.text(), Status.UNKNOWN, "")))
        .toList();
  }

  /** Each assumption as it stands for the arm where it stands worst; no arm to speak of is one. */
  List<Assumption> assumptions(BoundInput input, List<String> arms) {
    List<Assumption> worst = new ArrayList<>();
    for (String arm : arms.isEmpty() ? List.of("") : arms) {
      List<Assumption> here = checked(input, arm);
      for (int i = 0; i < here.size(); i++) {
        if (worst.size() == i) {
          worst.add(here.get(i));
        } else if (gravity(here.get(i)) > gravity(worst.get(i))) {
          worst.set(i, here.get(i));
        }
      }
    }
    if (arms.isEmpty()) {
      worst.add(new Assumption("there is an arm " + wanted(), Status.VIOLATED, present(input)));
    }
    return worst;
  }

  /** That it speaks of no arm; empty where it does. */
  Optional<String> armless(BoundInput input, List<String> arms) {
    return arms.isEmpty()
        ? Optional.of("there is no arm " + wanted() + "; " + present(input))
        : Optional.empty();
  }

  private String wanted() {
    return options
        .arm()
        .map(arm -> "called '" + arm + "'")
        .or(() -> options.training().map(training -> "trained " + training))
        .orElse("with facts of its own");
  }

  private static String present(BoundInput input) {
    return "the arms are " + new ArmFacts(input.facts()).arms();
  }

  private static int gravity(Assumption assumption) {
    return switch (assumption.status()) {
      case MET -> 0;
      case UNKNOWN -> 1;
      case VIOLATED -> 2;
    };
  }

  /** A point of its curve, the part included; empty where the value is no finite number. */
  Optional<BoundValue> point(String arm, Position position, double value) {
    Position at = options.part().map(position::withPart).orElse(position);
    return Double.isFinite(value)
        ? Optional.of(new BoundValue(label, arm, options.metric(), at, value))
        : Optional.empty();
  }
}
