package org.tributary.plugins.study.multisource.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.sdk.Facts;
import org.tributary.sdk.bound.Assumption;
import org.tributary.sdk.bound.Assumption.Status;
import org.tributary.sdk.bound.BoundInput;

/**
 * Reads {@link GaussianClass} from the facts of a source that says which coordinates of the mean
 * are a source's own.
 *
 * @param bracketed whether the brackets of Theorem B.1 are used, which asks for more
 */
record GaussianReader(boolean bracketed) implements ClassReader<BracketedClass> {

  @Override
  public Optional<GaussianClass> read(BoundInput input) {
    return GaussianClass.of(input.facts());
  }

  @Override
  public List<Assumption> assumptions(BoundInput input) {
    Facts facts = input.facts();
    List<Assumption> all = new ArrayList<>();
    boolean gaussian = facts.number("source.dissimilar").isPresent();
    all.add(
        new Assumption(
            "each source is Gaussian with unit covariance and shared coordinates of the mean",
            gaussian ? Status.MET : Status.UNKNOWN,
            gaussian ? "the source says so" : "the source publishes no such fact"));
    Optional<Object> covariance = facts.get("family.covariance");
    boolean identity = covariance.filter("identity"::equals).isPresent();
    all.add(
        new Assumption(
            "the family is realizable and its covariance known (identity)",
            covariance.isEmpty() ? Status.UNKNOWN : identity ? Status.MET : Status.VIOLATED,
            covariance.map(word -> "family covariance: " + word).orElse("")));
    Object shared = facts.get("family.shared").orElse(List.of());
    Object truth = facts.get("source.shared").orElse(List.of());
    all.add(
        new Assumption(
            "the pooled fit shares exactly the coordinates that the sources share",
            shared.toString().equals(truth.toString()) ? Status.MET : Status.VIOLATED,
            "shared in the fit " + shared + ", in truth " + truth));
    if (bracketed) {
      GaussianClass.of(facts).ifPresent(models -> bracket(facts, models, all));
    }
    return all;
  }

  private static void bracket(Facts facts, GaussianClass models, List<Assumption> all) {
    boolean known = facts.number("source.box").isPresent();
    all.add(
        new Assumption(
            "every mean lies in [-B, B]^d",
            known ? Status.MET : Status.UNKNOWN,
            known ? "B = " + models.box() : "the source publishes no box, B = 1 is assumed"));
    boolean enough = models.samples() >= (1 + models.dimension()) / 2.0;
    all.add(
        new Assumption(
            "n >= (1+d)/2, where the printed bracket is one (erratum of Theorem B.1)",
            enough ? Status.MET : Status.VIOLATED,
            "n = " + models.samples() + ", d = " + models.dimension()));
  }
}
