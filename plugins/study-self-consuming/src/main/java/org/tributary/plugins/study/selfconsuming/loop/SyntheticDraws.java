package org.tributary.plugins.study.selfconsuming.loop;

import java.util.List;
import java.util.function.UnaryOperator;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.intervention.Part;
import org.tributary.sdk.law.Law;

/**
 * What steps that change draws of models have in common. Alone in a chain they change draws of the
 * last model, as after {@code replace}.
 */
public final class SyntheticDraws {
  private SyntheticDraws() {}

  /** What the steps before decided; draws of the last model where this one is the first. */
  public static List<Part> before(LoopState state) {
    return state.parts().isEmpty()
        ? MixtureSettings.past("replace", "replace").apply(state).parts()
        : state.parts();
  }

  /** The same parts, with draws of other laws in place of those of models; real rows stay. */
  public static List<Part> changed(LoopState state, UnaryOperator<Law> change) {
    Changed changed = new Changed(change);
    return before(state).stream().map(part -> part.<Part>visit(changed)).toList();
  }

  private record Changed(UnaryOperator<Law> change) implements Part.Cases<Part> {
    private Law of(Part part, Law law) {
      return part.origin().real() ? law : change.apply(law);
    }

    @Override
    public Part mixed(Part.Mixed part) {
      return new Part.Mixed(
          part.origin(), of(part, part.law()), part.share(), part.weights(), part.importance());
    }

    @Override
    public Part drawn(Part.Drawn part) {
      return new Part.Drawn(
          part.origin(), of(part, part.law()), part.count(), part.weights(), part.importance());
    }

    @Override
    public Part kept(Part.Kept part) {
      return part;
    }
  }
}
