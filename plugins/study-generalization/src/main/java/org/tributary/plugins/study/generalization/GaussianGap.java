package org.tributary.plugins.study.generalization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.numerics.oracle.GeneralizationGap;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundInput;
import org.tributary.sdk.bound.BoundValue;
import org.tributary.sdk.evidence.Position;
import org.tributary.studies.ArmFacts;

/**
 * Exact expected gap of the Gaussian maximum-likelihood fit, test minus train log loss: d(d+3) /
 * (2(n-d-2)) for a full covariance (n > d+2), d/n where only the mean is fitted and the truth has
 * the unit covariance of the family.
 */
final class GaussianGap implements Bound {
  @Override
  public Meaning meaning() {
    return Meaning.EXACT;
  }

  @Override
  public List<BoundValue> at(BoundInput input) {
    Optional<Object> covariance = input.facts().get("family.covariance");
    if (covariance.isEmpty()
        || input.facts().number("study.samples").isEmpty()
        || assumptions(input).stream().anyMatch(a -> a.status() == Status.VIOLATED)) {
      return List.of();
    }
    int n = (int) input.facts().number("study.samples").getAsDouble();
    int d = (int) input.facts().number("study.dimension").orElseThrow();
    String form = covariance.get().toString();
    final double gap;
    if (form.equals("full") && n > d + 2) {
      gap = GeneralizationGap.fullGaussian(d, n);
    } else if (form.equals("identity") && unitVariances(input)) {
      gap = GeneralizationGap.meanOnly(d, n);
    } else {
      return List.of();
    }
    ArmFacts arms = new ArmFacts(input.facts());
    List<String> names =
        arms.arms().isEmpty()
            ? List.of("model")
            : arms.arms().stream()
                .filter(arm -> arms.loop(arm).isEmpty() && arms.get(arm, "observe").isEmpty())
                .toList();
    return names.stream()
        .map(arm -> new BoundValue("exact", arm, "log-loss", Position.part("gap"), gap))
        .toList();
  }

  @Override
  public List<Assumption> assumptions(BoundInput input) {
    List<Assumption> all = new ArrayList<>();
    Optional<Object> estimator = input.facts().get("family.estimator");
    all.add(
        new Assumption(
            "the fit is maximum likelihood (biased covariance)",
            status(estimator, "biased"),
            estimator.map(word -> "family estimator: " + word).orElse("")));
    Optional<Object> sources = input.facts().get("study.sources");
    all.add(
        new Assumption(
            "there is one source", status(sources, "1"), "sources: " + sources.orElse("?")));
    boolean gaussian = input.facts().get("source.gaussian").isPresent();
    all.add(
        new Assumption(
            "the truth is Gaussian",
            gaussian ? Status.MET : Status.UNKNOWN,
            gaussian ? "the source says so" : ""));
    if (input.facts().get("family.covariance").filter("identity"::equals).isPresent()) {
      boolean unit = unitVariances(input);
      all.add(
          new Assumption(
              "the covariance of the truth is the identity",
              unit ? Status.MET : Status.UNKNOWN,
              unit ? "the source says so" : ""));
    }
    return all;
  }

  private static boolean unitVariances(BoundInput input) {
    return input.facts().get("source.standard-normal").filter(Boolean.TRUE::equals).isPresent();
  }

  private static Status status(Optional<Object> found, String wanted) {
    return found.isEmpty()
        ? Status.UNKNOWN
        : found.get().toString().equals(wanted) ? Status.MET : Status.VIOLATED;
  }
}
