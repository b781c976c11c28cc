package org.tributary.plugins.observation;

import java.util.List;
import java.util.Optional;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.observation.ObservationModel;
import org.tributary.sdk.observation.ObservationModelFactory;
import org.tributary.sdk.option.Option;

/** {@code missing}. */
@Extension
public final class MissingFactory extends DescribedExtension<MissingFactory.Options>
    implements ObservationModelFactory<MissingFactory.Options> {

  /** Options. */
  public record Options(
      @Option(
              value = "share of the values of each column that is missing",
              min = 0,
              max = 1,
              belowMax = true)
          double share,
      @Option(
              value =
                  "on what it depends: nothing (mcar), the driver (mar), the value itself (mnar)",
              fallback = "mcar")
          Mechanism mechanism,
      @Option(
              value =
                  "what stands where a value is missing: zero, or mean, the mean of the seen values"
                      + " (of a category the most frequent level)",
              fallback = "zero")
          Fill fill,
      @Option(
              value = "columns that may miss values, by name or counted from 0; empty: all",
              fallback = "[]")
          List<String> columns,
      @Option(
              value = "the column that decides, always seen; unless given, the first",
              where = "mechanism: mar")
          Optional<String> driver) {
    public Options {
      columns = List.copyOf(columns);
    }
  }

  public MissingFactory() {
    super(
        "missing",
        "Missing values",
        "Values missing at random or not, filled in, with a mask of what is seen.",
        Options.class,
        Citation.of("Rubin. Inference and missing data. Biometrika 63, 1976"),
        new Citation("Ouyang, Xie, Li, Cheng. MissDiff. arXiv 2307.00467", "section 4"));
  }

  @Override
  public ObservationModel create(Options options) {
    return new Missing(
        options.mechanism, options.share, options.fill, options.columns, options.driver);
  }
}
