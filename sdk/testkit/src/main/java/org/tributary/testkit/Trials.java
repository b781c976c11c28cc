package org.tributary.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Draws;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.metric.RoleEvaluation;
import org.tributary.sdk.space.Space;

/** Evaluations that metrics are tried on, each made anew. */
final class Trials {
  static final int ROWS = 80;
  private static final int FEW = 40;
  private final Space space;
  private final int rows;
  private final RandomStream stream = RandomStream.of(20260101, 0).child("contract");

  Trials(Space space) {
    this(space, ROWS);
  }

  private Trials(Space space, int rows) {
    this.space = space;
    this.rows = rows;
  }

  /** Evaluations of fewer rows, which cost little. */
  Trials small() {
    return new Trials(space, FEW);
  }

  Space space() {
    return space;
  }

  Law truth() {
    return ReferenceLaw.on(space, 1);
  }

  /** A candidate that is a little wrong in both sources. */
  Law candidate() {
    return ReferenceLaw.on(space, 1.5);
  }

  /** The truth with damage to either source. */
  Law damaged(boolean first, boolean second) {
    return ReferenceLaw.damaged(space, 1, first, second);
  }

  Samples rows(Law law, String role) {
    return Draws.perSource(law, rows / 2, Origin.REAL, stream.child(role));
  }

  /** Evaluations without any role. */
  RoleEvaluation empty(double first) {
    return training(
        new RoleEvaluation(
            space, new double[] {first, 1 - first}, rows, stream.child("evaluation"), 1));
  }

  /** Metrics that train get fits of their own stream, as a study gives them. */
  private RoleEvaluation training(RoleEvaluation evaluation) {
    return evaluation.fitting(
        (purpose, family, samples) ->
            family.fit(samples, new TestContext(stream.child("metric").child(purpose))));
  }

  /** The held-out rows of ordinary evaluations. */
  Samples heldOut() {
    return rows(truth(), "held-out");
  }

  /** Every role: laws of truth and candidate, rows of the others. */
  RoleEvaluation ordinary() {
    return ordinary(candidate());
  }

  /** The same of another candidate. */
  RoleEvaluation ordinary(Law candidate) {
    return empty(0.5)
        .with(Role.TRUTH, truth())
        .with(Role.CANDIDATE, candidate)
        .with(Role.TRAINING, rows(truth(), "training"))
        .with(Role.HELD_OUT, heldOut());
  }

  /** Every role is a law, so that weights of sources decide what is drawn. */
  RoleEvaluation ofLaws(Law candidate, double first) {
    return empty(first)
        .with(Role.TRUTH, truth())
        .with(Role.CANDIDATE, candidate)
        .with(Role.TRAINING, truth())
        .with(Role.HELD_OUT, truth());
  }

  /** Every role that this set does not hold is another one: nothing may change. */
  RoleEvaluation changed(Set<Role> kept) {
    Law other = damaged(true, true);
    RoleEvaluation all = ordinary();
    for (Role role : Role.values()) {
      if (kept.contains(role)) {
        continue;
      }
      if (role == Role.TRUTH || role == Role.CANDIDATE) {
        all.with(role, other);
      } else {
        all.with(role, rows(other, role.word() + " changed"));
      }
    }
    return all;
  }

  /** The same row everywhere, wherever a metric is content with rows. */
  RoleEvaluation identical(Metric metric, int count) {
    Samples same = Rows.duplicates(space, count, stream.child("same")).labelled(0, 1);
    RoleEvaluation all =
        training(new RoleEvaluation(space, new double[] {1}, ROWS, stream.child("evaluation"), 1));
    for (Role role : Role.values()) {
      if (metric.needs().stream()
          .anyMatch(need -> need.role() == role && !need.anyOf().isEmpty())) {
        all.with(role, truth());
      } else {
        all.with(role, same);
      }
    }
    return all;
  }

  /** Skips where a metric needs a law that the kit does not have. */
  void assumeNeedsMet(Metric metric) {
    Law law = truth();
    for (Need need : metric.needs()) {
      boolean isLaw = need.role() == Role.TRUTH || need.role() == Role.CANDIDATE;
      List<Class<?>> any = new ArrayList<>(need.anyOf());
      NotApplicable.unless(
          any.isEmpty()
              || isLaw
                  && any.stream().anyMatch(each -> each == Law.class || law.as(each).isPresent()),
          "the kit has no law with " + any + " for " + need.role().word());
    }
  }
}
