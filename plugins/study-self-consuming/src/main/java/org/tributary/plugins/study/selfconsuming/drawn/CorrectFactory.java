package org.tributary.plugins.study.selfconsuming.drawn;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.InterventionFactory;
import org.tributary.sdk.option.Option;

/** {@code correct}. */
@Extension
public final class CorrectFactory extends DescribedExtension<CorrectFactory.Options>
    implements InterventionFactory<CorrectFactory.Options> {

  /** Options. */
  public record Options(
      @Option(
              value =
                  "strength gamma: synthetic rows come from (model + gamma truth)/(1 + gamma), so 1"
                      + " corrects half of them",
              min = 0,
              aboveMin = true)
          double strength) {}

  public CorrectFactory() {
    super(
        "correct",
        "Correction towards the truth",
        "Replaces a share of the synthetic rows by true ones; a control arm gets those rows"
            + " alone.",
        Options.class,
        Citation.of(
            "Gillman et al.: Self-Correcting Self-Consuming Loops, ICML 2024, arXiv 2402.07087"));
  }

  @Override
  public Intervention create(Options options) {
    return new Correct(options.strength);
  }
}
