package org.tributary.plugins.observation;

import org.pf4j.Extension;
import org.tributary.sdk.observation.ObservationModel;
import org.tributary.sdk.observation.ObservationModelFactory;
import org.tributary.sdk.option.Option;

/** {@code labels-missing}. */
@Extension
public final class LabelsMissingFactory
    implements ObservationModelFactory<LabelsMissingFactory.Options> {

  /** Options. */
  public record Options(
      @Option(value = "share of the rows whose source label is missing", min = 0, max = 1)
          double share,
      @Option(
              value = "what stands there: drawn, the label of any row, or merged, one for all",
              fallback = "drawn")
          LostLabel stand,
      @Option(value = "source of merged rows, counted from 0", fallback = "0", min = 0) int into) {}

  @Override
  public String id() {
    return "labels-missing";
  }

  @Override
  public String title() {
    return "Missing labels";
  }

  @Override
  public String summary() {
    return "Source labels that are missing, replaced by a draw or merged into one source.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public ObservationModel create(Options options) {
    return new LabelsMissing(options.share, options.stand, options.into);
  }
}
