package org.tributary.plugins.score.decorate;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.Facts;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.ForwardingFitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.Resources;
import org.tributary.sdk.space.Space;

/**
 * A family whose models draw by a decoration of another family's. They offer draws only: the
 * density, the score and all else inside are of another law.
 *
 * @param id for messages
 * @param inside the family that is decorated
 * @param decoration how its models draw
 */
record DecoratedFamily(String id, ModelFamily inside, Decoration decoration)
    implements ModelFamily {

  @Override
  public Capabilities capabilities(Space space) {
    Capabilities own = inside.capabilities(space);
    if (!own.offers(decoration.needs())) {
      throw new OptionException(
          "family",
          "family "
              + id
              + " needs a family whose models offer "
              + decoration.needs().getSimpleName()
              + ", as mixture-score, random-feature-score or score-mlp do");
    }
    return new Capabilities(
        Set.of(), own.sharing(), own.costly(), own.repeatability(), own.importance());
  }

  @Override
  public Resources resources(Space space, int sampleSize) {
    return inside.resources(space, sampleSize);
  }

  @Override
  public Facts facts(Space space, int sources) {
    return inside.facts(space, sources);
  }

  @Override
  public Model fit(Samples samples, FitContext context) {
    return decorated(inside.fit(samples, new Timed(context, samples)), samples, context);
  }

  private DecoratedModel decorated(Model law, Samples samples, FitContext context) {
    return new DecoratedModel(law, kept(law, samples, context), decoration);
  }

  private List<DMatrixRMaj> kept(Law law, Samples samples, FitContext context) {
    List<DMatrixRMaj> kept = new ArrayList<>();
    for (int k = 0; k < samples.sources(); k++) {
      context.checkCancelled();
      Samples own = samples.sources() == 1 ? samples : samples.ofSource(k);
      kept.add(decoration.learn(law, k, own, context.stream().child(id, k)));
    }
    return kept;
  }

  @Override
  public Model load(Space space, InputStream in) throws IOException {
    return DecoratedModel.read(inside, space, decoration, in);
  }

  /** Decorates models of training times too. */
  private final class Timed implements ForwardingFitContext {
    private final FitContext base;
    private final Samples samples;

    Timed(FitContext base, Samples samples) {
      this.base = base;
      this.samples = samples;
    }

    @Override
    public FitContext base() {
      return base;
    }

    @Override
    public void at(double time, Law model) {
      if (model instanceof Model whole) {
        base.at(time, decorated(whole, samples, base));
      } else {
        throw new IllegalStateException(
            "family " + id + " decorates models, the family inside reports a law");
      }
    }
  }
}
