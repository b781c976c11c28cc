package org.tributary.testkit.sample;

import java.io.IOException;
import java.io.InputStream;
import org.pf4j.Extension;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LawCapabilities;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.space.Space;

/** A family, {@code known}: {@code normal} with every capability that it can have. */
@Extension
public final class KnownFactory implements ModelFamilyFactory<KnownFactory.Options> {

  /** A capability that is not the law's. */
  public enum Fault {
    /** None. */
    NONE,
    /** The score points away. */
    SCORE_FLIPPED,
    /** The score under noise is the one without. */
    NOISE_FORGOTTEN,
    /** Laws under noise have a quarter of it. */
    NOISE_SMALL,
    /** The mean is zero. */
    MEAN_ZERO,
    /** The first variance is three times as large. */
    COVARIANCE,
    /** Means given columns have the other sign. */
    GIVEN,
    /** Draws of one column that is left lie one off. */
    GIVEN_DRAWS,
    /** The variance is tempered twice. */
    TEMPERED_TWICE,
    /** Labels come in reverse. */
    LABELS,
    /** The box ends at zero. */
    SUPPORT
  }

  /** Its options. */
  public record Options(
      @Option(value = "Fault that is switched on.", fallback = "none") Fault fault) {}

  @Override
  public String id() {
    return "known";
  }

  @Override
  public String title() {
    return "Known";
  }

  @Override
  public String summary() {
    return "Fits the means of unit Gaussians and knows all about them.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public ModelFamily create(Options options) {
    return new Family(new NormalFamily(org.tributary.testkit.sample.Fault.NONE), options.fault());
  }

  private record Family(NormalFamily normal, Fault fault) implements ModelFamily {
    @Override
    public Capabilities capabilities(Space space) {
      normal.capabilities(space);
      return Capabilities.closedForm(true, LawCapabilities.implementedBy(Known.class));
    }

    @Override
    public Model fit(Samples samples, FitContext context) {
      Known known = new Known(samples.space(), normal.means(samples), 1, fault);
      for (double time : context.trainingTimes()) {
        context.at(time, known);
      }
      return known;
    }

    @Override
    public Model load(Space space, InputStream in) throws IOException {
      return new Known(space, ((Normal) normal.load(space, in)).means(), 1, fault);
    }
  }
}
