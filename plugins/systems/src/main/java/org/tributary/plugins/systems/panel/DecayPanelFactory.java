package org.tributary.plugins.systems.panel;

import java.util.List;
import java.util.Map;
import org.pf4j.Extension;
import org.tributary.plugins.systems.LawSource;
import org.tributary.sdk.Citation;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.DataSourceFactory;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.law.GaussianLaw;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.ColumnSpace.Column;
import org.tributary.sdk.space.Kind;

/** Logs of decaying quantities, one trajectory a row, each subject with a rate of its own. */
@Extension
public final class DecayPanelFactory implements DataSourceFactory<DecayPanelOptions> {
  static final Citation PAPER =
      new Citation(
          "Nazarovs, Chakraborty, Tasneeyapant, Ravi, Singh. A Variational Approximation for"
              + " Analyzing the Dynamics of Panel Data. UAI 2021, arXiv 2202.09463",
          "mixed effects in a linear equation");

  @Override
  public String id() {
    return "decay-panel";
  }

  @Override
  public String title() {
    return "Panel of decays";
  }

  @Override
  public String summary() {
    return "Logs of decaying quantities at common times, each subject with a rate of its own.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(PAPER);
  }

  @Override
  public Class<DecayPanelOptions> optionsType() {
    return DecayPanelOptions.class;
  }

  @Override
  public DataSource create(DecayPanelOptions options) {
    ColumnSpace space =
        new ColumnSpace(
            options.times().stream().map(time -> new Column("t" + time, Kind.real())).toList());
    Decay decay = new Decay(options.start(), options.rate(), options.spread(), options.noise());
    return new LawSource(
        new GaussianLaw(space, Origin.REAL, List.of(decay.at(options.times()))),
        "panel",
        new Facts(
            Map.of(
                "times",
                options.times(),
                "rate",
                options.rate(),
                "spread",
                options.spread(),
                "noise",
                options.noise(),
                "gaussian",
                true)));
  }
}
