package org.tributary.plugins.study.selfconsuming.loop;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.InterventionFactory;
import org.tributary.sdk.option.Option;

/** {@code feed}. */
@Extension
public final class FeedFactory extends DescribedExtension<FeedFactory.Options>
    implements InterventionFactory<FeedFactory.Options> {

  /** Options. */
  public record Options(
      @Option(value = "sources that feed on their own draws, counted from 0", min = 0)
          List<Integer> sources) {
    public Options {
      sources = MixtureOptions.eachOnce("sources", sources);
      if (sources.isEmpty()) {
        throw new IllegalArgumentException("sources must name the sources that are fed");
      }
    }
  }

  public FeedFactory() {
    super(
        "feed",
        "Some sources feed on themselves",
        "Trains some sources on draws of their last model, the others on real rows.",
        Options.class);
  }

  @Override
  public Intervention create(Options options) {
    return MixtureSettings.feeding(id(), options.sources);
  }
}
