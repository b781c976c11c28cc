package org.tributary.plugins.systems.panel;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pf4j.Extension;
import org.tributary.plugins.systems.GaussianModel;
import org.tributary.plugins.systems.RealColumns;
import org.tributary.sdk.Citation;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Gaussian;
import org.tributary.sdk.law.LawCapabilities;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;

/** The linear mixed model of decays, in closed form; later times can be asked given early ones. */
@Extension
public final class MixedDecayFactory implements ModelFamilyFactory<MixedDecayOptions> {

  @Override
  public String id() {
    return "mixed-decay";
  }

  @Override
  public String title() {
    return "Decay with mixed effects";
  }

  @Override
  public String summary() {
    return "A linear mixed model of decaying trajectories, fitted by maximum likelihood.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(DecayPanelFactory.PAPER);
  }

  @Override
  public Class<MixedDecayOptions> optionsType() {
    return MixedDecayOptions.class;
  }

  @Override
  public ModelFamily create(MixedDecayOptions options) {
    return new MixedDecayFamily(options);
  }

  private record MixedDecayFamily(MixedDecayOptions options) implements ModelFamily {

    private ColumnSpace columns(Space space) {
      return RealColumns.of("mixed-decay", space, options.times().size(), "one a time");
    }

    @Override
    public Capabilities capabilities(Space space) {
      columns(space);
      return Capabilities.closedForm(false, LawCapabilities.implementedBy(GaussianModel.class));
    }

    @Override
    public Facts facts(Space space, int sources) {
      boolean mixed = options.effects() == MixedDecayOptions.Effects.MIXED;
      return new Facts(Map.of("parameters", (mixed ? 4 : 3) * sources));
    }

    @Override
    public Model fit(Samples samples, FitContext context) {
      List<Gaussian> sources = new ArrayList<>();
      for (int k = 0; k < samples.sources(); k++) {
        Samples own = samples.ofSource(k);
        double[] weights = IntStream.range(0, own.size()).mapToDouble(own::weight).toArray();
        boolean mixed = options.effects() == MixedDecayOptions.Effects.MIXED;
        sources.add(Decay.fit(own.toMatrix(), weights, options.times(), mixed).at(options.times()));
      }
      Model model = new GaussianModel(columns(samples.space()), sources);
      for (double time : context.trainingTimes()) {
        context.at(time, model);
      }
      return model;
    }

    @Override
    public Model load(Space space, InputStream in) throws IOException {
      return GaussianModel.load(columns(space), in);
    }
  }
}
