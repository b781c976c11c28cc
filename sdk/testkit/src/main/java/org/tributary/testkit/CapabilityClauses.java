package org.tributary.testkit;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.law.Conditional;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.GaussianForm;
import org.tributary.sdk.law.LabelPosterior;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.Moments;
import org.tributary.sdk.law.NextTokens;
import org.tributary.sdk.law.Noised;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.law.Support;
import org.tributary.sdk.law.Tempered;

/** What a law offers beside draws and densities is of the same law: one clause a capability. */
final class CapabilityClauses {
  private record Offer(Class<?> capability, String text, BiConsumer<Law, RandomStream> check) {}

  /** What may be learnt apart from density and draws. */
  private static final Set<Class<?>> LEARNT =
      Set.of(Score.class, NoisedScore.class, LabelPosterior.class);

  private static final List<Offer> OFFERS =
      List.of(
          new Offer(Score.class, "scores are slopes of the density", ScoreClauses::gradient),
          new Offer(
              NoisedScore.class, "scores under noise are of noisy draws", ScoreClauses::underNoise),
          new Offer(Noised.class, "a law under noise draws noisy rows", ScoreClauses::noisedLaw),
          new Offer(Moments.class, "moments are those of draws", MomentClauses::moments),
          new Offer(
              GaussianForm.class, "a Gaussian form is its density's", MomentClauses::gaussian),
          new Offer(
              Tempered.class, "tempering is to a power of the density", MomentClauses::tempered),
          new Offer(Support.class, "draws lie in the support", MomentClauses::support),
          new Offer(
              Conditional.class,
              "densities given columns are the joint's",
              ConditionalClauses::densities),
          new Offer(
              Conditional.class, "draws given columns are the joint's", ConditionalClauses::draws),
          new Offer(
              FiniteForm.class,
              "probabilities of outcomes are the density's",
              (law, stream) -> CountedClauses.outcomes(law)),
          new Offer(LabelPosterior.class, "labels follow Bayes' rule", CountedClauses::labels),
          new Offer(NextTokens.class, "next tokens make up the density", CountedClauses::tokens));

  private final Supplier<Law> laws;
  private final RandomStream stream = RandomStream.of(20260101, 0).child("capabilities");

  CapabilityClauses(Supplier<Law> laws) {
    this.laws = laws;
  }

  /**
   * Adds the clauses of what is offered, and one that says what is offered and not tried.
   *
   * @param offered capabilities
   * @param approximate whether scores and labels are approximations apart
   */
  void addTo(Clauses clauses, Set<Class<?>> offered, boolean approximate) {
    Set<String> untried = new TreeSet<>();
    offered.forEach(each -> untried.add(each.getSimpleName()));
    untried.removeAll(Set.of(Law.class.getSimpleName(), LogDensity.class.getSimpleName()));
    for (Offer offer : OFFERS) {
      if (offered.contains(offer.capability)
          && !(approximate && LEARNT.contains(offer.capability))) {
        untried.remove(offer.capability.getSimpleName());
        clauses.add(offer.text, () -> tried(offer));
      }
    }
    if (!untried.isEmpty()) {
      clauses.add(
          "what it offers is tried",
          () -> {
            throw new NotApplicable("offered, not tried: " + String.join(", ", untried));
          });
    }
  }

  private void tried(Offer offer) {
    Law law = laws.get();
    NotApplicable.unless(
        law.as(offer.capability).isPresent(), "the law has no " + offer.capability.getSimpleName());
    offer.check.accept(law, stream);
  }

  /** Its density, where there is one to compare with. */
  static LogDensity density(Law law) {
    NotApplicable.unless(
        law.as(LogDensity.class).isPresent(), "there are no log-densities to compare with");
    return law.as(LogDensity.class).orElseThrow();
  }
}
