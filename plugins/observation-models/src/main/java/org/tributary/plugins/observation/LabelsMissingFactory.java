package org.tributary.plugins.observation;

import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.observation.ObservationModel;
import org.tributary.sdk.observation.ObservationModelFactory;
import org.tributary.sdk.option.Option;

/** {@code labels-missing}. */
@Extension
public final class LabelsMissingFactory extends DescribedExtension<LabelsMissingFactory.Options>
    implements ObservationModelFactory<LabelsMissingFactory.Options> {

  /** Options. */
  public record Options(
      @Option(value = "share of the rows whose source label is missing", min = 0, max = 1)
          double share,
      @Option(
              value = "what stands there: drawn, the label of any row, or merged, one for all",
              fallback = "drawn")
          LostLabel stand,
      @Option(
              value = "source of merged rows, counted from 0",
              fallback = "0",
              min = 0,
              where = "stand: merged")
          int into) {}

  public LabelsMissingFactory() {
    super(
        "labels-missing",
        "Missing labels",
        "Source labels that are missing, replaced by a draw or merged into one source.",
        Options.class);
  }

  @Override
  public ObservationModel create(Options options) {
    return new LabelsMissing(options.share, options.stand, options.into);
  }
}
