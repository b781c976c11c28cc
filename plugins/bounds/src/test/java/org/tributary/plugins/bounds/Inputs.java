package org.tributary.plugins.bounds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.sdk.Facts;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.Bound.Meaning;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Observations;

/** Facts as studies publish them, and bounds as study files write them. */
final class Inputs {
  private Inputs() {}

  static BoundInput of(Map<String, ?> facts, Observation... seen) {
    return new BoundInput(
        Map.of(), new Facts(new HashMap<>(facts)), new Observations(List.of(seen)));
  }

  static BoundInput at(Map<String, String> setting, Map<String, ?> facts) {
    return new BoundInput(setting, new Facts(new HashMap<>(facts)), new Observations(List.of()));
  }

  /** About a metric, with nothing more said. */
  static TheoremOptions about(String metric, Meaning meaning) {
    return new TheoremOptions(
        metric,
        meaning,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  static TheoremOptions ofArm(TheoremOptions about, String arm) {
    return new TheoremOptions(
        about.metric(),
        about.meaning(),
        about.delta(),
        about.label(),
        Optional.of(arm),
        Optional.empty(),
        about.part(),
        about.assumptions());
  }

  static TheoremOptions trained(TheoremOptions about, String training) {
    return new TheoremOptions(
        about.metric(),
        about.meaning(),
        about.delta(),
        about.label(),
        Optional.empty(),
        Optional.of(training),
        about.part(),
        about.assumptions());
  }

  static TheoremOptions part(TheoremOptions about, String part) {
    return new TheoremOptions(
        about.metric(),
        about.meaning(),
        about.delta(),
        about.label(),
        about.arm(),
        about.training(),
        Optional.of(part),
        about.assumptions());
  }

  static TheoremOptions assuming(TheoremOptions about, AssumptionOptions... assumptions) {
    return new TheoremOptions(
        about.metric(),
        about.meaning(),
        about.delta(),
        about.label(),
        about.arm(),
        about.training(),
        about.part(),
        List.of(assumptions));
  }

  static AssumptionOptions assumption(String text, String holds) {
    return new AssumptionOptions(text, Optional.of(holds));
  }

  static Bound formula(String formula, TheoremOptions about, String... where) {
    return new FormulaBoundFactory()
        .create(new FormulaBoundFactory.Options(formula, List.of(where), about));
  }
}
