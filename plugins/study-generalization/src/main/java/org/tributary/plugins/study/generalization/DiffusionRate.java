package org.tributary.plugins.study.generalization;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.tributary.plugins.study.generalization.theory.DiffusionBound;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Position;

/** {@link DiffusionBound} at every training time from 1 on at which its metric was measured. */
record DiffusionRate(DiffusionRateFactory.Options options) implements Bound {

  @Override
  public Meaning meaning() {
    return Meaning.RATE;
  }

  private Optional<DiffusionBound> bound(BoundInput input) {
    OptionalDouble rows = input.facts().number("study.samples");
    OptionalDouble features = input.facts().number("family.features");
    if (rows.isEmpty() || features.isEmpty()) {
      return Optional.empty();
    }
    double n = rows.getAsDouble();
    double m = features.getAsDouble();
    return Optional.of(
        options
            .mu()
            .map(mu -> DiffusionBound.ofTwoModes(n, m, mu, options.degree()))
            .orElseGet(() -> DiffusionBound.ofAnyData(n, m)));
  }

  /** An arm and a training time. */
  private record Place(String arm, double time) {}

  @Override
  public List<BoundValue> at(BoundInput input) {
    Optional<DiffusionBound> bound = bound(input);
    if (bound.isEmpty()) {
      return List.of();
    }
    Set<Place> places = new LinkedHashSet<>();
    for (Observation each : input.observations().all()) {
      OptionalDouble time = each.position().time();
      if (each.metric().equals(options.metric()) && time.isPresent() && time.getAsDouble() >= 1) {
        places.add(new Place(each.arm(), time.getAsDouble()));
      }
    }
    List<BoundValue> values = new ArrayList<>();
    for (Place place : places) {
      double tau = place.time();
      add(values, place, "upper bound's rate", bound.get().total(tau));
      if (options.terms()) {
        add(values, place, "too few rows, tau^4/(m n)", bound.get().estimation(tau));
        add(values, place, "too few features, tau^3/m^2", bound.get().sampling(tau));
        add(values, place, "not yet learnt, 1/tau", bound.get().optimisation(tau));
        add(values, place, "not representable, 1/m", bound.get().approximation());
      }
    }
    return values;
  }

  private void add(List<BoundValue> values, Place place, String label, double value) {
    values.add(
        new BoundValue(label, place.arm(), options.metric(), Position.time(place.time()), value));
  }

  @Override
  public List<Assumption> assumptions(BoundInput input) {
    List<Assumption> all = new ArrayList<>();
    Optional<Object> features = input.facts().get("family.features");
    all.add(
        new Assumption(
            "the score is a combination of fixed random features",
            features.isPresent() ? Status.MET : Status.UNKNOWN,
            features.map(m -> m + " features").orElse("")));
    all.add(
        new Assumption(
            "the data have a compact support and their score a finite norm", Status.UNKNOWN, ""));
    all.add(
        new Assumption(
            "constants and logarithms are left out: the curve is scaled once, each term alone",
            Status.MET,
            "an upper bound: the measured exponents may be steeper"));
    options
        .mu()
        .ifPresent(
            mu -> {
              double least = DiffusionBound.leastModes(options.delta());
              all.add(
                  new Assumption(
                      "the modes are far apart: mu above sqrt(log(1/delta^2))",
                      mu > least ? Status.MET : Status.VIOLATED,
                      "mu is "
                          + mu
                          + ", the least "
                          + String.format(java.util.Locale.ROOT, "%.2f", least)));
            });
    return all;
  }
}
