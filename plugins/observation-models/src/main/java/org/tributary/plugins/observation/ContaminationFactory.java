package org.tributary.plugins.observation;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.observation.ObservationModel;
import org.tributary.sdk.observation.ObservationModelFactory;
import org.tributary.sdk.option.Option;

/** {@code contamination}. */
@Extension
public final class ContaminationFactory extends DescribedExtension<ContaminationFactory.Options>
    implements ObservationModelFactory<ContaminationFactory.Options> {

  /** Options. */
  public record Options(
      @Option(value = "share of the rows that are replaced", min = 0, max = 1) double share,
      @Option(
              value =
                  "what they are made of: uniform (over the range of each column), shifted (the row"
                      + " itself, moved), other-source (a row of another source)",
              fallback = "uniform")
          Recipe by,
      @Option(
              value = "how far real columns move",
              unit = "standard deviations",
              fallback = "3",
              where = "by: shifted")
          double shift) {}

  public ContaminationFactory() {
    super(
        "contamination",
        "Contamination",
        "A share of the rows follows another law: uniform, shifted, or another source's.",
        Options.class,
        Citation.of(
            "Huber. Robust estimation of a location parameter. Annals of Mathematical Statistics"
                + " 35, 1964"));
  }

  @Override
  public ObservationModel create(Options options) {
    return new Contamination(options.share, options.by, options.shift);
  }
}
