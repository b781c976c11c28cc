package org.tributary.plugins.study.selfconsuming.loop;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.InterventionFactory;
import org.tributary.sdk.intervention.Reward;
import org.tributary.sdk.option.Option;

/** {@code curate}. */
@Extension
public final class CurateFactory extends DescribedExtension<CurateFactory.Options>
    implements InterventionFactory<CurateFactory.Options> {

  /** Options. */
  public record Options(
      @Option("how much a point is wanted") Reward reward,
      @Option(value = "candidates of which one is kept", fallback = "2", min = 2) int candidates,
      @Option(
              value = "draws a source by which the mean of e^r is traced; 0 traces nothing",
              fallback = "1000",
              min = 0)
          int judged) {}

  public CurateFactory() {
    super(
        "curate",
        "Curation by a reward",
        "Keeps one of K candidates for each synthetic row, by a Bradley-Terry-Luce choice.",
        Options.class,
        Citation.of("Ferbach, Bertrand, Bose, Gidel, NeurIPS 2024, arXiv 2407.09499"));
  }

  @Override
  public Intervention create(Options options) {
    return new Curate(options.reward, options.candidates, options.judged);
  }
}
