package org.tributary.plugins.observation;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.observation.ObservationModel;
import org.tributary.sdk.observation.ObservationModelFactory;
import org.tributary.sdk.option.Option;

/** {@code contamination}. */
@Extension
public final class ContaminationFactory
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
              value = "how far real columns move when shifted",
              unit = "standard deviations",
              fallback = "3")
          double shift) {}

  @Override
  public String id() {
    return "contamination";
  }

  @Override
  public String title() {
    return "Contamination";
  }

  @Override
  public String summary() {
    return "A share of the rows follows another law: uniform, shifted, or another source's.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(
        Citation.of(
            "Huber. Robust estimation of a location parameter. Annals of Mathematical Statistics"
                + " 35, 1964"));
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public ObservationModel create(Options options) {
    return new Contamination(options.share, options.by, options.shift);
  }
}
