package org.tributary.plugins.study.selfconsuming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.numerics.oracle.GaussianLoop;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Position;
import org.tributary.studies.ArmFacts;

/**
 * Exact expectations of the Gaussian loop, coordinate by coordinate, with n rows a generation and
 * variance 1 at the start; generation t is the t-th fit, the first on real data.
 *
 * <ul>
 *   <li>replace, biased: E variance (1-1/n)^t, E log variance t (digamma((n-1)/2) + log(2/n));
 *   <li>accumulate, biased: prod_{k<=t} (1 - 1/(n k^2)) (Kazdan et al.);
 *   <li>fresh mixture alpha_t, biased: s = alpha + (1-alpha) v + alpha (1-alpha) m, m' =
 *       (1-alpha)^2 m + s/n, v' = (1-1/n) s;
 *   <li>E (mean error)^2 is 1 - E variance for the first two, m for the third.
 * </ul>
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
    if (input.facts().number("study.samples").isEmpty()
        || input.facts().number("study.generations").isEmpty()
        || assumptions(input).stream().anyMatch(a -> a.status() != Status.MET)) {
      return values;
    }
    int n = (int) input.facts().number("study.samples").getAsDouble();
    if (n < 2) {
      return values;
    }
    int generations = (int) input.facts().number("study.generations").getAsDouble();
    ArmFacts arms = new ArmFacts(input.facts());
    for (String arm : arms.arms()) {
      if (plain(arms, arm)) {
        add(values, arms, arm, n, generations);
      }
    }
    return values;
  }

  /** One intervention, constant sizes, every source fed, rows as they are. */
  private static boolean plain(ArmFacts arms, String arm) {
    return arms.loop(arm).size() == 1
        && arms.get(arm, "observe").isEmpty()
        && arms.get(arm, "sizes").isEmpty()
        && arms.get(arm, "feeds").filter(feeds -> feeds.equals(List.of())).isPresent();
  }

  private static void add(
      List<BoundValue> values, ArmFacts arms, String arm, int n, int generations) {
    String real = arms.get(arm, "real").map(Object::toString).orElse("");
    String past = arms.get(arm, "past").map(Object::toString).orElse("");
    String shares = arms.get(arm, "shares").map(Object::toString).orElse("");
    List<Double> alphas = arms.schedule(arm, "alphas");
    boolean fresh = real.equals("fresh") && past.equals("replace") && shares.equals("iid");
    double v = 1;
    double m = 0;
    for (int t = 1; t <= generations; t++) {
      if (real.equals("none") && past.equals("replace")) {
        v = GaussianLoop.replacedVariance(n, t);
        m = 1 - v;
        values.add(value(arm, LOG_VARIANCE, t, t * GaussianLoop.logVarianceDrift(n)));
      } else if (real.equals("none") && past.equals("accumulate")) {
        v = GaussianLoop.accumulatedVariance(n, t);
        m = 1 - v;
      } else if (fresh) {
        double alpha = alphas.get(t - 1);
        double s = t == 1 ? 1 : alpha + (1 - alpha) * v + alpha * (1 - alpha) * m;
        m = (t == 1 ? 0 : (1 - alpha) * (1 - alpha) * m) + s / n;
        v = (1 - 1.0 / n) * s;
      } else {
        return;
      }
      values.add(value(arm, "model-variance", t, v));
      values.add(value(arm, "model-mean-error", t, m));
    }
  }

  private static BoundValue value(String loop, String metric, int generation, double value) {
    return new BoundValue("exact", loop, metric, Position.generation(generation), value);
  }

  @Override
  public List<Assumption> assumptions(BoundInput input) {
    List<Assumption> all = new ArrayList<>();
    all.add(check(input, "source.standard-normal", "true", "the truth is N(0, 1)"));
    all.add(check(input, "family.estimator", "biased", "the variance is the biased estimate"));
    all.add(check(input, "study.sources", "1", "there is one source"));
    Optional<Object> covariance = input.facts().get("family.covariance");
    all.add(
        new Assumption(
            "the variance is estimated, not held fixed",
            covariance
                .map(word -> word.equals("identity") ? Status.VIOLATED : Status.MET)
                .orElse(Status.UNKNOWN),
            covariance.map(word -> "family covariance: " + word).orElse("")));
    return all;
  }

  private static Assumption check(BoundInput input, String fact, String wanted, String text) {
    Optional<Object> found = input.facts().get(fact);
    return new Assumption(
        text,
        found.isEmpty()
            ? Status.UNKNOWN
            : found.get().toString().equals(wanted) ? Status.MET : Status.VIOLATED,
        found.map(value -> fact + ": " + value).orElse(""));
  }
}
