package org.tributary.plugins.study.selfconsuming.loop;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.InterventionFactory;
import org.tributary.sdk.option.Option;

/** {@code feed}. */
@Extension
public final class FeedFactory implements InterventionFactory<FeedFactory.Options> {

  /** Options. */
  public record Options(
      @Option(value = "sources that feed on their own draws, counted from 0", min = 0)
          List<Integer> sources) {
    public Options {
      sources = List.copyOf(sources);
      if (sources.isEmpty()) {
        throw new IllegalArgumentException("sources must name the sources that are fed");
      }
    }
  }

  @Override
  public String id() {
    return "feed";
  }

  @Override
  public String title() {
    return "Some sources feed on themselves";
  }

  @Override
  public String summary() {
    return "Trains some sources on draws of their last model, the others on real rows.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Intervention create(Options options) {
    return MixtureSettings.feeding(id(), options.sources);
  }
}
