package org.tributary.plugins.observation;

import java.util.List;
import java.util.Optional;
import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.observation.ObservationModel;
import org.tributary.sdk.observation.ObservationModelFactory;
import org.tributary.sdk.option.Option;

/** {@code noise}. */
@Extension
public final class NoiseFactory extends DescribedExtension<NoiseFactory.Options>
    implements ObservationModelFactory<NoiseFactory.Options> {

  /** Options. */
  public record Options(
      @Option(value = "standard deviation of the noise on every real column", min = 0)
          Optional<Double> level,
      @Option(
              value = "standard deviations instead, one a column; 0 where it is no real number",
              fallback = "[]",
              min = 0)
          List<Double> levels) {
    public Options {
      levels = List.copyOf(levels);
      if (level.isPresent() != levels.isEmpty()) {
        throw new OptionException("level", "give either level, or levels, one a column");
      }
    }
  }

  public NoiseFactory() {
    super(
        "noise",
        "Noise of known level",
        "Gaussian noise of a known standard deviation on real columns.",
        Options.class);
  }

  @Override
  public ObservationModel create(Options options) {
    return new Noise(options.level.map(List::of).orElse(options.levels));
  }
}
