package org.tributary.testkit;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
  private final Metric metric;
  private final OwnLaws own;
  private final Space space;
  private final int rows;
  private final RandomStream stream = RandomStream.of(20260101, 0).child("contract");

  Trials(Metric metric, OwnLaws own, Space space) {
    this(metric, own, space, ROWS);
  }

  private Trials(Metric metric, OwnLaws own, Space space, int rows) {
    this.metric = metric;
    this.own = own;
    this.space = space;
    this.rows = rows;
  }

  /** Evaluations of fewer rows, which cost little. */
  Trials small() {
    return new Trials(metric, own, space, FEW);
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
    return empty(first, stream.child("evaluation"));
  }

  private RoleEvaluation empty(double first, RandomStream chance) {
    return training(new RoleEvaluation(space, new double[] {first, 1 - first}, rows, chance, 1));
  }

  /**
   * Rows in every role of which the metric reads rows, laws in the others.
   *
   * @param change of the rows of each role
   * @param chance name of the stream of the evaluation
   */
  RoleEvaluation ofRows(UnaryOperator<Samples> change, String chance) {
    RoleEvaluation all = empty(0.5, stream.child(chance));
    for (Role role : Role.values()) {
      Law law = role == Role.CANDIDATE ? candidate() : truth();
      if (needsLaw(role)) {
        all.with(role, in(role, law));
      } else {
        all.with(role, change.apply(rows(law, role.word())));
      }
    }
    return all;
  }

  private boolean needsLaw(Role role) {
    return metric.needs().stream().anyMatch(need -> need.role() == role && !need.anyOf().isEmpty());
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
        .with(Role.TRUTH, in(Role.TRUTH, truth()))
        .with(Role.CANDIDATE, in(Role.CANDIDATE, candidate))
        .with(Role.TRAINING, rows(truth(), "training"))
        .with(Role.HELD_OUT, heldOut());
  }

  /** Every role is a law, so that weights of sources decide what is drawn. */
  RoleEvaluation ofLaws(Law candidate, double first) {
    return empty(first)
        .with(Role.TRUTH, in(Role.TRUTH, truth()))
        .with(Role.CANDIDATE, in(Role.CANDIDATE, candidate))
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
  RoleEvaluation identical(int count) {
    Samples same = Rows.duplicates(space, count, stream.child("same")).labelled(0, 1);
    RoleEvaluation all =
        training(new RoleEvaluation(space, new double[] {1}, ROWS, stream.child("evaluation"), 1));
    for (Role role : Role.values()) {
      if (needsLaw(role)) {
        all.with(role, in(role, truth()));
      } else {
        all.with(role, same);
      }
    }
    return all;
  }

  /** The law in a role: one of the plugin's where the metric needs more than the kit's offers. */
  private Law in(Role role, Law law) {
    return metric.needs().stream()
        .filter(need -> need.role() == role && !need.anyOf().isEmpty())
        .filter(need -> !OwnLaws.offers(law, need.anyOf()))
        .flatMap(need -> own.like(law, need.anyOf()).stream())
        .findFirst()
        .orElse(law);
  }

  /** Skips where the metric needs a law that neither the kit nor the plugin has. */
  void assumeNeedsMet() {
    Optional<Need> unmet = unmet();
    NotApplicable.unless(
        unmet.isEmpty(),
        unmet.map(need -> "no law offers what it needs: " + words(need)).orElse(""));
  }

  /** A need that no law meets. */
  Optional<Need> unmet() {
    return metric.needs().stream()
        .filter(need -> !need.anyOf().isEmpty())
        .filter(
            need ->
                need.role() != Role.TRUTH && need.role() != Role.CANDIDATE
                    || !OwnLaws.offers(in(need.role(), truth()), need.anyOf()))
        .findFirst();
  }

  private static String words(Need need) {
    return need.anyOf().stream()
            .map(Class::getSimpleName)
            .sorted()
            .collect(Collectors.joining(" or "))
        + " of the "
        + need.role().word()
        + ", neither the kit's nor one of the plugin's families and sources here";
  }
}
