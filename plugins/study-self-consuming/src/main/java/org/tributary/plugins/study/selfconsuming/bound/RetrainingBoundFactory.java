package org.tributary.plugins.study.selfconsuming.bound;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.bound.BoundFactory;

/** {@code retraining}. */
@Extension
public final class RetrainingBoundFactory implements BoundFactory<RetrainingBoundFactory.Options> {

  /** No options. */
  public record Options() {}

  @Override
  public String id() {
    return "retraining";
  }

  @Override
  public String title() {
    return "Stability of retraining";
  }

  @Override
  public String summary() {
    return "A ceiling of the mean's error where real rows are used again beside few draws.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(
        Citation.of("Bertrand, Bose, Duplessis, Jiralerspong, Gidel, ICLR 2024, arXiv 2310.00429"),
        Citation.of(
            "Gillman et al.: Self-Correcting Self-Consuming Loops, ICML 2024, arXiv 2402.07087"));
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Bound create(Options options) {
    return new RetrainingBound();
  }
}
