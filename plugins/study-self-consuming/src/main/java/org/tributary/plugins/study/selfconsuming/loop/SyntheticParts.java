package org.tributary.plugins.study.selfconsuming.loop;

import java.util.ArrayList;
import java.util.List;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.intervention.Part;
import org.tributary.sdk.law.Law;

/**
 * The synthetic data of one generation: draws of the last model or of several, in exact numbers
 * where real rows are, else as shares of an independent mixture; rows so far, where they are kept.
 *
 * @param left rows that real rows of an exact number leave
 */
record SyntheticParts(MixtureOptions options, LoopState state, RealParts real, int left) {

  List<Part> parts() {
    double share = (1 - real.alpha()) * real.fedShare();
    List<Part> parts = new ArrayList<>();
    if (options.past().equals("accumulate")) {
      parts.add(new Part.Kept(Origin.REAL, state.training(), 1));
    }
    boolean filled = left == 0 && !options.shares().equals("weights");
    if (!(share > 0) || filled) {
      return parts;
    }
    double[] beta = new ModelShares(options.past(), options.beta()).at(state.generation());
    for (int j = 0; j < beta.length; j++) {
      if (beta[j] > 0) {
        parts.add(part(j, share * beta[j], real.fedWeights()));
      }
    }
    return parts;
  }

  private Part part(int model, double share, double[] weights) {
    Origin origin = Origin.synthetic(model + 1);
    Law law = state.models().get(model);
    if (options.shares().equals("weights")) {
      int drawn = real.drawn();
      long whole =
          drawn + (options.real().equals("fresh") ? real.size() : state.real().totalWeight());
      return new Part.Drawn(origin, law, drawn, weights, share * whole / drawn);
    }
    return exact()
        ? new Part.Drawn(origin, law, left, weights, 1)
        : new Part.Mixed(origin, law, share, weights, 1);
  }

  /** One model whose draws fill up what exact numbers of real rows leave. */
  private boolean exact() {
    boolean one = !options.past().equals("balanced") && !options.past().equals("matrix");
    return one && options.feeds().isEmpty() && !mixesLaws();
  }

  private boolean mixesLaws() {
    return options.real().equals("fresh")
        && options.shares().equals("iid")
        && state.truth().isPresent();
  }
}
