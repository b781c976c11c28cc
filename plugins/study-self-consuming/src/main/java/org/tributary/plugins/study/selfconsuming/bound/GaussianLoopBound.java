package org.tributary.plugins.study.selfconsuming.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tributary.numerics.oracle.GaussianLoop;
import org.tributary.plugins.study.selfconsuming.theory.LoopMoments;
import org.tributary.plugins.study.selfconsuming.theory.Truth;
import org.tributary.plugins.study.selfconsuming.theory.Truth.Estimator;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Position;
import org.tributary.studies.ArmFacts;

/**
 * Exact expectations of the Gaussian loop, coordinate by coordinate, with variance 1 at the start;
 * generation t is the t-th fit, the first on real data. {@link LoopMoments} has the recursions; of
 * replaced data alone the log variance is known too: its drift digamma((n-1)/2) + log(2/n) a fit
 * (2/(n-1) unbiased), and log lambda a refit under a sampling bias.
 */
final class GaussianLoopBound implements Bound {
  private static final String LOG_VARIANCE = "model-log-variance";

  @Override
  public Meaning meaning() {
    return Meaning.EXACT;
  }

  @Override
  public Set<String> logs() {
    return Set.of(LOG_VARIANCE);
  }

  @Override
  public List<BoundValue> at(BoundInput input) {
    List<BoundValue> values = new ArrayList<>();
    Optional<Estimator> estimator = estimator(input);
    if (estimator.isEmpty()
        || assumptions(input).stream().anyMatch(each -> each.status() != Status.MET)) {
      return values;
    }
    Truth truth = Truth.gaussian(estimator.get());
    for (ArmLoop loop : ArmLoop.of(new ArmFacts(input.facts()))) {
      if (loop.word("temper-how", "auto").equals("truncation")) {
        continue;
      }
      loop.moments(truth).ifPresent(moments -> add(values, loop, moments, truth));
      if (!truth.estimator().equals(Estimator.KNOWN)) {
        logVariances(values, loop, truth);
      }
    }
    return values;
  }

  private static void add(
      List<BoundValue> values, ArmLoop loop, List<LoopMoments.At> moments, Truth truth) {
    for (int t = 1; t <= moments.size(); t++) {
      if (truth.estimator() != Estimator.KNOWN) {
        values.add(value(loop, "model-variance", t, moments.get(t - 1).variance()));
      }
      values.add(value(loop, "model-mean-error", t, moments.get(t - 1).meanError()));
    }
  }

  private static void logVariances(List<BoundValue> values, ArmLoop loop, Truth truth) {
    if (!loop.real().equals("none")
        || !loop.past().equals("replace")
        || loop.correction() > 0
        || loop.filtered()
        || loop.moments(truth).isEmpty()) {
      return;
    }
    double sum = 0;
    for (int t = 1; t <= loop.generations(); t++) {
      int n = (int) loop.size(t);
      sum +=
          truth.estimator() == Estimator.BIASED
              ? GaussianLoop.logVarianceDrift(n)
              : GaussianLoop.logVarianceDriftUnbiased(n);
      sum += t == 1 ? 0 : Math.log(loop.bias());
      values.add(value(loop, LOG_VARIANCE, t, sum));
    }
  }

  private static BoundValue value(ArmLoop loop, String metric, int generation, double value) {
    return new BoundValue("exact", loop.arm(), metric, Position.generation(generation), value);
  }

  private static Optional<Estimator> estimator(BoundInput input) {
    if (input.facts().get("family.covariance").filter("identity"::equals).isPresent()) {
      return Optional.of(Estimator.KNOWN);
    }
    return input
        .facts()
        .get("family.estimator")
        .map(word -> word.toString().toUpperCase(Locale.ROOT))
        .filter(word -> word.equals("BIASED") || word.equals("UNBIASED"))
        .map(Estimator::valueOf);
  }

  @Override
  public List<Assumption> assumptions(BoundInput input) {
    return List.of(
        Checks.is(input, "source.standard-normal", "true", "the truth is N(0, 1)"),
        Checks.is(input, "study.sources", "1", "there is one source"),
        Checks.known(input, "family.covariance", "the family is a Gaussian fitted by its moments"));
  }
}
